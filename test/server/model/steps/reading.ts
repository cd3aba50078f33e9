import type { Reply } from "../../../support/postgres-api";
import { parseCsv } from "../../../support/csv";
import { lost, ok, refusal, type Expected } from "../answers";
import type { Caller } from "../caller";
import type { ModelImport, ModelTenant } from "../tenant";
import { ask, type Step } from "./step";

/** What GET says of an import that is there. */
export function stateOf({ id, state, draft, chunks, answer, receipt, undoReceipt }: ModelImport): object {
  const numbers = state === "aborted" ? [] : [...chunks.keys()];
  return {
    importId: id, state, chunks: numbers.length, rows: numbers.reduce((sum, number) => sum + (draft.chunks[number]?.length ?? 0), 0),
    counts: answer?.counts ?? null, totals: answer?.totals ?? null, receipt, undoReceipt,
  };
}

/** Its state, and the same again for who has it already. */
export function status(slot: number): Step {
  return {
    name: `status of ${slot}, twice`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      const path = `/v1/imports/${one.id}`;
      const reply = await ask(tenant, caller, ["GET", path], () => lost(one) ?? ok(stateOf(one)));
      if (reply === null) return;
      await ask(tenant, caller, ["GET", path, { headers: { "if-none-match": String(reply.headers.etag) } }], () => ({ status: 304 }));
    },
  };
}

export function chunkList(slot: number): Step {
  return {
    name: `list of chunks of ${slot}`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      await ask(tenant, caller, ["GET", `/v1/imports/${one.id}/chunks`], () => lost(one) ?? ok(chunksOf(one)));
    },
  };
}

function chunksOf({ state, draft, chunks, manifest }: ModelImport): object {
  if (state === "aborted") return { chunks: [], missing: [] };
  const numbers = [...chunks.keys()].sort((a, b) => a - b);
  const wanted = manifest === null ? Array.from({ length: (numbers.at(-1) ?? -1) + 1 }, (_, number) => number) : draft.chunks.map((_, number) => number);
  return { chunks: numbers.map((number) => ({ number, rows: draft.chunks[number]?.length })), missing: wanted.filter((number) => !chunks.has(number)) };
}

/** What became of the rows, page by page. */
export function rows(slot: number, limit: number): Step {
  return {
    name: `rows of ${slot}, ${limit} to a page`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      const expected = one.rows.map(({ rowNumber, outcome, changed }) => ({ rowNumber, outcome, ...(outcome === "updated" ? { changed } : {}) }));
      await readPages(tenant, caller, { path: `/v1/imports/${one.id}/rows`, limit, list: "rows", expected, refused: () => lost(one) });
    },
  };
}

export interface Paged {
  readonly path: string;
  readonly limit: number;
  /** The name of the list in the body. */
  readonly list: string;
  readonly expected: readonly object[];
  readonly refused: () => Expected | null;
}

/** Every page is as long as was asked for, but for the last; together they are what the model expects. */
export async function readPages(tenant: ModelTenant, caller: Caller, { path, limit, list, expected, refused }: Paged): Promise<void> {
  let cursor: string | null = null;
  for (let from = 0; ; from += limit) {
    const query = `${path.includes("?") ? "&" : "?"}limit=${limit}${cursor === null ? "" : `&cursor=${cursor}`}`;
    const reply: Reply | null = await ask(tenant, caller, ["GET", path + query], () => refused() ?? ok({ [list]: expected.slice(from, from + limit) }));
    if (reply === null) return;
    cursor = (reply.body as { nextCursor: string | null }).nextCursor;
    if (cursor === null) {
      expect(from + limit).toBeGreaterThanOrEqual(expected.length);
      return;
    }
  }
}

export function resultsFile(slot: number): Step {
  return {
    name: `results.csv of ${slot}`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      const reply = await ask(tenant, caller, ["GET", `/v1/imports/${one.id}/results.csv`], () => lost(one) ?? ok());
      if (reply === null) return;
      const told = parseCsv((reply.body as string).replace(/^\ufeff/, "")).map(({ Row, Outcome }) => `${Row} ${Outcome}`);
      expect([...new Set(told)]).toEqual(one.rows.map(({ rowNumber, outcome }) => `${rowNumber} ${outcome}`));
    },
  };
}

export function history(state: ModelImport["state"] | null, limit: number): Step {
  return {
    name: `history${state === null ? "" : ` of what is ${state}`}, ${limit} to a page`,
    async run(tenant, caller) {
      const listed = tenant.opened.filter((one) => state === null || one.state === state).reverse();
      await readPages(tenant, caller, {
        path: `/v1/imports${state === null ? "" : `?state=${state}`}`, limit, list: "imports", refused: () => null,
        expected: listed.map((one) => ({ importId: one.id, state: one.state, counts: one.answer?.counts ?? null })),
      });
    },
  };
}

/** F27: an id that the tenant never opened, whether or not another one did. */
export function unknownImport(): Step {
  return {
    name: "status of an import that nobody opened",
    async run(tenant, caller) {
      await ask(tenant, caller, ["GET", "/v1/imports/019a0000-0000-7000-8000-000000000000"], () => refusal("not-found"));
    },
  };
}
