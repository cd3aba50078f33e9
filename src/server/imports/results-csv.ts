import type { RowOutcome } from "../../contract/manifest";
import { isKnown, type WireIssue } from "../../contract/issue";
import { fieldByKey } from "../../domain/catalogue";
import { fieldKeys } from "../../domain/field-key";
import { issueMessage } from "../../domain/messages";

const header = ["Row", "Outcome", "Changed", "Severity", "Column", "Code", "Message"];
const endOfLine = "\r\n";

/** Excel takes a file of UTF-8 for one of the country's code page unless it begins with this. */
const byteOrderMark = "\ufeff";

/** A page of outcomes at a time: a line for each issue, and one for each row without any. */
export async function* resultsCsv(pages: AsyncIterable<readonly RowOutcome[]>): AsyncGenerator<string> {
  yield byteOrderMark + line(header);
  for await (const rows of pages) yield rows.map(linesOf).join("");
}

function linesOf({ rowNumber, outcome, changed = [], issues }: RowOutcome): string {
  const row = [String(rowNumber), outcome, changed.map(headerOf).join(", ")];
  return issues.length === 0 ? line([...row, "", "", "", ""])
    : issues.map((issue) => line([...row, issue.severity, issue.field === null ? "" : headerOf(issue.field), issue.code, messageOf(issue)])).join("");
}

function headerOf(field: string): string {
  const known = fieldKeys.find((key) => key === field);
  return known === undefined ? field : fieldByKey[known].header;
}

function messageOf(issue: WireIssue): string {
  return isKnown(issue) ? issueMessage(issue) : "";
}

function line(cells: readonly string[]): string {
  return cells.map(escaped).join(",") + endOfLine;
}

/** Quoted always. Messages quote cells, and Excel runs what begins like a formula: an apostrophe before it makes it text. */
function escaped(cell: string): string {
  return `"${cell.replace(/^(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, "'").replaceAll("\"", "\"\"")}"`;
}
