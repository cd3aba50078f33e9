import { sheetRows } from "../geometry/box";
import { hasLine, type Span } from "../geometry/spans";
import { hiddenLines, setHidden } from "./hidden-lines";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export type Axis = "rows" | "columns";

/** Gives lines their size in pixels. Lines that were hidden are shown by it, as in Excel; 0 hides them. */
export function resizeLines(workbook: Workbook, sheet: Sheet, axis: Axis, span: Span, pixels: number): void {
  if (pixels === 0) return setHidden(workbook, sheet, axis, [span], true);
  // A million rows of one height are what rows usually have.
  if (axis === "rows" && span.count === sheetRows) sheet.change({ usualRowPixels: pixels, rowHeights: new Map() });
  else changeSizes(sheet, axis, (sizes) => {
    for (let line = span.first; line < span.first + span.count; line += 1) sizes.set(line, pixels);
  });
  setHidden(workbook, sheet, axis, [span], false);
}

/** Takes the lines' own sizes away: they have the usual one again. */
export function resetLines(sheet: Sheet, axis: Axis, { first, count }: Span): void {
  const own = [...sizesOf(sheet, axis).keys()].filter((line) => line >= first && line < first + count);
  if (own.length > 0) changeSizes(sheet, axis, (sizes) => own.forEach((line) => sizes.delete(line)));
}

/** The size in pixels that all these lines share, 0 for hidden ones; null where they differ. */
export function sharedSize(sheet: Sheet, axis: Axis, spans: readonly Span[]): number | null {
  const seen = new Set<number>();
  const sizes = sizesOf(sheet, axis);
  const hidden = hiddenLines(sheet, axis);
  for (const { first, count } of spans) {
    let plain = count;
    for (const { first: from, count: length } of hidden) {
      const covered = Math.min(from + length, first + count) - Math.max(from, first);
      if (covered <= 0) continue;
      seen.add(0);
      plain -= covered;
    }
    for (const [line, size] of sizes) {
      if (line < first || line >= first + count || hasLine(hidden, line)) continue;
      seen.add(size);
      plain -= 1;
    }
    if (plain > 0) seen.add(axis === "rows" ? sheet.state.usualRowPixels : sheet.state.usualColumnPixels);
  }
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
}

function changeSizes(sheet: Sheet, axis: Axis, change: (sizes: Map<number, number>) => void): void {
  const sizes = new Map(sizesOf(sheet, axis));
  change(sizes);
  sheet.change(axis === "rows" ? { rowHeights: sizes } : { columnWidths: sizes });
}

function sizesOf(sheet: Sheet, axis: Axis): ReadonlyMap<number, number> {
  return axis === "rows" ? sheet.state.rowHeights : sheet.state.columnWidths;
}
