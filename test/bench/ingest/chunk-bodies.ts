import { createHash } from "node:crypto";
import { request, Agent } from "node:https";
import { formatDigest } from "../../../src/contract/digest";
import { limits } from "../../../src/contract/limits";
import type { SheetRow } from "../../../src/domain/cell";

/** A chunk as it is sent, made before the time counts. */
export interface ChunkBody {
  readonly body: Buffer;
  readonly digest: string;
}

export function chunkBody(rows: readonly SheetRow[]): ChunkBody {
  const body = Buffer.from(JSON.stringify({ rows }));
  return { body, digest: formatDigest(createHash("sha256").update(body).digest("base64")) };
}

/**
 * Sends the bodies to the addresses, as many at once as the pane does; the milliseconds until all are answered.
 * @param addressOf where the body of this place goes
 */
export async function sendAll(bodies: readonly ChunkBody[], token: string, addressOf: (place: number) => string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: limits.chunksInFlight, rejectUnauthorized: false });
  let next = 0;
  const lane = async () => {
    for (let place = next++; place < bodies.length; place = next++) {
      const chunk = bodies[place];
      if (chunk !== undefined) await put(addressOf(place), chunk, token, agent);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: limits.chunksInFlight }, lane));
  const ms = performance.now() - started;
  agent.destroy();
  return ms;
}

function put(url: string, { body, digest }: ChunkBody, token: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(url, {
      method: "PUT", agent,
      headers: { "content-type": "application/json", "content-length": body.length, "content-digest": digest, authorization: `Bearer ${token}` },
    }, (answer) => {
      answer.resume().on("end", () => {
        if ((answer.statusCode ?? 0) < 300) resolve();
        else reject(new Error(`A chunk was answered with ${answer.statusCode}.`));
      });
    });
    call.on("error", reject);
    call.end(body);
  });
}
