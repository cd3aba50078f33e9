import { readFile } from "node:fs/promises";
import path from "node:path";
import { createApp } from "./app";
import type { Ground } from "./ground";
import { anyOfNetworks } from "./http/networks";
import { close, listen, loopbackHosts } from "./listen";
import { publicCertificate } from "./public-certificate";
import type { PublicSite } from "./public-site";
import { servePane } from "./sites";

/** Serves pane and API to other computers; neither the workbench, nor any code or token that it would hand out. */
export async function servePublic(ground: Ground, site: PublicSite): Promise<void> {
  const { db, hasSpace, codes, signIn, offer, log, observe, say, undo, files, settings: { port, bounds } } = ground;
  const { origins, bind, proxies } = site;
  const tls = site.tls === null ? null : await publicCertificate(site.tls, origins);
  // By its own address a server is asked by whoever watches over it on its own computer.
  const gate = { hosts: [...origins.map((origin) => new URL(origin).host), ...loopbackHosts(port)], origins };
  const app = await createApp({ db, hasSpace, codes, tls, signIn, offer, bounds, log, observe, proxies: anyOfNetworks(proxies), isPublic: true, gate: () => gate });
  if (tls === null) {
    const isLetIn = anyOfNetworks([...proxies, "127.0.0.1", "::1"]);
    // Before a byte is read: a token would travel in the open.
    app.server.on("connection", (socket) => { if (!isLetIn(socket.remoteAddress)) socket.destroy(); });
  }
  const manifest = await manifestFor(origins[0] ?? "", files.pane);
  app.get("/manifest.xml", async (_, reply) => reply.type("application/xml").send(manifest));
  await servePane(app, { root: files.pane, office: files.office, framedBy: [], issuers: () => offer?.origins() ?? [] });
  await listen(app, { host: bind, port, what: "the pane and the API" });
  undo.push(() => close(app));
  say(`
Intake is ready: ${origins.join(", ")}

  Pane and API: ${tls === null ? "http" : "https"} on ${bind}, port ${port}${tls === null ? `, for the proxy ${proxies.join(", ")} and this computer alone` : ""}
  Stop: Ctrl+C`);
}

/** The add-in's manifest as it is built names this computer; Excel elsewhere needs the address that it can reach. */
async function manifestFor(origin: string, folder: string): Promise<string> {
  return (await readFile(path.join(folder, "manifest.xml"), "utf8")).replaceAll("https://localhost:3001", origin);
}
