import { columnLetters } from "../../domain/column-letters";

/** Addresses longer than 8,192 characters are cut by Excel without a word (office-js issue 5198). */
const addressLimit = 8_000;

/** 0 for "A", 26 for "AA". */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The last row of a worksheet. */
export const lastSheetRow = 1_048_576;

/** A block of cells: columns count from 0, rows from 1. */
export interface AreaBox {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The cells that an area such as "A2", "A2:C9" or "A:C" covers; null where it does not say, as where Excel cut the address. */
export function boxOfArea(area: string): AreaBox | null {
  const match = /^([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$|^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(area);
  if (!match) return null;
  const [, from = "", first, to = from, last = first, left = from, right = to] = match;
  return { firstColumn: columnNumber(left), lastColumn: columnNumber(right), firstRow: Number(first ?? 1), lastRow: Number(last ?? lastSheetRow) };
}

/** A sheet's name before its areas; in quotes it may hold commas and exclamation marks. */
const sheetPrefix = /(?:'(?:[^']|'')*'|[^'!,]*)!/g;

/** The areas of an address without sheet and `$`: "'Q4, deals'!$A$2,'Q4, deals'!B3" gives A2 and B3. */
export function localAreas(address: string): string[] {
  return address.replace(sheetPrefix, "").replaceAll("$", "").split(",").map((area) => area.trim());
}

/**
 * The rows that the address of a change event covers, numbered from 1, or null where it does not say:
 * whole columns, several areas, or a form that is not known. Excel reports wrong or odd addresses at times
 * (office-js issues 728, 669), so anything unclear must be null.
 */
export function rowsOfAddress(address: unknown): { readonly firstRow: number; readonly lastRow: number } | null {
  if (typeof address !== "string") return null;
  const match = /^[A-Z]{1,3}([1-9]\d{0,6})(?::[A-Z]{1,3}([1-9]\d{0,6}))?$/.exec(localAreas(address).join());
  if (!match) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return { firstRow: Math.min(first, last), lastRow: Math.max(first, last) };
}

export interface CellIndex {
  readonly rowNumber: number;
  readonly columnIndex: number;
}

/** Addresses of the cells with runs down a column joined, in pages that `getRanges` accepts. */
export function addressPages(cells: readonly CellIndex[]): string[] {
  const pages: string[] = [];
  let page = "";
  for (const area of areasOf(cells)) {
    if (page !== "" && page.length + 1 + area.length > addressLimit) {
      pages.push(page);
      page = "";
    }
    page = page === "" ? area : `${page},${area}`;
  }
  return page === "" ? pages : [...pages, page];
}

/** Disjoint areas, by column, then row: equal sets of cells give equal areas. */
export function areasOf(cells: readonly CellIndex[]): string[] {
  const sorted = [...cells].sort((a, b) => a.columnIndex - b.columnIndex || a.rowNumber - b.rowNumber);
  const areas: string[] = [];
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start]!;
    let end = start + 1;
    let last = first.rowNumber;
    for (; end < sorted.length; end++) {
      const next = sorted[end]!;
      if (next.columnIndex !== first.columnIndex || next.rowNumber > last + 1) break;
      last = next.rowNumber;
    }
    const letters = columnLetters(first.columnIndex);
    areas.push(last === first.rowNumber ? `${letters}${last}` : `${letters}${first.rowNumber}:${letters}${last}`);
    start = end;
  }
  return areas;
}
