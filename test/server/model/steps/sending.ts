import { gzipSync } from "node:zlib";
import { digest, openBody } from "../../../support/postgres-api";
import type { CallOptions } from "../../../support/postgres-api";
import { lost, ok, refusal, type Expected } from "../answers";
import type { Caller } from "../caller";
import { rowsOfChunk } from "../sheets";
import type { ModelImport, ModelTenant } from "../tenant";
import { ask, type Step } from "./step";

const another = openBody({ source: { workbook: "Another.xlsx", table: "Import", sheet: "Customer import", host: "test" } });

/** F29: a client whose clock is off. */
export type OpenBody = "same" | "other" | "of another year";

export function open(slot: number, body: OpenBody): Step {
  return {
    name: `open ${slot} with the ${body} body`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      // An id that was never opened is left for the draft that it is meant for.
      if (one.state === "none" && body === "other") return;
      const sent = body === "same" ? one.draft.opened : body === "other" ? another : { ...one.draft.opened, importDate: "2020-01-01" };
      await ask(tenant, caller, ["PUT", `/v1/imports/${one.id}`, { body: sent }], () => opened(tenant, one, body));
    },
  };
}

function opened(tenant: ModelTenant, one: ModelImport, body: OpenBody): Expected {
  if (one.state === "none" && body === "of another year") return refusal("import-date");
  if (one.state === "none" && body === "same") {
    one.state = "open";
    tenant.opened.push(one);
    return ok({ importId: one.id, state: "open", chunks: 0, rows: 0, receipt: null }, 201);
  }
  if (one.state === "expired") return refusal("expired");
  return body === "same" ? ok({ state: one.state }) : refusal("import-id-reused");
}

/** F17, F18, F21, F22: what may become of a chunk on its way. */
export type ChunkFault = "none" | "gzip" | "other rows" | "a flipped bit" | "no digest" | "a gzip stream cut short";

export function chunk(slot: number, place: number, fault: ChunkFault): Step {
  return {
    name: `chunk ${place} of ${slot}, with ${fault === "none" ? "no fault" : fault}`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      const number = place % one.draft.chunks.length;
      await ask(tenant, caller, ["PUT", `/v1/imports/${one.id}/chunks/${number}`, chunkRequest(one, number, fault)], () => stored(one, number, fault));
    },
  };
}

export function chunkText({ draft }: ModelImport, number: number): string {
  return JSON.stringify({ rows: rowsOfChunk(draft, number) });
}

function chunkRequest(one: ModelImport, number: number, fault: ChunkFault): CallOptions {
  const text = fault === "other rows" ? JSON.stringify({ rows: rowsOfChunk(one.draft, number).map(([at, cells]) => [at, [...cells.slice(0, 4), 9, ...cells.slice(5)]]) }) : chunkText(one, number);
  const plain = Buffer.from(text);
  switch (fault) {
    case "gzip": return gzipped(gzipSync(plain));
    case "a gzip stream cut short": return gzipped(gzipSync(plain).subarray(0, -9));
    case "a flipped bit": return { raw: flipped(plain), headers: { "content-digest": digest(plain) } };
    case "no digest": return { raw: plain };
    default: return { raw: plain, headers: { "content-digest": digest(plain) } };
  }
}

function gzipped(raw: Buffer): CallOptions {
  return { raw, headers: { "content-encoding": "gzip", "content-digest": digest(raw) } };
}

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length >> 1] = (copy[copy.length >> 1] ?? 0) ^ 1;
  return copy;
}

function stored(one: ModelImport, number: number, fault: ChunkFault): Expected {
  if (fault === "no digest") return refusal("missing-digest");
  if (fault === "a flipped bit") return refusal("digest-mismatch");
  if (fault === "a gzip stream cut short") return refusal("malformed");
  const rows = fault === "other rows" ? "other" : "right";
  const there = one.chunks.get(number);
  const gone = lost(one);
  if (gone !== null) return gone;
  if (one.state === "aborted" || (there === undefined && one.state !== "open")) return refusal("state-conflict");
  if (there !== undefined) return there === rows ? ok({ number }) : refusal("chunk-conflict");
  one.chunks.set(number, rows);
  one.version += 1;
  return ok({ number, rows: one.draft.chunks[number]?.length }, 201);
}

/** F19: what has not arrived yet, all at once. */
export function allChunks(slot: number): Step {
  return {
    name: `the chunks of ${slot} that have not arrived, all at once and the last one first`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      if (tenant.access !== "live" || one.state !== "open") return;
      await sendMissing(one, caller);
    },
  };
}

async function sendMissing(one: ModelImport, caller: Caller): Promise<void> {
  const missing = one.draft.chunks.map((_, number) => number).filter((number) => !one.chunks.has(number)).reverse();
  const replies = await Promise.all(missing.map((number) => caller.ofImport("PUT", one.id, `/chunks/${number}`, chunkRequest(one, number, "none"))));
  for (const [index, number] of missing.entries()) {
    stored(one, number, "none");
    expect(replies[index]).toMatchObject({ status: 201, body: { number } });
  }
}
