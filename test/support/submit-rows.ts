import { bodyDigest } from "../../src/addin/client/body-digest";
import { systemClock } from "../../src/addin/client/system-clock";
import { uuidV7 } from "../../src/addin/client/uuid-v7";
import type { ImportApi } from "../../src/addin/workflow/import-api";
import type { SubmitProgress } from "../../src/addin/workflow/pane-state";
import { commitImport, type CommitEnd, type Warned } from "../../src/addin/workflow/submission/commit-import";
import { planChunks, planImport } from "../../src/addin/workflow/submission/import-plan";
import { createProgressMeter } from "../../src/addin/workflow/submission/progress";
import { sendImport, type SendEnd } from "../../src/addin/workflow/submission/send-import";
import { readingOf } from "../../src/contract/open-import";
import type { SheetRow } from "../../src/domain/cell";
import { checkRows } from "../../src/domain/check-rows";
import { createProductIndex } from "../../src/domain/product-index";
import { sampleProducts } from "../../src/server/sample-products";
import { openBody } from "./postgres-api";

export interface Submitted {
  readonly importId: string;
  /** Where the submission ended: with the commit, or before it. */
  readonly end: CommitEnd | Warned | Exclude<SendEnd, { kind: "sealed" }>;
  /** All that the user was shown on the way, with milliseconds since the start. */
  readonly shown: readonly (SubmitProgress & { readonly at: number })[];
}

/** What pane and command line do with rows that are checked, from the first call to the receipt. */
export async function submitRows(api: ImportApi, rows: readonly SheetRow[], chunkRows: number): Promise<Submitted> {
  const open = openBody();
  const products = createProductIndex(sampleProducts);
  const { verdicts } = checkRows(rows, { reading: readingOf(open), products });
  const { seal } = await planImport(rows, verdicts, { products }, bodyDigest);
  const chunks = planChunks(rows, chunkRows);
  const importId = uuidV7();
  const started = performance.now();
  const shown: Submitted["shown"][number][] = [];
  const meter = createProgressMeter(systemClock, (progress) => shown.push({ ...progress, at: performance.now() - started }));
  const { signal } = new AbortController();
  const sent = await sendImport(api, systemClock, importId, { seal, open, chunks: chunks.length, rowsOf: async (chunk) => chunks[chunk] ?? [] }, meter, signal);
  if (sent.kind !== "sealed") return { importId, end: sent, shown };
  const end = await commitImport(api, systemClock, { importId, etag: sent.etag, duplicateContent: "refuse" }, async () => false, meter, signal);
  return { importId, end, shown };
}
