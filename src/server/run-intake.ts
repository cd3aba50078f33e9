import { mkdir } from "node:fs/promises";
import path from "node:path";
import { holdDirectory } from "./data-lock";
import type { Settings } from "./environment";
import { furnish } from "./first-start";
import { keepFree, spaceUnknown } from "./free-space";
import type { Ground, SiteFiles } from "./ground";
import { createSignIn } from "./http/sign-in";
import { openLogFile } from "./log-file";
import { createMetrics } from "./metrics/metrics";
import { serveMetrics } from "./metrics/serve-metrics";
import { offerCodes } from "./offer-codes";
import { PairingCodes } from "./pairing-codes";
import { startCluster, type Cluster } from "./postgres/cluster";
import { serveHere } from "./serve-here";
import { servePublic } from "./serve-public";
import { refuseStrongRole } from "./store/check-role";
import { createSignInOffers } from "./sign-in-offers";
import { openDatabase } from "./store/database";
import { defaultTenant, prepareDatabase } from "./store/migrate";
import { startTidying } from "./tidy-timer";

export interface RunOptions {
  readonly settings: Settings;
  readonly files: SiteFiles;
  readonly say: (text: string) => void;
}

export interface Running {
  stop(): Promise<void>;
  /** Resolves when the embedded PostgreSQL has ended by itself; never for a database of one's own. */
  readonly databaseEnded: Promise<void>;
}

/** Starts a server process: database, then pane and API, and the workbench where it serves this computer alone. Undoes what it did when a part fails. */
export async function runIntake({ settings, files, say }: RunOptions): Promise<Running> {
  const { dataDirectory, publicSite } = settings;
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    const signIn = settings.signIn === null ? null : await createSignIn(settings.signIn);
    await mkdir(dataDirectory, { recursive: true });
    undo.push(await holdDirectory(dataDirectory));
    let cluster: Cluster | null = null;
    if (settings.databaseUrl === null) {
      say(`Starting PostgreSQL in ${path.join(dataDirectory, "postgres")} …`);
      cluster = await startCluster(path.join(dataDirectory, "postgres"));
      undo.push(cluster.stop);
    }
    const adminUrl = cluster?.adminUrl ?? settings.databaseUrl ?? "";
    const appUrl = await prepareDatabase(adminUrl, cluster !== null);
    const log = openLogFile(path.join(dataDirectory, "server.log"), (error) => say(`The log cannot be written: ${error.message}`));
    const metrics = createMetrics();
    const db = openDatabase(appUrl, {
      onLost: (error) => log.write(`${JSON.stringify({ msg: "database connection lost", kind: error.name })}\n`), onChange: metrics.changed,
    });
    metrics.watch(db.poolUse);
    undo.push(db.close);
    await db.asNobody(refuseStrongRole);
    await furnish(db, defaultTenant, { file: path.join(dataDirectory, "token"), shared: cluster === null });
    const stopTidying = startTidying(db, adminUrl, (error) => log.write(`${JSON.stringify({ msg: "tidying up failed", kind: error.name })}\n`));
    // A round that takes longer is cut at whichever step it is: each is a transaction of its own.
    undo.push(() => Promise.race([stopTidying(), new Promise((resolve) => { setTimeout(resolve, 2_000).unref(); })]));

    const hasSpace = cluster === null ? spaceUnknown : keepFree(cluster.directory, settings.bounds.freeBytes);
    const offer = settings.paneClient === null ? null : createSignInOffers(settings.paneClient);
    // Before pages are served, since they name the issuer's origins; one that is away is asked again later.
    await offer?.current().catch((error: Error) => say(`${error.message} Until then the pane offers no sign-in.`));
    const ground: Ground = { settings, hasSpace, db, codes: new PairingCodes(db), signIn, offer, log, observe: metrics.answered, say, undo, files };
    if (settings.metrics !== null) undo.push(await serveMetrics(metrics, settings.metrics));
    await (publicSite === null ? serveHere(ground) : servePublic(ground, publicSite));
    undo.push(offerCodes(ground.codes, say));
    return { stop, databaseEnded: cluster?.ended ?? new Promise(() => undefined) };
  } catch (error) {
    await stop();
    throw error;
  }
}
