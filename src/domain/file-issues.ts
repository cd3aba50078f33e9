import type { Issue } from "./issue";

/** Rows below the header that a worksheet can hold. */
export const maxRows = 1_048_575;

/** What is wrong with a file as a whole, by the number of its lines (RULES.md section 2). */
export function fileIssues(lines: number): readonly Issue[] {
  if (lines === 0) return [{ code: "FILE_EMPTY", severity: "error", rowNumber: null, field: null, params: {} }];
  if (lines <= maxRows) return [];
  return [{ code: "FILE_TOO_MANY_ROWS", severity: "error", rowNumber: null, field: null, params: { n: lines, max: maxRows } }];
}
