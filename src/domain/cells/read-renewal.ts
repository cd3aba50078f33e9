import type { Cell } from "../cell";
import { renewalFalseWords, renewalTrueWords, renewalUnclearWords } from "../renewal-words";
import { cellText, serialText } from "./cell-text";
import { clean, found, type FieldReading } from "./finding";

type Meaning = { readonly renewal: boolean; readonly clear: boolean };

const meanings = new Map<string, Meaning>([
  ...renewalTrueWords.map((word) => [word, { renewal: true, clear: true }] as const),
  ...renewalFalseWords.map((word) => [word, { renewal: false, clear: true }] as const),
  ...renewalUnclearWords.map((word) => [word, { renewal: false, clear: false }] as const),
]);

/** RULES.md 3.7 and 7.1. Blank is false. */
export function readRenewal(cell: Cell, date1904: boolean): FieldReading<boolean> {
  if (cell === null) return clean(false);
  if (typeof cell === "boolean") return clean(cell);
  if (typeof cell === "number" || typeof cell === "string") {
    const text = cellText(cell);
    if (text === "") return clean(false);
    const meaning = meanings.get(text.toLowerCase());
    if (meaning === undefined) return found(false, "RENEWAL_INVALID", { value: text });
    if (!meaning.clear) return found(false, "RENEWAL_UNCLEAR", { value: text });
    return found(meaning.renewal, "RENEWAL_MAPPED", { value: text, "true/false": String(meaning.renewal) });
  }
  return found(false, "RENEWAL_INVALID", { value: "date" in cell ? serialText(cell.date, date1904) : cellText(cell) });
}
