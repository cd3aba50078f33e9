import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { scopes } from "../../src/contract/pairing";
import { hashToken } from "../../src/server/http/caller";
import { sampleProducts } from "../../src/server/sample-products";
import { openDatabase } from "../../src/server/store/database";
import { raiseProductListVersion, upsertProducts } from "../../src/server/store/products";
import { insertToken } from "../../src/server/store/tokens";
import { checkHistory } from "./check-history";
import type { ClientProcess } from "./client-process";
import type { FaultKind } from "./fault-kinds";
import { readHistory, type Outcome } from "./history";
import { attack } from "./nemesis";
import { Random, seedFor } from "./random";
import { HistoryFile, now } from "./recording-caller";
import type { Site } from "./site";
import { readStoredBooks } from "./stored-books";
import type { Violation } from "./violation";

export interface RunResult {
  readonly seed: number;
  /** When it ended, RFC 3339. */
  readonly at: string;
  readonly operations: Readonly<Record<Outcome, number>>;
  /** How many imports ended in each state. */
  readonly states: Readonly<Record<string, number>>;
  /** Lines in the books. */
  readonly rows: number;
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
  readonly violations: readonly Violation[];
  /** Where the histories are; null: there was no violation, and they are gone. */
  readonly histories: string | null;
}

const tenantCount = 2;

export interface Actors {
  readonly site: Site;
  readonly clients: readonly ClientProcess[];
}

/** Clients work while faults happen; then all is healed, what had no answer is asked again, and the checker compares. */
export async function runOnce({ site, clients }: Actors, seed: number, duration: number, faults: Map<FaultKind, number>): Promise<RunResult> {
  const directory = mkdtempSync(path.join(tmpdir(), "intake-history-"));
  const tenants = await Promise.all(Array.from({ length: tenantCount }, () => newTenant(site)));
  const importDate = new Date().toISOString().slice(0, 10);
  const files = clients.map((_, index) => path.join(directory, `client-${index}.jsonl`));
  for (const [index, client] of clients.entries()) {
    const of = index % tenantCount;
    const { tenant = "", token = "" } = tenants[of] ?? {};
    client.begin({ tenant, token, baseUrl: site.baseUrl, seed, index, sharedSeed: seedFor(seed, 500 + of), importDate, historyFile: files[index] ?? "" });
  }
  const deeds = new HistoryFile(path.join(directory, "nemesis.jsonl"));
  deeds.write({ type: "time", at: now(), wall: Date.now() });
  const count = (fault: FaultKind) => void faults.set(fault, (faults.get(fault) ?? 0) + 1);
  await attack({ site, clients, write: (line) => deeds.write(line), random: new Random(seedFor(seed, 100)), tenants: tenants.map(({ tenant }) => tenant), count }, duration);
  await Promise.all(clients.map((client) => client.go("settle")));
  await Promise.all(clients.map((client) => client.go("read")));
  deeds.close();
  const history = readHistory([...files, path.join(directory, "nemesis.jsonl")].map((file) => readFileSync(file, "utf8")));
  const books = await site.asAdministrator((admin) => readStoredBooks(admin, tenants.map(({ tenant }) => tenant)));
  const violations = checkHistory(history, books);
  if (violations.length === 0) rmSync(directory, { recursive: true });
  return {
    seed, at: new Date().toISOString(), violations, histories: violations.length === 0 ? null : directory, rows: books.lines.length,
    operations: { ok: 0, fail: 0, unknown: 0, ...tally(history.operations.map(({ outcome }) => outcome)) },
    states: tally(books.imports.map(({ state }) => state)), faults: Object.fromEntries(faults),
  };
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** A tenant of its own for each run, so that every run begins with empty books. */
async function newTenant(site: Site): Promise<{ tenant: string; token: string }> {
  const tenant = randomUUID();
  const token = randomUUID() + randomUUID();
  await site.asAdministrator((admin) => admin.query("insert into tenant (tenant_id, name) values ($1, 'A run')", [tenant]));
  const db = openDatabase(site.adminUrl);
  try {
    await db.asTenant(tenant, async (tx) => {
      await upsertProducts(tx, tenant, sampleProducts);
      await raiseProductListVersion(tx, tenant);
      await insertToken(tx, tenant, { id: randomUUID(), name: "Ada", hash: hashToken(token), scopes, expiresAt: null });
    });
  } finally {
    await db.close();
  }
  return { tenant, token };
}
