import type { Issue } from "./issue";
import type { IssueCode } from "./issue-codes";
import type { ProductIndex } from "./product-index";
import type { PurchaseLine } from "./purchase-line";
import type { Reading } from "./reading";
import type { SheetRow } from "./cell";
import type { SavedSchedules } from "./schedule/saved-schedules";

/** What the engine needs besides the rows. */
export interface CheckContext {
  readonly reading: Reading;
  /** null: no product list is known, so products are not checked here. */
  readonly products: ProductIndex | null;
  /** The workspace's saved schedules; null or left out: they are not known, so that their names are not checked here. */
  readonly templates?: SavedSchedules | null;
  /** The import option that makes errors of some warnings (see issue-codes.ts). */
  readonly strict?: boolean;
  /** Leaves out what only the add-in asks about: how the sheet is laid out. */
  readonly onServer?: boolean;
  /**
   * Tells, too, what the server tells by its plan of lines without an error: what stands in for blank dates, and what lies after
   * the term. That one date is taken from the other is counted and not listed: most lines say so.
   */
  readonly withPlan?: boolean;
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

/** What a change of the sheet did to its issues. */
export interface IssueChange {
  /** Numbers of the rows of which something else is said than before, from the top; null: any row may be one. */
  readonly rows: readonly number[] | null;
  /** Rows from here on have other numbers than before, and so have the rows that issues name; null: all kept theirs. */
  readonly renumberedFrom: number | null;
}

/** Holds a table's rows and knows at any time what is wrong with them. */
export interface Engine {
  /** Forgets what it held and checks these rows, which come in sheet order. */
  replaceAll(rows: readonly SheetRow[]): IssueChange;
  /**
   * The same in steps, each of which yields how many rows have been read so far. What the engine says in between, or after
   * the steps were left unfinished, means nothing until all rows are replaced again.
   */
  replaceInSteps(rows: readonly SheetRow[]): Generator<number, IssueChange>;
  /** Checks again rows that it holds (same row numbers, other cells) or that are new below or between them, and the groups they leave and join. */
  edit(rows: readonly SheetRow[]): IssueChange;
  /** Takes in rows, whose numbers follow one another; those that have stood there and below move down. */
  insert(rows: readonly SheetRow[]): IssueChange;
  /** Forgets `count` rows of the sheet from this number on; those below move up. */
  remove(firstRow: number, count: number): IssueChange;
  /**
   * Rows change places among each other, as sorting and cutting do: of the rows with these numbers the one that is named first
   * now stands where the topmost of them stood, and so on. Throws RangeError for a number that has no row, or comes twice.
   */
  move(rowNumbers: readonly number[]): IssueChange;
  summary(): SheetSummary;
  /** How many issues there are of each code. */
  counts(): ReadonlyMap<IssueCode, number>;
  /** What is said of one row. */
  issuesOf(rowNumber: number): readonly Issue[];
  /** All issues, by row, then by field in template order; issues about the file first. */
  issues(): readonly Issue[];
  verdicts(): readonly RowVerdict[];
}
