import { readXlsx, type Cell as FileCell, type Sheet as FileSheet } from "hucre/xlsx";
import type { Cell } from "../domain/cell";
import { kindOfFormat, numberCell } from "../domain/number-format-kind";
import type { Grid, GridFile } from "./grid";

type DateSystem = "1900" | "1904";

const dayMilliseconds = 86_400_000;
/** Day 0 of the two date systems. */
const epochs = { "1900": Date.UTC(1899, 11, 30), "1904": Date.UTC(1904, 0, 1) };
/** Days before March 1900 are one off, since Excel counts 29 February 1900. */
const firstOfMarch1900 = 61;

/** The visible worksheets of an .xlsx file. Throws where it is none. */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<GridFile> {
  const file = await readXlsx(bytes, { readStyles: true });
  const dateSystem = file.dateSystem ?? "1900";
  const visible = file.sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true);
  return { name, date1904: dateSystem === "1904", grids: visible.map((sheet) => readGrid(sheet, dateSystem)) };
}

function readGrid(sheet: FileSheet, dateSystem: DateSystem): Grid {
  const rows = sheet.rows.map((row, at) => row.map((value, column) => readCell(value, sheet.cells?.get(`${at},${column}`), dateSystem)));
  return {
    sheetName: sheet.name, rows, formulaRows: formulaRows(sheet),
    hiddenRows: new Set([...sheet.rowDefs ?? []].filter(([, { hidden }]) => hidden === true).map(([row]) => row)),
  };
}

function formulaRows(sheet: FileSheet): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [place, { formula }] of sheet.cells ?? []) {
    if (formula === undefined) continue;
    const [row = 0, column = 0] = place.split(",").map(Number);
    const rows = found.get(column);
    if (rows === undefined) found.set(column, [row]);
    else rows.push(row);
  }
  return found;
}

/** A cell as the domain wants it: a number keeps what its format makes of it. */
function readCell(value: unknown, cell: FileCell | undefined, dateSystem: DateSystem): Cell {
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date) return { date: serialOf(value, dateSystem) };
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return numberCell(value, kindOfFormat(cell?.style?.numFmt ?? "General"));
  return cell?.type === "error" ? { error: String(value) } : String(value);
}

function serialOf(date: Date, dateSystem: DateSystem): number {
  const serial = (date.getTime() - epochs[dateSystem]) / dayMilliseconds;
  return dateSystem === "1900" && serial < firstOfMarch1900 ? serial - 1 : serial;
}
