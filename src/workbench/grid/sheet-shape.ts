import type { Lines, SheetFace } from "../host/view";
import { lastColumnCount, lastRowCount } from "./address";
import { createAxis, type Axis } from "./axis";

/** Lines that stay in view and those that scroll. */
export interface AxisPair {
  /** The first line that is not drawn. */
  readonly end: number;
  readonly frozenEnd: number;
  readonly frozen: Axis;
  readonly body: Axis;
  readonly lines: Lines;
}

/** What has to be laid out anew when it differs; everything else is only painted again. */
export interface SheetShape {
  readonly sheetId: string;
  readonly rows: AxisPair;
  readonly columns: AxisPair;
}

const leastRows = 200;
const leastColumns = 26;
const spareRows = 200;
const spareColumns = 4;

const noLines: Lines = { usual: 20, sizes: new Map(), hidden: [], frozen: 0 };

export const noShape: SheetShape = { sheetId: "", rows: pairOf(noLines, 0), columns: pairOf(noLines, 0) };

/**
 * At least 200 rows by 26 columns, room beneath and beside what is filled, and what was scrolled or jumped to. Parts of
 * the shape before that are still right are kept, so that they can be compared.
 */
export function shapeOf(sheet: Pick<SheetFace, "id" | "extent" | "rows" | "columns">, reach: { readonly rows: number; readonly columns: number }, before = noShape): SheetShape {
  const extent = sheet.extent();
  const rows = Math.min(lastRowCount, Math.max(leastRows, extent.rows + spareRows, reach.rows));
  const columns = Math.min(lastColumnCount, Math.max(leastColumns, extent.columns + spareColumns, reach.columns));
  return { sheetId: sheet.id, rows: kept(before.rows, sheet.rows(), rows), columns: kept(before.columns, sheet.columns(), columns) };
}

function kept(before: AxisPair, lines: Lines, end: number): AxisPair {
  const same = before.end === end && before.lines.usual === lines.usual && before.lines.sizes === lines.sizes
    && before.lines.hidden === lines.hidden && before.lines.frozen === lines.frozen;
  return same ? before : pairOf(lines, end);
}

function pairOf(lines: Lines, end: number): AxisPair {
  const frozenEnd = Math.max(0, Math.min(lines.frozen, end - 1));
  return { end, frozenEnd, lines, frozen: createAxis(lines, 0, frozenEnd), body: createAxis(lines, frozenEnd, end) };
}

/** The line so many shown lines further on; the last one that there is when the sheet ends before. */
export function stepLine(pair: AxisPair, line: number, by: number): number {
  const position = (at: number) => (at < pair.frozenEnd ? pair.frozen.positionOf(at) : pair.frozen.count + pair.body.positionOf(at));
  const to = Math.max(0, position(line) + by);
  return to < pair.frozen.count ? pair.frozen.lineAt(to) : pair.body.lineAt(to - pair.frozen.count);
}

export function axisOf(pair: AxisPair, line: number): { part: "frozen" | "body"; axis: Axis } {
  return line < pair.frozenEnd ? { part: "frozen", axis: pair.frozen } : { part: "body", axis: pair.body };
}
