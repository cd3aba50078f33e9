import type { CellBox } from "../host/view";

/** A worksheet's size, the same in every Excel since 2007. */
export const lastRowCount = 1_048_576;
export const lastColumnCount = 16_384;

/** The letters above a column that counts from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B2", "B2:C5"; whole columns are "B:C" and whole rows "2:5". */
export function boxAddress(box: CellBox): string {
  const lastRow = box.row + box.rows - 1;
  const lastColumn = box.column + box.columns - 1;
  if (box.rows >= lastRowCount) return `${columnLetters(box.column)}:${columnLetters(lastColumn)}`;
  if (box.columns >= lastColumnCount) return `${box.row + 1}:${lastRow + 1}`;
  const first = cellAddress(box.row, box.column);
  return box.rows === 1 && box.columns === 1 ? first : `${first}:${cellAddress(lastRow, lastColumn)}`;
}

/** Reads what a person types into the name box; null when it is no address of this sheet. */
export function parseAddress(text: string): CellBox | null {
  const parts = text.trim().replaceAll("$", "").toUpperCase().split(":");
  if (parts.length > 2) return null;
  const first = parsePart(parts[0] ?? "");
  const second = parts.length === 2 ? parsePart(parts[1] ?? "") : first;
  if (first === null || second === null || !sameKind(first, second)) return null;
  // A lone "B" or "7" is a word or a number, no address; "B:B" and "7:7" are.
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  const rows = span(first.row, second.row, lastRowCount);
  const columns = span(first.column, second.column, lastColumnCount);
  return { row: rows.start, rows: rows.count, column: columns.start, columns: columns.count };
}

interface Part {
  readonly row: number | null;
  readonly column: number | null;
}

function parsePart(text: string): Part | null {
  const match = /^([A-Z]{0,3})(\d{0,7})$/.exec(text);
  if (match === null || text === "") return null;
  const [, letters = "", digits = ""] = match;
  const row = digits === "" ? null : Number(digits) - 1;
  const column = letters === "" ? null : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (row !== null && (row < 0 || row >= lastRowCount)) return null;
  if (column !== null && column >= lastColumnCount) return null;
  return { row, column };
}

function sameKind(a: Part, b: Part): boolean {
  return (a.row === null) === (b.row === null) && (a.column === null) === (b.column === null);
}

function span(a: number | null, b: number | null, whole: number): { start: number; count: number } {
  if (a === null || b === null) return { start: 0, count: whole };
  return { start: Math.min(a, b), count: Math.abs(a - b) + 1 };
}
