import type { Cell } from "../cell";
import type { FieldKey } from "../field-key";
import type { IssueCode } from "../issue-codes";
import type { DateOrder } from "../reading";

/** auto: changes the writing and not the meaning, so all of them may be applied at once. ask: one click, with a preview. */
export type FixMode = "auto" | "ask";

/** What a fix does, in words of fix-words.ts. */
export type FixKind =
  | "write-as-read" | "other-reading" | "clean-text" | "suggestion" | "choice" | "build-id" | "set-one" | "set-true" | "set-false"
  | "fill-down" | "swap-dates" | "clear-cell" | "skip-row" | "date-order" | "replace" | "fill-date" | "fill-booking"
  | "adjust-last" | "add-rest" | "equal-parts" | "convert-to-dates" | "split-at-comma" | "decimal-comma" | "swap-range"
  | "percentages" | "all-on-date" | "quote-name" | "known-schedule" | "one-year" | "rest-to-last" | "repair-value";

export interface CellChange {
  readonly rowNumber: number;
  readonly field: FieldKey;
  readonly before: Cell;
  readonly after: Cell;
}

/** What would be written, and why. Data only: nothing is changed by making it. */
export interface Fix {
  readonly kind: FixKind;
  readonly mode: FixMode;
  /** The issue that it answers; null where the user asked for it without one, or for several. */
  readonly code: IssueCode | null;
  /** How the column's dates are read, where the fix is about that. */
  readonly order?: DateOrder;
  /** From the top of the sheet, then by field. */
  readonly changes: readonly CellChange[];
  /** Rows that had an error and then have none, a skipped row included. */
  readonly rowsCleared: number;
}

/** A fix before it is known whether it would make a new error. */
export interface Offer {
  readonly kind: FixKind;
  readonly mode: FixMode;
  readonly writes: readonly { readonly field: FieldKey; readonly after: Cell }[];
}
