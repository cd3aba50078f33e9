import type { Issue } from "./issue";
import type { ProductIndex } from "./product-index";
import type { PurchaseLine } from "./purchase-line";
import type { Reading } from "./reading";
import type { SheetRow } from "./cell";

/** What the engine needs besides the rows. */
export interface CheckContext {
  readonly reading: Reading;
  /** null: no product list is known, so products are not checked here. */
  readonly products: ProductIndex | null;
  /** Names of the workspace's saved schedules; none where it is left out. */
  readonly templates?: ReadonlySet<string>;
  /** The import option that makes errors of some warnings (see issue-codes.ts). */
  readonly strict?: boolean;
  /** Leaves out what only the add-in asks about: how the sheet is laid out. */
  readonly onServer?: boolean;
}

/** What became of one row. `line` is there exactly when the row is a line without an error. */
export interface RowVerdict {
  readonly rowNumber: number;
  readonly kind: "line" | "skipped";
  readonly issues: readonly Issue[];
  readonly line: PurchaseLine | null;
}

/** Rows by what they are: lines = withErrors + ready. Skipped rows (blank, footers) are no lines. */
export interface SheetSummary {
  readonly lines: number;
  readonly withErrors: number;
  readonly ready: number;
  readonly skipped: number;
}

/** Holds a table's rows and knows at any time what is wrong with them. */
export interface Engine {
  /** Forgets what it held and checks these rows, which come in sheet order. */
  replaceAll(rows: readonly SheetRow[]): void;
  /** Checks again rows that it holds already (same row numbers, other cells), and the groups they leave and join. */
  edit(rows: readonly SheetRow[]): void;
  summary(): SheetSummary;
  /** All issues, by row, then by field in template order; issues about the file first. */
  issues(): readonly Issue[];
  verdicts(): readonly RowVerdict[];
}
