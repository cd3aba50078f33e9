import { controlTotals } from "../../contract/control-totals";
import type { Counts, RowOutcome } from "../../contract/manifest";
import type { OpenImport } from "../../contract/open-import";
import type { Totals } from "../../contract/totals";
import type { SheetRow } from "../../domain/cell";
import { customerIdentity } from "../../domain/customer-key";
import type { Issue } from "../../domain/issue";
import type { PurchaseLine } from "../../domain/purchase-line";
import { savedSchedules, type SavedSchedules } from "../../domain/schedule/saved-schedules";
import type { Tx } from "../store/database";
import { readClosedMonth } from "../store/closed-month";
import { findCustomers, findGroups, findLines } from "../store/lines";
import { findPostings } from "../store/postings";
import { listProducts } from "../store/products";
import { listSavedSchedules } from "../store/saved-schedules";
import { findSimilarCustomers } from "../store/similar-customers";
import { planImport } from "./plan";
import type { Books, Plan, PlannedLine } from "./planned-line";
import { checkImport } from "./read-import";

/** What an import would do now: decided at validation, and decided again by the commit. */
export interface Assessment {
  /** Rows without an error of their own, as the pane reads them, too. */
  readonly lines: readonly PurchaseLine[];
  readonly plan: Plan;
  /** What a commit writes or finds unchanged. */
  readonly applied: readonly PlannedLine[];
  readonly outcomes: readonly RowOutcome[];
  readonly counts: Counts;
  /** Of `applied`. */
  readonly totals: Totals;
  readonly fileIssues: readonly Issue[];
  readonly currencyOf: (productId: string) => string | null;
  /** What the names of schedules in the rows stand for. */
  readonly saved: SavedSchedules;
}

export async function assess(tx: Tx, tenantId: string, rows: readonly SheetRow[], opened: OpenImport): Promise<Assessment> {
  const productList = await listProducts(tx, tenantId);
  const saved = savedSchedules(await listSavedSchedules(tx, tenantId));
  const { verdicts, fileIssues } = checkImport(rows, opened, productList, saved);
  const lines = verdicts.flatMap(({ line }) => (line === null ? [] : [line]));
  const products = new Map(productList.map((product) => [product.id, product]));
  const plan = planImport(lines, { ...await readBooks(tx, tenantId, lines, products), saved }, opened);
  const planned = new Map(plan.planned.map((line) => [line.rowNumber, line]));
  const outcomes = verdicts.map((verdict): RowOutcome => {
    const line = planned.get(verdict.rowNumber);
    const issues = withoutRepeats(verdict.issues, line?.issues ?? []);
    if (verdict.kind === "skipped") return { rowNumber: verdict.rowNumber, outcome: "skipped", issues };
    if (!line) return { rowNumber: verdict.rowNumber, outcome: "failed", issues };
    return {
      rowNumber: verdict.rowNumber, outcome: line.outcome, issues,
      ...(line.outcome === "updated" ? { changed: [...line.changed] } : {}),
    };
  }).map((outcome) => ({ ...outcome, issues: outcome.issues.map((issue) => ({ ...issue, params: { ...issue.params } })) }));
  const applied = plan.planned.filter(({ outcome }) => outcome !== "failed");
  const currencyOf = (id: string) => products.get(id)?.currency ?? null;
  const { productRows: _, ...totals } = controlTotals(applied.map(({ line }) => line), currencyOf);
  return { lines, plan, applied, outcomes, counts: countOutcomes(outcomes), totals, fileIssues, currencyOf, saved };
}

/** A name that is close to another row's, which is stored, too, is told once. */
function withoutRepeats(ofRow: readonly Issue[], ofPlan: readonly Issue[]): Issue[] {
  const isTold = ofRow.some(({ code }) => code === "CUSTOMER_NEAR_DUPLICATE");
  return [...ofRow, ...(isTold ? ofPlan.filter(({ code }) => code !== "CUSTOMER_NEAR_DUPLICATE") : ofPlan)];
}

async function readBooks(
  tx: Tx, tenantId: string, lines: readonly PurchaseLine[], products: Books["products"],
): Promise<Omit<Books, "saved">> {
  const stored = await findLines(tx, tenantId, lines.map(({ idKey }) => idKey));
  const pairs = new Map<string, readonly [string, string]>();
  const add = (identity: string, product: string) => pairs.set(JSON.stringify([identity, product]), [identity, product]);
  for (const line of lines) add(customerIdentity(line.customer), line.product);
  for (const line of stored) add(line.identity, line.product);
  const customers = new Set(await findCustomers(tx, tenantId, [...new Set([...pairs.values()].map(([identity]) => identity))]));
  const closedMonth = await readClosedMonth(tx, tenantId);
  return {
    lines: new Map(stored.map((line) => [line.idKey, line])),
    groups: await findGroups(tx, tenantId, [...pairs.values()]),
    customers,
    similarCustomers: await findSimilarCustomers(tx, tenantId, newCustomers(lines, customers)),
    products,
    closedMonth,
    closedPostings: closedMonth === null ? new Map() : await findPostings(tx, tenantId, stored.map(({ id }) => id), closedMonth),
  };
}

/** Customers that the books do not have, by the first of their writings. */
function newCustomers(lines: readonly PurchaseLine[], known: ReadonlySet<string>): { identity: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { customer } of lines) {
    const identity = customerIdentity(customer);
    if (!known.has(identity) && !names.has(identity)) names.set(identity, customer);
  }
  return [...names].map(([identity, name]) => ({ identity, name }));
}

function countOutcomes(outcomes: readonly RowOutcome[]): Counts {
  const counts = { created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}
