import type { IssueCode } from "../issue-codes";
import type { IssueParams } from "../issue";

/** What a rule found in a cell, before it is known which row it stands in. */
export interface Finding {
  readonly code: IssueCode;
  readonly params: IssueParams;
}

/** Whether two findings say the same; null is nothing found. */
export function isSameFinding(a: Finding | null, b: Finding | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.code !== b.code) return false;
  if (a.params === b.params) return true;
  const names = Object.keys(a.params);
  return names.length === Object.keys(b.params).length && names.every((name) => a.params[name] === b.params[name]);
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
