import { homedir } from "node:os";
import { createApp } from "./app";
import { certificateIn, type Certificate } from "./certificate";
import type { Ground } from "./ground";
import { close, listen, loopbackHosts } from "./listen";
import { openBrowser } from "./open-browser";
import { createWorkbench, servePane } from "./sites";
import { defaultTenant } from "./store/migrate";
import { trustedCertificate } from "./trusted-certificate";

const originsOf = (port: number) => loopbackHosts(port).map((host) => `https://${host}`);

/** Serves this computer alone: the workbench, and pane and API on the next port. */
export async function serveHere(ground: Ground): Promise<void> {
  const { db, hasSpace, codes, signIn, offer, log, observe, say, undo, files, settings: { port, dataDirectory, bounds, open } } = ground;
  const tls = (await trustedCertificate(homedir())) ?? (await certificateIn(dataDirectory));
  const workbenchPort = port, panePort = port + 1;
  const pane = await createApp({ db, hasSpace, codes, tls, signIn, offer, bounds, log, observe, gate: () => ({ hosts: loopbackHosts(panePort), origins: originsOf(panePort) }) });
  await servePane(pane, { root: files.pane, office: files.office, framedBy: [`https://localhost:${workbenchPort}`], issuers: () => offer?.origins() ?? [] });
  await listen(pane, { host: "localhost", port: panePort, what: "the pane and the API" });
  undo.push(() => close(pane));
  const paneOrigin = `https://localhost:${panePort}`;
  const workbench = await createWorkbench({
    root: files.workbench, paneOrigin, tls, codes, tenantId: defaultTenant,
    gate: () => ({ hosts: loopbackHosts(workbenchPort), origins: originsOf(workbenchPort) }),
  });
  await listen(workbench, { host: "localhost", port: workbenchPort, what: "the workbench" });
  undo.push(() => close(workbench));
  const address = `https://localhost:${workbenchPort}`;
  say(greeting({ address, paneOrigin, certificate: tls, ground }));
  if (open) openBrowser(address, say);
}

interface Greeting {
  readonly address: string;
  readonly paneOrigin: string;
  readonly certificate: Certificate;
  readonly ground: Ground;
}

const greeting = ({ address, paneOrigin, certificate, ground: { settings: { dataDirectory, databaseUrl } } }: Greeting) => `
Intake is ready: ${address}

${certificate.trusted ? noWarning : warning(paneOrigin)}
  Fingerprint: ${certificate.fingerprint}

  Data: ${databaseUrl === null ? "everything" : "the database of DATABASE_URL; certificate, token and log"} in ${dataDirectory}
  Pane and API: ${paneOrigin}
  Stop: Ctrl+C`;

const noWarning = "  The browser will not warn: this computer trusts the certificate of office-addin-dev-certs.";

const warning = (paneOrigin: string) => `  The browser will warn that the connection is not private, since the certificate was made on this computer.
  Choose "Advanced", then "Proceed to localhost" (Firefox: "Accept the Risk and Continue"). It asks once.
  If the pane stays empty, open ${paneOrigin}/taskpane.html once and accept it there, too.`;
