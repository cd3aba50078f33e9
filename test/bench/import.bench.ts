/** How long each step of an import of 5,000 and of 20,000 rows takes, in the pane and on the server over a real PostgreSQL. */
import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { planImport } from "../../src/addin/workflow/submission/import-plan";
import { formatDigest } from "../../src/contract/digest";
import { readingOf } from "../../src/contract/open-import";
import type { SheetRow } from "../../src/domain/cell";
import { createEngine } from "../../src/domain/create-engine";
import { fieldIndex } from "../../src/domain/field-key";
import { createProductIndex } from "../../src/domain/product-index";
import { sampleProducts } from "../../src/server/sample-products";
import { newId } from "../../src/server/store/new-id";
import { digest, openBody, startApi, type Reply, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { report } from "./measure";

const steps = ["pane: check", "pane: plan", "send chunks", "manifest", "commit"] as const;
type Step = (typeof steps)[number];
type Times = Record<Step, number>;

/** Lines as a company has them: a few products, customers with ten lines each, dates of two years, some schedules. */
function rowsOf(count: number): SheetRow[] {
  const schedules = [null, null, null, "quarterly x 4", "25% @ +0m; 50% @ +3m; 25% @ +4m", "5000 @ 2026-01-15; 5000 @ 2026-07-15"];
  return Array.from({ length: count }, (_, index) => sheetRow(index + 2, {
    id: `BENCH-${count}-${index}`, customer: `Customer ${Math.floor(index / 10)}`, opportunity: `Deal ${Math.floor(index / 3)}`,
    product: sampleProducts[index % sampleProducts.length]?.id ?? null, quantity: (index % 50) + 1,
    billingDate: { date: 45_658 + (index % 730) }, customBilling: schedules[index % schedules.length] ?? null,
  }));
}

async function importOnce(api: TestApi, rows: readonly SheetRow[], duplicateContent: "refuse" | "allow"): Promise<Times> {
  const times = {} as Times;
  const timed = async <T>(step: Step, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    times[step] = performance.now() - started;
    return result;
  };
  const opened = openBody();
  const products = createProductIndex(sampleProducts);
  const engine = createEngine({ reading: readingOf(opened), products });
  await timed("pane: check", async () => { engine.replaceAll(rows); engine.issues(); });
  const plan = await timed("pane: plan", () => planImport(rows, engine.verdicts(), { products }, async (text) =>
    formatDigest(createHash("sha256").update(text).digest("base64"))));
  const path = `/v1/imports/${newId()}`;
  ok(await api.call("PUT", path, { body: opened }));
  const chunks = await timed("send chunks", async () => {
    const sent = [];
    for (const [number, chunk] of plan.chunks.entries()) {
      const text = JSON.stringify({ rows: chunk });
      const raw = gzipSync(text);
      ok(await api.call("PUT", `${path}/chunks/${number}`, { raw, headers: { "content-encoding": "gzip", "content-digest": digest(raw) } }));
      sent.push({ number, digest: digest(text) });
    }
    return sent;
  });
  const sealed = await timed("manifest", async () => ok(await api.call("PUT", `${path}/manifest`, { body: { ...plan.seal, chunks } })));
  await timed("commit", async () => ok(await api.call("POST", `${path}/commit`, {
    body: { duplicateContent }, headers: { "if-match": String(sealed.headers.etag) },
  })));
  return times;
}

function ok(reply: Reply): Reply {
  if (reply.status >= 300) throw new Error(`${reply.status}: ${JSON.stringify(reply.body).slice(0, 1_000)}`);
  return reply;
}

async function measure(): Promise<void> {
  const api = await startApi();
  try {
    await importOnce(api, rowsOf(1_000), "refuse");
    const small = await importOnce(api, rowsOf(5_000), "refuse");
    const large = await importOnce(api, rowsOf(20_000), "refuse");
    const again = await importOnce(api, rowsOf(20_000), "allow");
    const changed = rowsOf(20_000).map(([rowNumber, cells]): SheetRow => [rowNumber, cells.map((cell, column) => (column === fieldIndex.quantity ? 60 : cell))]);
    const updated = await importOnce(api, changed, "refuse");
    const all = [["5,000 rows", small], ["20,000 rows", large], ["20,000 unchanged", again], ["20,000 updated", updated]] as const;
    const medians = new Map(all.flatMap(([name, times]) => steps.map((step) => [`${step}, ${name}`, times[step]] as const)));
    report("import", medians, {
      ...Object.fromEntries(steps.map((step) => [`${step}, four times the rows`, large[step] / small[step]])),
      "manifest, of stored rows to new ones": again.manifest / large.manifest,
    });
  } finally {
    await api.close();
  }
}

void measure();
