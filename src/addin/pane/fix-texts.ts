import { fieldByKey } from "../../domain/catalogue";
import type { Cell } from "../../domain/cell";
import { cellText, serialText } from "../../domain/cells/cell-text";
import type { CellChange, Fix } from "../../domain/fixes/fix";
import { changesInParts } from "../workflow/fixing/changes-in-parts";
import type { Fixed } from "../workflow/fixing/fixing";
import type { Formats } from "./formats";

/** A cell as the sheet would show it; null is a blank one. */
export function cellWords(cell: Cell, date1904: boolean): string | null {
  if (cell === null) return null;
  if (typeof cell === "object" && "date" in cell) return serialText(cell.date, date1904);
  return typeof cell === "string" ? cell : cellText(cell);
}

/** "Row 12 · Quantity" */
export function changePlace({ rowNumber, field }: CellChange, { words }: Formats): string {
  return `${words.sheet.row(rowNumber)} · ${fieldByKey[field].header}`;
}

/** What the button says that applies a fix to one cell: the value where that says it all. */
export function offerWords({ kind, changes }: Fix, date1904: boolean, { words: { fixing }, fixes }: Formats): string {
  const [change] = changes;
  const after = change === undefined || changes.length > 1 ? null : cellWords(change.after, date1904);
  if (after === null || after === "") return fixes[kind];
  switch (kind) {
    case "suggestion": case "choice": case "known-schedule": return fixing.use(after);
    case "write-as-read": case "other-reading": case "adjust-last": case "add-rest": case "equal-parts": case "convert-to-dates":
    case "split-at-comma": case "decimal-comma": case "swap-range": case "percentages": case "all-on-date": case "quote-name": case "fill-date":
    case "one-year": case "rest-to-last": case "repair-value":
      return fixing.write(after);
    default: return fixes[kind];
  }
}

/** What a way to fix all alike is called, with its number of cells and, for the order of dates, an example of it. */
export function wayWords(fix: Fix, date1904: boolean, { words: { fixing, sheet }, fixes, count }: Formats): string {
  const { kind, changes, order } = fix;
  const cells = sheet.cells(count(changes.length));
  const [first] = changes;
  if (kind === "fill-down" && first !== undefined) return `${fixing.inColumn(fixes[kind], fieldByKey[first.field].header)} (${cells})`;
  if (order === undefined) return `${fixes[kind]} (${cells})`;
  const example = changes.find(({ after }) => tellsOrder(after, date1904)) ?? first;
  if (example === undefined) return `${fixing.orders[order]} (${cells})`;
  const { before, after } = example;
  return `${fixing.example(fixing.orders[order], cellWords(before, date1904) ?? "", cellWords(after, date1904) ?? "")} (${cells})`;
}

/** A date that the other order would make another one of: neither 31 March nor 3 March. */
function tellsOrder(after: Cell, date1904: boolean): boolean {
  const [, month, day] = (cellWords(after, date1904) ?? "").split("-").map(Number);
  return day !== undefined && day <= 12 && day !== month;
}

/** "Replace “PROO” everywhere …" where the cell holds a text that others may hold, too; null where it does not. */
export function replaceWords({ kind, changes }: Fix, { words: { fixing } }: Formats): string | null {
  const [change, ...others] = changes;
  if (change === undefined || others.length > 0 || typeof change.before !== "string" || change.before === "") return null;
  return kind === "suggestion" || kind === "choice" || kind === "known-schedule" ? fixing.replace(change.before) : null;
}

/** "Write 212 cells" */
export function applyWords({ changes }: Fix, { words: { fixing }, count }: Formats): string {
  return fixing.apply(count(changes.length));
}

/** "38 rows will have no error any more." Nothing where it clears none. */
export function clearedWords({ rowsCleared }: Fix, { words: { fixing }, count }: Formats): string {
  return rowsCleared === 0 ? "" : fixing.cleared(count(rowsCleared));
}

/** Says that a fix is more than one step of Excel's Undo; nothing where it is one. */
export function stepsWords({ changes }: Fix, { words: { fixing }, count }: Formats): string {
  const steps = changesInParts(changes).length;
  return steps > 1 ? fixing.severalSteps(count(steps)) : "";
}

/** "Writing 2,000 of 5,000 cells" */
export function writingWords({ done, total }: { readonly done: number; readonly total: number }, { words: { fixing }, count }: Formats): string {
  return fixing.writing(count(done), count(total));
}

/** What came of writing, in one or a few sentences. */
export function fixedWords(fixed: Fixed, { words: { fixing, problems }, count }: Formats): string {
  const { written, undone, changedMeanwhile, formulas, left, stopped, rowsMoved } = fixed;
  const cells = count(written.length);
  const sentences = [written.length === 0 ? fixing.nothingWritten : undone ? fixing.changedBack(cells) : fixing.changed(cells)];
  if (changedMeanwhile > 0) sentences.push(fixing.changedMeanwhile(count(changedMeanwhile)));
  if (formulas > 0) sentences.push(fixing.formulas(count(formulas)));
  if (left > 0) sentences.push(fixing.notReached(count(left)));
  if (stopped !== null) sentences.push(problems.workbook[stopped]);
  if (rowsMoved && written.length > 0) sentences.push(fixing.rowsMoved);
  return sentences.join(" ");
}
