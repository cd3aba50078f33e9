import type { CellStyle as FileStyle } from "hucre/xlsx";
import { boxOf, sheetRows, type Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { toFileStyle } from "./file-style";

/** Runs of blank cells that look different are written cell by cell, so only as far below the last content as a person would look. */
const rowsBelowContent = 2_000;

export interface SheetLooks {
  /** What every cell of a column looks like unless it is in `cells`: the look of the column's last cell. */
  readonly columns: ReadonlyMap<number, FileStyle>;
  /** By "row,column". A look that is `null` is the default on a column that has one. */
  readonly cells: ReadonlyMap<string, FileStyle | null>;
}

/**
 * Splits the looks of a sheet as files have them: a style for the column, and one for each cell that differs. The
 * template gives its formats to whole columns, and they must reach rows that do not exist yet.
 */
export function splitLooks(sheet: Sheet): SheetLooks {
  const used = sheet.contents.used();
  const limit = Math.min(sheetRows, (used ? used.row + used.rows : 0) + rowsBelowContent);
  const styleOf = styles(sheet);
  const columns = new Map<number, FileStyle>();
  const cells = new Map<string, FileStyle | null>();
  for (const column of styledColumns(sheet)) {
    const own = styleOf(sheetRows - 1, column);
    if (own) columns.set(column, own);
    for (const [from, to] of runs(sheet, boxOf(0, column, limit, 1), limit)) {
      const style = styleOf(from, column);
      if (style === own) continue;
      for (let row = from; row < to; row += 1) cells.set(`${row},${column}`, style ?? null);
    }
  }
  return { columns, cells };
}

/** One object for each pair of style and format, so that equal looks are told by identity. */
function styles(sheet: Sheet): (row: number, column: number) => FileStyle | undefined {
  const known = new Map<unknown, Map<string | undefined, FileStyle | undefined>>();
  return (row, column) => {
    const style = sheet.styles.get(row, column);
    const format = sheet.formats.get(row, column);
    let byFormat = known.get(style);
    if (!byFormat) known.set(style, (byFormat = new Map()));
    if (!byFormat.has(format)) byFormat.set(format, toFileStyle(style, format));
    return byFormat.get(format);
  };
}

function styledColumns(sheet: Sheet): ReadonlySet<number> {
  const columns = new Set<number>();
  const whole = boxOf(0, 0, sheetRows, 16_384);
  sheet.formats.each(whole, (_from, _to, column) => columns.add(column));
  sheet.styles.each(whole, (_from, _to, column) => columns.add(column));
  return columns;
}

/** Stretches of rows in which neither style nor format changes. */
function runs(sheet: Sheet, box: Box, limit: number): [number, number][] {
  const edges = new Set([0, limit]);
  const note = (from: number, to: number): void => {
    edges.add(from);
    edges.add(to);
  };
  sheet.formats.each(box, note);
  sheet.styles.each(box, note);
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.slice(1).map((to, index) => [sorted[index] ?? 0, to]);
}
