import type { Issue } from "./issue";
import { sameCurrency } from "./schedule/currencies";
import type { SeverityOf } from "./severity-of";

/** Rows below the header that a worksheet can hold. */
export const maxRows = 1_048_575;

/** What is wrong with a file as a whole, by the number of its lines (RULES.md section 2). */
export function fileIssues(lines: number): readonly Issue[] {
  if (lines === 0) return [{ code: "FILE_EMPTY", severity: "error", rowNumber: null, field: null, params: {} }];
  if (lines <= maxRows) return [];
  return [{ code: "FILE_TOO_MANY_ROWS", severity: "error", rowNumber: null, field: null, params: { n: lines, max: maxRows } }];
}

/** By the marks and codes of currencies that schedules are typed with. `$` may be any of several dollars. */
export function currencyIssues(marks: readonly string[], severityOf: SeverityOf): readonly Issue[] {
  const isMixed = marks.some((one, index) => marks.slice(index + 1).some((other) => !sameCurrency(one, other)));
  if (!isMixed) return [];
  const code = "FILE_MIXED_CURRENCY";
  return [{ code, severity: severityOf(code), rowNumber: null, field: null, params: { list: marks.join(", ") } }];
}
