import type { SheetFace } from "../host/view";
import { lastColumnCount, lastRowCount } from "./address";

/** What has to be laid out anew when it differs; everything else is only painted again. */
export interface SheetShape {
  readonly sheetId: string;
  readonly rows: number;
  readonly frozenRows: number;
  /** Pixels, one for each column that is drawn. */
  readonly widths: readonly number[];
}

const leastRows = 200;
const leastColumns = 26;
const spareRows = 200;
const spareColumns = 4;

/** At least 200 rows by 26 columns, room beneath and beside what is filled, and what was scrolled or jumped to. */
export function shapeOf(sheet: Pick<SheetFace, "id" | "extent" | "frozenRows" | "columnWidth">, reach: { readonly rows: number; readonly columns: number }): SheetShape {
  const extent = sheet.extent();
  const rows = Math.min(lastRowCount, Math.max(leastRows, extent.rows + spareRows, reach.rows));
  const columns = Math.min(lastColumnCount, Math.max(leastColumns, extent.columns + spareColumns, reach.columns));
  return {
    sheetId: sheet.id,
    rows,
    frozenRows: Math.min(sheet.frozenRows, rows - 1),
    widths: Array.from({ length: columns }, (_, column) => sheet.columnWidth(column)),
  };
}

export function sameWidths(a: SheetShape, b: SheetShape): boolean {
  return a.widths.length === b.widths.length && a.widths.every((width, column) => width === b.widths[column]);
}
