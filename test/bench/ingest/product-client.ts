import { createHash } from "node:crypto";
import { createImportApi } from "../../../src/addin/client/import-api";
import { systemClock } from "../../../src/addin/client/system-clock";
import { uuidV7 } from "../../../src/addin/client/uuid-v7";
import { patientPolicy } from "../../../src/addin/client/retry-policy";
import type { ImportApi } from "../../../src/addin/workflow/import-api";
import { commitImport } from "../../../src/addin/workflow/submission/commit-import";
import { planImport, type ImportPlan } from "../../../src/addin/workflow/submission/import-plan";
import { createProgressMeter } from "../../../src/addin/workflow/submission/progress";
import { sendImport } from "../../../src/addin/workflow/submission/send-import";
import { formatDigest } from "../../../src/contract/digest";
import { readingOf } from "../../../src/contract/open-import";
import type { Receipt } from "../../../src/contract/receipt";
import type { SheetRow } from "../../../src/domain/cell";
import { checkRows } from "../../../src/domain/check-rows";
import { createProductIndex } from "../../../src/domain/product-index";
import { openBody } from "../../support/postgres-api";
import { products } from "./lines";

/** Rows that the pane has read and checked, ready to be sent. */
export type Prepared = ImportPlan;

/** Step by step, in milliseconds. */
export interface Submitted {
  readonly receipt: Receipt;
  /** Opening, all chunks, the seal. */
  readonly sealedMs: number;
  readonly committedMs: number;
  /** From the first request to the receipt. */
  readonly ms: number;
}

const opened = openBody({ mode: "all-or-nothing" });

/** What the pane does before it sends anything. */
export function prepare(rows: readonly SheetRow[]): Promise<Prepared> {
  const index = createProductIndex(products);
  const { verdicts } = checkRows(rows, { reading: readingOf(opened), products: index });
  return planImport(rows, verdicts, { products: index }, async (text) => formatDigest(createHash("sha256").update(text).digest("base64")));
}

/** The pane's own client; it waits longer for one answer, so that a slow step is told as slow and not as silence. */
export function connect(baseUrl: string, token: string): ImportApi {
  return createImportApi({ baseUrl, tokens: { read: () => token, write: () => undefined }, patient: { ...patientPolicy, timeout: 1_800_000 } });
}

/** One submission, from its opening to the receipt, as the pane makes it. @throws Error where it ends in any other way */
export async function submit(api: ImportApi, { chunks, seal }: Prepared, duplicateContent: "refuse" | "allow" = "refuse"): Promise<Submitted> {
  const importId = uuidV7();
  const meter = createProgressMeter(systemClock, () => undefined);
  const { signal } = new AbortController();
  const started = performance.now();
  const sent = await sendImport(api, systemClock, importId, { seal, open: opened, chunks: chunks.length, rowsOf: async (chunk) => chunks[chunk] ?? [] }, meter, signal);
  if (sent.kind !== "sealed") throw new Error(`The import was not sealed: ${JSON.stringify(sent).slice(0, 1_000)}`);
  const sealed = performance.now();
  const end = await commitImport(api, systemClock, { importId, etag: sent.etag, duplicateContent }, async () => false, meter, signal);
  if (end.kind !== "committed") throw new Error(`The import was not committed: ${JSON.stringify(end).slice(0, 1_000)}`);
  const ended = performance.now();
  return { receipt: end.receipt, sealedMs: sealed - started, committedMs: ended - sealed, ms: ended - started };
}
