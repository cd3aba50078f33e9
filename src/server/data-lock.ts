import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import path from "node:path";

/**
 * Holds a data directory for one server. A process id alone proves nothing after a crash, since ids come
 * round again: the lock file names a loopback port that answers with the lock's own name while it is held.
 * @returns a function that gives the directory back
 * @throws Error when another server holds it; nothing has been touched then
 */
export async function holdDirectory(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true, mode: 0o711 });
  const file = path.join(directory, "server.lock");
  const name = randomUUID();
  const { server, port } = await answerWith(name);
  const content = JSON.stringify({ pid: process.pid, port, name });
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await writeFile(file, content, { flag: "wx", mode: 0o600 });
      return async () => {
        await rm(file, { force: true });
        server.close();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = await liveHolder(file);
    if (holder !== null) {
      server.close();
      throw new Error(`Another Intake server (process ${holder}) holds ${directory}. `
        + "Stop it, or name another directory in INTAKE_DATA.");
    }
    await rm(file, { force: true });
  }
  server.close();
  throw new Error(`The lock ${file} changes hands all the time. Start again in a moment.`);
}

function answerWith(name: string): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.end(name);
    });
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      server.unref();
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("No loopback port could be had."));
      else resolve({ server, port: address.port });
    });
  });
}

/** The process that holds the lock, or null when the lock was left behind. */
async function liveHolder(file: string): Promise<number | null> {
  const text = await readFile(file, "utf8").catch(() => "");
  const match = /^\{"pid":(\d+),"port":(\d+),"name":"([\w-]+)"\}$/.exec(text);
  if (!match) return null;
  const said = await new Promise<string>((resolve) => {
    const socket = connect({ host: "127.0.0.1", port: Number(match[2]) });
    let heard = "";
    socket.setTimeout(2_000, () => socket.destroy());
    socket.setEncoding("utf8").on("data", (text: string) => { heard += text; });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => resolve(heard));
  });
  return said === match[3] ? Number(match[1]) : null;
}
