import fc, { type AsyncCommand } from "fast-check";
import type { ProblemCode } from "../../../src/contract/problem";
import { newId } from "../../../src/server/store/new-id";
import { examples } from "../../support/examples";
import { startApi, type TestApi } from "../../support/postgres-api";
import { createCallers } from "./caller";
import { drafts, type Draft } from "./sheets";
import { anyStep } from "./steps/any-step";
import { readBooks } from "./steps/books";
import { history, status } from "./steps/reading";
import type { Model, Real } from "./steps/step";
import { ModelTenant } from "./tenant";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

/** 10,000 in `npm run test:long`. */
const sequences = process.env.INTAKE_TIMES === undefined ? 200 : 500;

/** Sequences under way at once, each with tenants of its own: most of their time they wait for PostgreSQL. */
const lanes = 4;

const tried = new Set<string>();

async function follow(own: readonly Draft[], others: readonly Draft[], steps: Iterable<AsyncCommand<Model, Real>>): Promise<void> {
  const callers = await createCallers(api);
  // Both tenants know their imports by the same ids.
  const ids = own.map(() => newId());
  const tenants = [own, others].map((prepared) => new ModelTenant(prepared, ids, tried));
  await fc.asyncModelRun(() => ({ model: { tenants }, real: { callers } }), steps);
  for (const [who, tenant] of tenants.entries()) {
    const caller = callers[who];
    if (caller === undefined) throw new Error("A tenant has no caller.");
    await caller.signIn();
    tenant.access = "live";
    for (const step of [readBooks(1_000), history(null, 1_000), ...tenant.imports.map((_, slot) => status(slot))]) await step.run(tenant, caller);
  }
}

it("Whatever two tenants do, in any order and any state, every answer and the books are as a simple model has them", async () => {
  const { numRuns, seed } = examples(sequences);
  let failed: number | null = null;
  const ends = await Promise.allSettled(Array.from({ length: lanes }, (_, lane) => fc.assert(
    fc.asyncProperty(drafts, drafts, fc.commands([anyStep], { maxCommands: 30, size: "max" }), async (own, others, steps) => {
      // One counterexample is enough to look at, and its lane alone makes it short.
      if (failed !== null && failed !== lane) return;
      await follow(own, others, steps).catch((error: unknown) => {
        failed ??= lane;
        throw error;
      });
    }), { numRuns: Math.ceil(numRuns / lanes), seed: seed + lane },
  )));
  const reasons = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as Error] : []));
  if (reasons[0] !== undefined) throw reasons[0];
}, 4 * 3_600_000);

const operations = ["PUT ", "GET ", "PUT /chunks/", "GET /chunks", "PUT /manifest", "POST /commit", "POST /dry-run", "POST /undo", "POST /abort", "GET /rows", "GET /results.csv"];
const states = ["none", "open", "validated", "rejected", "committed", "undone", "aborted", "expired"];

it("T30: every operation was tried in every state on the way", () => {
  const pairs = operations.flatMap((operation) => states.map((state) => `${operation} ${state}`));
  expect(pairs.filter((pair) => !tried.has(pair))).toEqual([]);
});

it.each<ProblemCode>([
  "not-found", "malformed", "missing-digest", "digest-mismatch", "chunk-conflict", "import-id-reused", "import-date", "manifest-mismatch", "state-conflict",
  "precondition-required", "etag-mismatch", "duplicate-content", "undo-blocked", "expired", "token-revoked", "token-expired",
])("%s was answered on the way, where the model says so", (code) => {
  expect(tried).toContain(code);
});

it("P4: a commit met another price than its seal on the way, and nothing was written before it was told", () => {
  expect(tried).toContain("a commit at another price");
});
