import type { IssueCode } from "../issue-codes";
import type { FieldKey } from "../field-key";
import type { Issue, IssueParams, Severity } from "../issue";

/** A row that a finding names. Its number is asked for when the finding is shown, since rows move. */
export interface NamedRow {
  readonly rowNumber: number;
}

/** What a rule found in a cell, before it is known which row it stands in. */
export interface Finding {
  readonly code: IssueCode;
  readonly params: IssueParams;
  /** Parameters that are the numbers of rows. */
  readonly rows?: NamedRows;
}

/** One row that a finding names, or two. */
export type NamedRows = { readonly r: NamedRow } | { readonly r1: NamedRow; readonly r2: NamedRow };

/** What was found in a row: at a field, or (null) about the row itself. */
export interface RowFinding extends Finding {
  readonly severity: Severity;
  readonly field: FieldKey | null;
}

/** The finding as it is told of the row where it stands now. */
export function toIssue({ code, severity, field, params, rows }: RowFinding, rowNumber: number): Issue {
  return { code, severity, rowNumber, field, params: rows === undefined ? params : withNumbers(params, rows) };
}

function withNumbers(params: IssueParams, rows: NamedRows): IssueParams {
  // A literal that spreads first and adds then is thirty times as slow in V8.
  return Object.assign("r" in rows ? { r: rows.r.rowNumber } : { r1: rows.r1.rowNumber, r2: rows.r2.rowNumber }, params);
}

/** Whether two findings say the same; null is nothing found. */
export function isSameFinding(a: Finding | null, b: Finding | null): boolean {
  if (a === null || b === null) return a === b;
  return a.code === b.code && hasSameValues(a.params, b.params) && hasSameValues(a.rows ?? {}, b.rows ?? {});
}

function hasSameValues<Value>(a: Readonly<Record<string, Value>>, b: Readonly<Record<string, Value>>): boolean {
  if (a === b) return true;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** A cell as understood. `value` means something only when no finding is an error. */
export interface FieldReading<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

const nothing: readonly Finding[] = [];

/** A cell without anything to say about it; most are. */
export function clean<T>(value: T): FieldReading<T> {
  return { value, findings: nothing };
}

export function found<T>(value: T, code: IssueCode, params: IssueParams = {}): FieldReading<T> {
  return { value, findings: [{ code, params }] };
}
