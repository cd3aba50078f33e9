import { appendFile, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import { createApp } from "./app";
import { certificateIn, type Certificate } from "./certificate";
import { holdDirectory } from "./data-lock";
import type { Settings } from "./environment";
import { furnish } from "./first-start";
import { openBrowser } from "./open-browser";
import { PairingCodes } from "./pairing-codes";
import { startCluster, type Cluster } from "./postgres/cluster";
import { createWorkbench, servePane } from "./sites";
import { refuseStrongRole } from "./store/check-role";
import { openDatabase } from "./store/database";
import { defaultTenant, prepareDatabase } from "./store/migrate";
import { startTidying } from "./tidy-timer";
import { trustedCertificate } from "./trusted-certificate";

export interface RunOptions {
  readonly settings: Settings;
  readonly paneRoot: string;
  readonly workbenchRoot: string;
  /** The folder of office.js, or null. */
  readonly office: string | null;
  readonly say: (text: string) => void;
}

export interface Running {
  stop(): Promise<void>;
  /** Resolves when the embedded PostgreSQL has ended by itself; never for a database of one's own. */
  readonly databaseEnded: Promise<void>;
}

/** Starts the whole product on this machine: database, API and pane, workbench. Undoes what it did when a part fails. */
export async function runIntake({ settings, paneRoot, workbenchRoot, office, say }: RunOptions): Promise<Running> {
  const { dataDirectory, workbenchPort, panePort } = settings;
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    await mkdir(dataDirectory, { recursive: true });
    undo.push(await holdDirectory(dataDirectory));
    const tls = (await trustedCertificate(homedir())) ?? (await certificateIn(dataDirectory));
    let cluster: Cluster | null = null;
    if (settings.databaseUrl === null) {
      say(`Starting PostgreSQL in ${path.join(dataDirectory, "postgres")} …`);
      cluster = await startCluster(path.join(dataDirectory, "postgres"));
      undo.push(cluster.stop);
    }
    const appUrl = await prepareDatabase(cluster?.adminUrl ?? settings.databaseUrl ?? "", cluster !== null);
    const logFile = path.join(dataDirectory, "server.log");
    const log = { write: (line: string) => void appendFile(logFile, line, { mode: 0o600 }).catch((error: Error) => say(`The log cannot be written: ${error.message}`)) };
    const db = openDatabase(appUrl, (error) => log.write(`${JSON.stringify({ msg: "database connection lost", kind: error.name })}\n`));
    undo.push(db.close);
    await db.asNobody(refuseStrongRole);
    await furnish(db, defaultTenant, { file: path.join(dataDirectory, "token"), shared: cluster === null });

    undo.push(startTidying(db, (error) => log.write(`${JSON.stringify({ msg: "tidying up failed", kind: error.name })}\n`)));

    const codes = new PairingCodes(db);
    const paneOrigins = originsOf(panePort), workbenchOrigins = originsOf(workbenchPort);
    const pane = await createApp({ db, codes, tls, log, gate: () => ({ hosts: hostsOf(panePort), origins: paneOrigins }) });
    await servePane(pane, { root: paneRoot, office, framedBy: [`https://localhost:${workbenchPort}`] });
    await listen(pane, panePort, "the pane and the API");
    undo.push(() => close(pane));
    const paneOrigin = `https://localhost:${panePort}`;
    const workbench = await createWorkbench({
      root: workbenchRoot, paneOrigin, tls, codes, tenantId: defaultTenant,
      gate: () => ({ hosts: hostsOf(workbenchPort), origins: workbenchOrigins }),
    });
    await listen(workbench, workbenchPort, "the workbench");
    undo.push(() => close(workbench));
    const address = `https://localhost:${workbenchPort}`;
    greet(say, { address, paneOrigin, dataDirectory, certificate: tls, external: cluster === null });
    offerCodes(codes, say, undo);
    if (settings.open) openBrowser(address, say);
    return { stop, databaseEnded: cluster?.ended ?? new Promise(() => undefined) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function hostsOf(port: number): string[] {
  return ["localhost", "127.0.0.1", "[::1]"].map((host) => `${host}:${port}`);
}

function originsOf(port: number): string[] {
  return hostsOf(port).map((host) => `https://${host}`);
}

/** On both loopback addresses, and on no other. */
async function listen(app: FastifyInstance, port: number, what: string): Promise<void> {
  try {
    await app.listen({ host: "localhost", port });
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${port}, for ${what}, is taken by another program. Choose two free neighbours: PORT=4000 npm start.`, { cause: error });
  }
}

/** Browsers keep connections open; requests that run get a moment, idle connections none. */
async function close(app: FastifyInstance): Promise<void> {
  const hurry = setTimeout(() => app.server.closeAllConnections(), 2_000);
  app.server.closeIdleConnections();
  await app.close();
  clearTimeout(hurry);
}

interface Greeting {
  readonly address: string;
  readonly paneOrigin: string;
  readonly dataDirectory: string;
  readonly certificate: Certificate;
  readonly external: boolean;
}

function greet(say: (text: string) => void, { address, paneOrigin, dataDirectory, certificate, external }: Greeting): void {
  say(`
Intake is ready: ${address}

${certificate.trusted ? noWarning : warning(paneOrigin)}
  Fingerprint: ${certificate.fingerprint}

  Data: ${external ? "the database of DATABASE_URL; certificate, token and log" : "everything"} in ${dataDirectory}
  Pane and API: ${paneOrigin}
  Stop: Ctrl+C`);
}

const noWarning = "  The browser will not warn: this computer trusts the certificate of office-addin-dev-certs.";

const warning = (paneOrigin: string) => `  The browser will warn that the connection is not private, since the certificate was made on this computer.
  Choose "Advanced", then "Proceed to localhost" (Firefox: "Accept the Risk and Continue"). It asks once.
  If the pane stays empty, open ${paneOrigin}/taskpane.html once and accept it there, too.`;

/** The workbench pairs by itself; a pane in Excel needs a code, which the terminal gives on Enter. */
function offerCodes(codes: PairingCodes, say: (text: string) => void, undo: (() => Promise<unknown>)[]): void {
  if (!process.stdin.isTTY) return;
  say("  Pair a pane in Excel: press Enter here for a code\n");
  const onEnter = () => void codes.issue(defaultTenant).then(
    (code) => say(`Pairing code: ${code} (valid for two minutes, once)`),
    () => say("There is no pairing code: the database does not answer. Press Enter again in a moment."));
  process.stdin.on("data", onEnter);
  undo.push(async () => {
    process.stdin.removeListener("data", onEnter);
    process.stdin.pause();
  });
}
