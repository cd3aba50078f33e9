import type { FieldKey } from "./field-key";
import type { IssueCode, Severity } from "./issue-codes";

export type { Severity };

/** Values for the placeholders of the message. Numbers and dates are formatted where they are shown. */
export type IssueParams = Readonly<Record<string, string | number>>;

/**
 * Something about a cell (or a row, or the file) that the user should know. Data only: the words are in
 * words/, the severity in issue-codes.ts.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The row as the grid numbers it, from 1; null for an issue about the file. */
  readonly rowNumber: number | null;
  /** null for an issue about the whole row or file. */
  readonly field: FieldKey | null;
  readonly params: IssueParams;
}
