import { fieldByKey } from "../domain/catalogue";
import { fieldKeys } from "../domain/field-key";
import type { Issue } from "../domain/issue";
import { issueMessage } from "../domain/messages";
import type { CheckedFile } from "./check-file";
import type { TemplateTable } from "./find-template";
import { addressOf } from "./grid";
import { plain } from "./plain-text";

/** In a terminal more would only scroll away. */
const mostLines = 200;

/** Issues as lines of text: where, how grave, and the sentence. Information is left out. */
export function issueLines(issues: readonly Issue[], table: TemplateTable): string[] {
  const told = issues.filter(({ severity }) => severity !== "info");
  const lines = told.slice(0, mostLines).map((issue) => `  ${placeOf(issue, table).padEnd(8)} ${issue.severity.padEnd(7)}  ${plain(issueMessage(issue))}`);
  const more = told.length - lines.length;
  return more > 0 ? [...lines, `  … and ${digits(more)} more; --json lists all.`] : lines;
}

/** How the check came out, in one sentence. */
export function summaryLine({ engine, issues }: CheckedFile): string {
  const { lines, withErrors, ready } = engine.summary();
  const of = (severity: Issue["severity"]) => issues.filter((issue) => issue.severity === severity).length;
  return `${count(of("error"), "error")} in ${count(withErrors, "row")}, ${count(of("warning"), "warning")}. ${count(ready, "row")} of ${lines} ${ready === 1 ? "is" : "are"} ready.`;
}

/** For programs: everything, information too. */
export function checkJson({ file, table, engine, issues }: CheckedFile): object {
  return { file: file.name, sheet: table.sheetName, summary: engine.summary(), issues: issues.map((issue) => issueJson(issue, table)) };
}

export function issueJson(issue: Issue, table: TemplateTable): unknown {
  const { code, severity, rowNumber, field, params } = issue;
  return {
    cell: rowNumber === null || field === null ? null : placeOf(issue, table), row: rowNumber, column: field === null ? null : fieldByKey[field].header,
    code, severity, message: issueMessage(issue), params,
  };
}

/** `B7` for a cell, `row 7`, the column's name, or nothing for the file as a whole. */
function placeOf({ rowNumber, field }: Issue, { columns }: TemplateTable): string {
  if (field === null) return rowNumber === null ? "" : `row ${rowNumber}`;
  if (rowNumber === null) return fieldByKey[field].header;
  return addressOf(rowNumber - 1, columns[fieldKeys.indexOf(field)] ?? 0);
}

/** `1 row`, `1,204 rows`. */
export function count(number: number, noun: string): string {
  return `${digits(number)} ${noun}${number === 1 ? "" : "s"}`;
}

function digits(number: number): string {
  return number.toLocaleString("en-US");
}
