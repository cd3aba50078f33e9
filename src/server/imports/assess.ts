import { contentParts } from "../../contract/content-digest";
import { controlTotals } from "../../contract/control-totals";
import type { Counts, Manifest, RowOutcomeKind } from "../../contract/manifest";
import type { OpenImport } from "../../contract/open-import";
import type { ControlTotals, Totals } from "../../contract/totals";
import { customerIdentity } from "../../domain/customer-key";
import type { RowVerdict } from "../../domain/engine";
import type { FieldKey } from "../../domain/field-key";
import type { Issue } from "../../domain/issue";
import type { SealedTerms } from "../../domain/product-terms";
import type { PurchaseLine } from "../../domain/purchase-line";
import { savedSchedules, type SavedSchedules } from "../../domain/schedule/saved-schedules";
import { digestOfParts } from "../http/body";
import { readBooksVersion } from "../store/books-version";
import type { Tx } from "../store/database";
import { readClosedMonth } from "../store/closed-month";
import { findCustomers, findGroups, findLines } from "../store/lines";
import { findPostings } from "../store/postings";
import { listProducts } from "../store/products";
import { listSavedSchedules } from "../store/saved-schedules";
import { findSimilarCustomers } from "../store/similar-customers";
import { inTurns } from "./in-turns";
import { planInSteps } from "./plan";
import type { Books, Plan, PlannedLine } from "./planned-line";
import { checkImport, readRows } from "./read-import";

/** What became of a row, and all that there is to say of it. */
export interface AssessedRow {
  readonly rowNumber: number;
  readonly outcome: RowOutcomeKind;
  /** Of updated rows. */
  readonly changed: readonly FieldKey[];
  readonly issues: readonly Issue[];
}

/** What an import would do now: decided at validation, and decided again by the commit. */
export interface Assessment {
  /** Of the books before any of them was read: what changes meanwhile makes another of it. */
  readonly booksVersion: string;
  /** Of the rows without an error of their own, as the pane reads them, too. */
  readonly content: { readonly totals: ControlTotals; readonly digest: string };
  readonly plan: Plan;
  /** What a commit writes or finds unchanged. */
  readonly applied: readonly PlannedLine[];
  /** Made anew each time they are gone through: those of a large import would take much memory. */
  readonly rows: Iterable<AssessedRow>;
  readonly counts: Counts;
  /** Of `applied`. */
  readonly totals: Totals;
  readonly fileIssues: readonly Issue[];
  readonly products: Books["products"];
  /** What the names of schedules in the rows stand for. */
  readonly saved: SavedSchedules;
}

/**
 * @param sealedTerms what products gave the lines when the import was sealed; empty while it is being sealed
 * @throws HttpProblem when the chunks that arrived are not those of the manifest
 */
export async function assess(tx: Tx, tenantId: string, importId: string, manifest: Manifest, opened: OpenImport, sealedTerms: SealedTerms): Promise<Assessment> {
  const booksVersion = await readBooksVersion(tx, tenantId);
  const productList = await listProducts(tx, tenantId);
  const saved = savedSchedules(await listSavedSchedules(tx, tenantId));
  // Nothing holds on to the cells: of a large import they would stay beside all that is made of them.
  const { verdicts, fileIssues } = await checkImport(await readRows(tx, tenantId, importId, manifest), opened, productList, saved);
  const lines = verdicts.flatMap(({ line }) => (line === null ? [] : [line]));
  const products = new Map(productList.map((product) => [product.id, product]));
  const plan = await inTurns(planInSteps(lines, { ...await readBooks(tx, tenantId, lines, products), saved, sealedTerms }, opened));
  const rows = { [Symbol.iterator]: () => assessRows(verdicts, plan) };
  const applied = plan.planned.filter(({ outcome }) => outcome !== "failed");
  const currencyOf = (id: string) => products.get(id)?.currency ?? null;
  const ofLines = controlTotals(lines, currencyOf);
  const { productRows: _, ...totals } = applied.length === lines.length ? ofLines : controlTotals(applied.map(({ line }) => line), currencyOf);
  return {
    booksVersion, content: { totals: ofLines, digest: digestOfParts(contentParts(lines, saved)) },
    plan, applied, rows, counts: countOutcomes(rows), totals, fileIssues, products, saved,
  };
}

/** Planned lines come in the order of their rows, but for rows that are none. */
function* assessRows(verdicts: readonly RowVerdict[], { planned }: Plan): Generator<AssessedRow> {
  let next = 0;
  for (const { rowNumber, kind, issues } of verdicts) {
    const line = planned[next];
    if (line?.rowNumber !== rowNumber) {
      yield { rowNumber, outcome: kind === "skipped" ? "skipped" : "failed", changed: [], issues };
      continue;
    }
    next += 1;
    yield { rowNumber, outcome: line.outcome, changed: line.outcome === "updated" ? line.changed : [], issues: withoutRepeats(issues, line.issues) };
  }
}

/** A name that is close to another row's, which is stored, too, is told once. */
function withoutRepeats(ofRow: readonly Issue[], ofPlan: readonly Issue[]): readonly Issue[] {
  if (ofRow.length === 0) return ofPlan;
  const isTold = ofRow.some(({ code }) => code === "CUSTOMER_NEAR_DUPLICATE");
  return [...ofRow, ...(isTold ? ofPlan.filter(({ code }) => code !== "CUSTOMER_NEAR_DUPLICATE") : ofPlan)];
}

async function readBooks(
  tx: Tx, tenantId: string, lines: readonly PurchaseLine[], products: Books["products"],
): Promise<Omit<Books, "saved" | "sealedTerms">> {
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

function countOutcomes(rows: Iterable<AssessedRow>): Counts {
  const counts = { created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
