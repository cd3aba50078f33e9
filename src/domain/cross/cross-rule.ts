import type { Cell } from "../cell";
import type { Finding } from "../cells/finding";
import type { FieldKey } from "../field-key";
import type { RowReading } from "../row-reading";
import type { RowNames } from "./sheet-names";

/** A row that was read. Its number changes when rows come, go or move above it. */
export interface ReadRow {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
  readonly reading: RowReading;
}

/** A row as the rules see it that compare it with others. */
export interface CrossRow extends ReadRow, RowNames {
  /** A whole number from 0 that no other row has; the row keeps it wherever it moves. */
  readonly handle: number;
}

/** What a row says; where it stands is left out. */
export type RowFacts = Omit<CrossRow, "rowNumber" | "handle">;

/** The rows that rules compare, as they ask for them. */
export interface SheetRows<Row> {
  /** How many rows are likely to come. */
  readonly expected: number;
  /** The row with this handle; there is one. */
  of(handle: number): Row;
  /** The row right above (-1) or below (1), where the sheet's next row is one. */
  neighbour(row: Row, step: -1 | 1): Row | undefined;
}

/** What rows can have against each other, by the field it is told at (null: the row), in the order of a cell's issues. */
export const crossFields = {
  sameContent: null,
  sameId: "id",
  idCase: "id",
  parentId: "id",
  customerSpelling: "customer",
  similarCustomer: "customer",
  groupedCustomer: "customer",
  twoCustomers: "opportunity",
  groupedOpportunity: "opportunity",
  unusualQuantity: "quantity",
  billingDefaulted: "billingDate",
  likelyRenewal: "renewal",
  billAfterTerm: "customBilling",
  revenueAfterTerm: "customRevRecognition",
} as const satisfies Readonly<Record<string, FieldKey | null>>;

export type CrossKind = keyof typeof crossFields;

/** Takes what a rule finds in a row now; null: nothing any more. Saying the same again is no change. */
export type Say<Row> = (row: Row, kind: CrossKind, finding: Finding | null) => void;

/**
 * One rule over several rows. It keeps its own index, so that a row that changes costs the groups it leaves and joins.
 * A row is removed before its reading or its place among the others changes, and added after; what was said of it is
 * forgotten then by the engine. Rows that only get another number, because rows above came or went, stay where they are.
 */
export interface CrossRule<Row extends CrossRow> {
  /** All that it says. */
  readonly kinds: readonly CrossKind[];
  /** Whether a row that changes so is to this rule what it was: it need not be removed and added then. Left out: never. */
  isUnchanged?(before: RowFacts, after: RowFacts): boolean;
  add(row: Row): void;
  /** The same for many rows, which stand below all others. Left out: one by one. */
  addBelow?(rows: readonly Row[]): void;
  remove(row: Row): void;
  /** Judges the groups that changed since the last time. */
  settle(say: Say<Row>): void;
}

/** Whether a field of a line holds what it should: what cannot be read is compared with nothing. */
export function isReadable({ failed, findings }: RowReading, field: FieldKey): boolean {
  return !failed || !findings.some((finding) => finding.field === field && finding.severity === "error");
}
