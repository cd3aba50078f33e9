import type { Cell } from "../cell";
import { serialToIso } from "../calendar";
import type { FieldKey } from "../field-key";
import { isBroken, normaliseText, type NormaliseOptions } from "../normalise-text";
import { excelExactLimit, numberDecimal, shiftDecimal } from "../number-decimal";
import type { Finding } from "./finding";

/** A number in whatever format, or null for a cell that holds none. Dates are numbers, too. */
export function cellNumber(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "object" || cell === null || "error" in cell) return null;
  return "date" in cell ? cell.date : "percent" in cell ? cell.percent : cell.currency;
}

/** The digits of a number whatever its format; whole numbers without an exponent also when Excel has rounded them. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return Number.isInteger(value) && Math.abs(value) >= excelExactLimit ? BigInt(value).toString() : numberDecimal(value);
}

/** A number with a percent format, as it is shown. Shifted and not multiplied: Excel's largest numbers would overflow. */
export function percentText(value: number): string {
  return `${shiftDecimal(numberDecimal(value), 2)}%`;
}

/** A date or time as it is shown to the user: `2026-03-31`, `2026-03-31 08:39`, `08:39`, or the bare serial. */
export function serialText(serial: number, date1904: boolean): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  if (serial > 0 && serial < 1) return time;
  const iso = serialToIso(serial, date1904);
  if (iso === null) return numberText(serial);
  return minutes > 0 && minutes < 1440 ? `${iso} ${time}` : iso;
}

/** Blank as a person sees it: nothing, or text of nothing but blanks and hidden characters. */
export function isBlankCell(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && !beginsPlain(cell) && normaliseText(cell) === "");
}

/** Whether the first character is a sign of ASCII, as that of most texts is: then it stays the first, and the text is not blank. */
export function beginsPlain(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 0x20 && code < 0x7f;
}

/** An error that makes any cell unreadable, whatever its column, or null. */
export function unreadable(cell: Cell): Finding | null {
  if (typeof cell === "string") return isBroken(cell) ? { code: "TEXT_BROKEN", params: {} } : null;
  if (typeof cell === "object" && cell !== null && "error" in cell) return { code: "CELL_ERROR", params: { value: cell.error } };
  return null;
}

/** Text beyond the limit of its field, or null. Characters are UTF-16 units, as Excel's LEN counts them. */
export function tooLong(text: string, max: number): Finding | null {
  return text.length > max ? { code: "TEXT_LONG", params: { n: text.length, max } } : null;
}

/** The words of a cell as its field compares them: cleaned text, digits of a number, TRUE or FALSE. */
export function cellText(cell: Cell, options?: NormaliseOptions): string {
  if (cell === null) return "";
  if (typeof cell === "string") return normaliseText(cell, options);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if ("object" === typeof cell && "error" in cell) return cell.error;
  return numberText(cellNumber(cell) ?? 0);
}

/** What cleaning leaves alone in a field: blanks inside an ID, and the lines of a schedule. */
const keptIn: Readonly<Partial<Record<FieldKey, NormaliseOptions>>> = {
  id: { keepBlanks: true }, customBilling: { keepLines: true }, customRevRecognition: { keepLines: true },
};

/** A text as its field takes it: without hidden characters and stray blanks. */
export function cleanedText(field: FieldKey, text: string): string {
  return normaliseText(text, keptIn[field]);
}

/** Whether cleaning takes away or replaces anything; composing an accent with its letter changes nothing that can be seen. */
export function isCleaned(field: FieldKey, text: string): boolean {
  const clean = cleanedText(field, text);
  return clean !== text && clean !== text.normalize("NFC");
}
