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
  return issue.field === null || issue.rowNumber === null ? place : `${place} · ${fieldByKey[issue.field].header}`;
}

/** "Row 1266", written as the grid writes it; for what is about no single row the column's header, or "Sheet". */
export function issuePlace({ rowNumber, field }: Issue, { row, wholeSheet }: SheetWords): string {
  if (rowNumber !== null) return row(rowNumber);
  return field === null ? wholeSheet : fieldByKey[field].header;
}
