import type { IssueCode } from "../issue-codes";
import type { IssueParams } from "../issue";

/** What a rule found in a cell, before it is known which row it stands in. */
export interface Finding {
  readonly code: IssueCode;
  readonly params: IssueParams;
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
