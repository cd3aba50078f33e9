import { boxOf, sheetColumns, sheetRows, type Box } from "./box";

/** "A" for 0, "XFD" for 16383. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A sheet name as formulas write it: quoted where it could be read as something else. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]\d*[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits `'My sheet'!A1` into the sheet's name (null where there is none) and the rest. */
export function splitSheet(address: string): { sheet: string | null; local: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: null, local: address };
  const written = address.slice(0, bang);
  const sheet = written.startsWith("'") && written.endsWith("'") ? written.slice(1, -1).replace(/''/g, "'") : written;
  return { sheet, local: address.slice(bang + 1) };
}

/** Reads `B2`, `B2:C9`, `A:C`, `3:9` (with or without $) as a box; null where it is none or off the sheet. */
export function parseBox(local: string): Box | null {
  const text = local.replace(/\$/g, "").trim();
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return between(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columns) return between(0, columnIndex(columns[1] ?? ""), sheetRows - 1, columnIndex(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, sheetColumns - 1);
  return null;
}

function between(rowA: number, columnA: number, rowB: number, columnB: number): Box | null {
  const box = boxOf(Math.min(rowA, rowB), Math.min(columnA, columnB), Math.abs(rowA - rowB) + 1, Math.abs(columnA - columnB) + 1);
  return box.row >= 0 && box.row + box.rows <= sheetRows && box.column + box.columns <= sheetColumns ? box : null;
}

/** `B2:C9`, without the sheet; whole columns and rows as `A:C` and `3:9`. */
export function formatBox(box: Box, dollar = ""): string {
  const left = dollar + columnName(box.column);
  const right = dollar + columnName(box.column + box.columns - 1);
  const top = `${dollar}${box.row + 1}`;
  const bottom = `${dollar}${box.row + box.rows}`;
  if (box.rows === sheetRows) return `${left}:${right}`;
  if (box.columns === sheetColumns) return `${top}:${bottom}`;
  return box.rows === 1 && box.columns === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

/** `'My sheet'!B2:C9`. */
export function formatAddress(sheetName: string, box: Box, dollar = ""): string {
  return `${quotedSheet(sheetName)}!${formatBox(box, dollar)}`;
}
