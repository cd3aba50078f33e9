import { fieldByKey } from "../../domain/catalogue";
import type { Issue } from "../../domain/issue";
import type { SheetWords } from "../words/pane-words";

/** One key per finding, for lists. */
export function issueKey({ code, rowNumber, field }: Issue): string {
  return `${code}/${rowNumber ?? ""}/${field ?? ""}`;
}

export function sameIssue(a: Issue | null, b: Issue | null): boolean {
  return a !== null && b !== null && issueKey(a) === issueKey(b);
}

/** "Row 12 · Quantity": the cell, for where the message stands by itself. */
export function issueCell(issue: Issue, words: SheetWords): string {
  const place = issuePlace(issue, words);
  return issue.field === null ? place : `${place} · ${fieldByKey[issue.field].header}`;
}

/** "Row 1266", written as the grid writes it, or "Sheet" for what is about no single row. */
export function issuePlace({ rowNumber }: Issue, { row, wholeSheet }: SheetWords): string {
  return rowNumber === null ? wholeSheet : row(rowNumber);
}
