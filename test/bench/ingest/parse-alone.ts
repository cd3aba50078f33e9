import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { certificateIn } from "../../../src/server/certificate";

/** The first argument of the process that only receives and parses. */
export const parsing = "parse-alone";

/** A server that does nothing with a body but receive it, over the same TLS, and parse it. */
export async function startParsing(certificateDirectory: string): Promise<{ readonly url: string; stop(): void }> {
  const child = fork(process.argv[1] ?? "", [parsing, certificateDirectory]);
  const [port] = await once(child, "message") as [number];
  return { url: `https://localhost:${port}`, stop: () => void (child satisfies ChildProcess).kill() };
}

/** The other side: tells its port once it listens. */
export async function parseAlone(certificateDirectory: string): Promise<void> {
  const { key, cert } = await certificateIn(certificateDirectory);
  const server = createServer({ key, cert }, (call, answer) => {
    const parts: Buffer[] = [];
    call.on("data", (part: Buffer) => void parts.push(part)).on("end", () => {
      const { rows } = JSON.parse(Buffer.concat(parts).toString("utf8")) as { rows: unknown[] };
      answer.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ rows: rows.length }));
    });
  });
  server.listen(0, "localhost", () => process.send?.((server.address() as AddressInfo).port));
}
