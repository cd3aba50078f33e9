import type { Cell } from "../cell";

/** The number in a cell, whatever its format; null where it holds none. */
export function numberIn(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (cell === null || typeof cell !== "object") return null;
  if ("date" in cell) return cell.date;
  if ("percent" in cell) return cell.percent;
  return "currency" in cell ? cell.currency : null;
}

export function isErrorCell(cell: Cell): boolean {
  return cell !== null && typeof cell === "object" && "error" in cell;
}

/** Excel's TRIM: spaces U+0020 at the ends go, runs of them become one. All other blanks stay. */
export function trimSpaces(text: string): string {
  return text.split(" ").filter((part) => part !== "").join(" ");
}

/**
 * A cell as `A1&""` in a formula. How exactly a number is written does not matter where this is used: none of
 * our words and characters holds a digit. null for an error.
 */
export function joinedText(cell: Cell): string | null {
  if (typeof cell === "string") return cell;
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const number = numberIn(cell);
  return number === null ? null : String(number);
}

/** The code point of the first character after trimming; null for nothing. */
export function firstCode(text: string): number | null {
  return trimSpaces(text).codePointAt(0) ?? null;
}

export function startsWithLetter(text: string): boolean {
  const code = firstCode(text);
  return code !== null && ((code > 64 && code < 91) || (code > 96 && code < 123));
}
