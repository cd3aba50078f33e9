import type { Issue } from "../../domain/issue";

/** One key per finding, for lists. */
export function issueKey({ code, rowNumber, field }: Issue): string {
  return `${code}/${rowNumber ?? ""}/${field ?? ""}`;
}

export function sameIssue(a: Issue | null, b: Issue | null): boolean {
  return a !== null && b !== null && issueKey(a) === issueKey(b);
}

/** "Row 12", or "Sheet" for what is about no single row. */
export function issuePlace(issue: Issue, formatRow: (rowNumber: number) => string): string {
  return issue.rowNumber === null ? "Sheet" : `Row ${formatRow(issue.rowNumber)}`;
}
