import { fieldByKey } from "../../domain/catalogue";
import type { Cell } from "../../domain/cell";
import { cellText, serialText } from "../../domain/cells/cell-text";
import type { CellChange, Fix } from "../../domain/fixes/fix";
import { fixWords } from "../../domain/fixes/fix-words";
import type { DateOrder } from "../../domain/reading";
import type { Fixed } from "../workflow/fixing/fixing";
import type { Formats } from "./formats";

/** A cell as the sheet would show it; null is a blank one. */
export function cellWords(cell: Cell, date1904: boolean): string | null {
  if (cell === null) return null;
  if (typeof cell === "object" && "date" in cell) return serialText(cell.date, date1904);
  return typeof cell === "string" ? cell : cellText(cell);
}

/** "Row 12 · Quantity" */
export function changePlace({ rowNumber, field }: CellChange): string {
  return `Row ${rowNumber} · ${fieldByKey[field].header}`;
}

/** What the button says that applies a fix to one cell: the value where that says it all. */
export function offerWords({ kind, changes }: Fix, date1904: boolean): string {
  const [change] = changes;
  const after = change === undefined || changes.length > 1 ? null : cellWords(change.after, date1904);
  if (after === null || after === "") return fixWords[kind];
  switch (kind) {
    case "suggestion": case "choice": case "known-schedule": return `Use “${after}”`;
    case "write-as-read": case "other-reading": case "adjust-last": case "add-rest": case "equal-parts": case "convert-to-dates":
    case "split-at-comma": case "decimal-comma": case "swap-range": case "percentages": case "all-on-date": case "quote-name": case "fill-date":
      return `Write ${after}`;
    default: return fixWords[kind];
  }
}

/** What a way to fix all alike is called, with its number of cells and, for the order of dates, an example of it. */
export function wayWords(fix: Fix, date1904: boolean, formats: Formats): string {
  const { kind, changes, order } = fix;
  const count = cells(changes.length, formats);
  const [first] = changes;
  if (kind === "fill-down" && first !== undefined) return `${fixWords[kind]}: ${fieldByKey[first.field].header} (${count})`;
  if (order === undefined) return `${fixWords[kind]} (${count})`;
  const example = changes.find(({ after }) => tellsOrder(after, date1904)) ?? first;
  const shown = example === undefined ? "" : `: ${cellWords(example.before, date1904)} is ${cellWords(example.after, date1904)}`;
  return `${orderWords[order]}${shown} (${count})`;
}

const orderWords: Readonly<Record<DateOrder, string>> = { dmy: "Day first", mdy: "Month first", ymd: "Year first" };

/** A date that the other order would make another one of: neither 31 March nor 3 March. */
function tellsOrder(after: Cell, date1904: boolean): boolean {
  const [, month, day] = (cellWords(after, date1904) ?? "").split("-").map(Number);
  return day !== undefined && day <= 12 && day !== month;
}

/** "Replace “PROO” everywhere …" where the cell holds a text that others may hold, too; null where it does not. */
export function replaceWords({ kind, changes }: Fix): string | null {
  const [change, ...others] = changes;
  if (change === undefined || others.length > 0 || typeof change.before !== "string" || change.before === "") return null;
  return kind === "suggestion" || kind === "choice" || kind === "known-schedule" ? `Replace “${change.before}” everywhere …` : null;
}

/** The title of a preview, and what it says where there is nothing to be written. */
export const previewWords = {
  safe: { title: "Fix everything safe", none: "There is nothing whose meaning is beyond doubt." },
  kind: { title: "Fix all like this", none: "These have to be put right by hand, one by one." },
  value: { title: "Replace everywhere", none: "Writing this would make new errors. Correct the cells one by one." },
} as const;

/** What the message bar says of a fix that only the user can judge. */
export const askWords = "Look through it first: whether this is what was meant only you can tell.";

/** "Write 212 cells" */
export function applyWords({ changes }: Fix, formats: Formats): string {
  return `Write ${cells(changes.length, formats)}`;
}

/** "Clears the errors of 38 rows." Nothing where it clears none. */
export function clearedWords({ rowsCleared }: Fix, formats: Formats): string {
  return rowsCleared === 0 ? "" : `${formats.rows(rowsCleared)} will have no error any more.`;
}

/** "Writing 2,000 of 5,000 cells" */
export function writingWords({ done, total }: { readonly done: number; readonly total: number }, formats: Formats): string {
  return `Writing ${formats.count(done)} of ${cells(total, formats)}`;
}

/** What came of writing, in one or a few sentences. */
export function fixedWords({ written, undone, changedMeanwhile, formulas, left, stopped, rowsMoved }: Fixed, formats: Formats): string {
  const sentences = [written.length === 0 ? "Nothing was written." : `${cells(written.length, formats)} ${undone ? "changed back" : "changed"}.`];
  if (changedMeanwhile > 0) sentences.push(`${cells(changedMeanwhile, formats)} held something else by then and ${changedMeanwhile === 1 ? "was" : "were"} left alone.`);
  if (formulas > 0) sentences.push(`${cells(formulas, formats)} ${formulas === 1 ? "holds a formula and was" : "hold formulas and were"} left alone.`);
  if (left > 0) sentences.push(`${cells(left, formats)} ${left === 1 ? "was" : "were"} not reached.`);
  if (stopped !== null) sentences.push(stopped);
  if (rowsMoved && written.length > 0) sentences.push("Rows have moved since, so the way back is Excel’s own Undo.");
  return sentences.join(" ");
}

function cells(count: number, formats: Formats): string {
  return `${formats.count(count)} ${count === 1 ? "cell" : "cells"}`;
}
