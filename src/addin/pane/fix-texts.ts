import { fieldByKey } from "../../domain/catalogue";
import type { Cell } from "../../domain/cell";
import { cellText, serialText } from "../../domain/cells/cell-text";
import type { CellChange, Fix } from "../../domain/fixes/fix";
import { fixWords } from "../../domain/fixes/fix-words";
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

/** "Write 212 cells" */
export function applyWords({ changes }: Fix, formats: Formats): string {
  return `Write ${cells(changes.length, formats)}`;
}

/** "Clears the errors of 38 rows." Nothing where it clears none. */
export function clearedWords({ rowsCleared }: Fix, formats: Formats): string {
  return rowsCleared === 0 ? "" : `${formats.rows(rowsCleared)} will have no error any more.`;
}

/** What came of writing, in one or a few sentences. */
export function fixedWords({ written, undone, changedMeanwhile, formulas, stopped }: Fixed, formats: Formats): string {
  const sentences = [written.length === 0 ? "Nothing was written." : `${cells(written.length, formats)} ${undone ? "changed back" : "changed"}.`];
  if (changedMeanwhile > 0) sentences.push(`${cells(changedMeanwhile, formats)} held something else by then and ${changedMeanwhile === 1 ? "was" : "were"} left alone.`);
  if (formulas > 0) sentences.push(`${cells(formulas, formats)} ${formulas === 1 ? "holds a formula and was" : "hold formulas and were"} left alone.`);
  if (stopped !== null) sentences.push(`Then it stopped: ${stopped}`);
  return sentences.join(" ");
}

function cells(count: number, formats: Formats): string {
  return `${formats.count(count)} ${count === 1 ? "cell" : "cells"}`;
}
