import { boxOf, type Box } from "./box";

/**
 * Where a copied box goes: once, at the target's top left cell, or as often as it fits when the target is an exact
 * multiple of it both ways. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1)
 */
export function tiles(rows: number, columns: number, target: Box): Box[] {
  const fits = target.rows % rows === 0 && target.columns % columns === 0;
  const down = fits ? target.rows / rows : 1;
  const across = fits ? target.columns / columns : 1;
  return Array.from({ length: down * across }, (_tile, index) =>
    boxOf(target.row + Math.floor(index / across) * rows, target.column + (index % across) * columns, rows, columns));
}

/**
 * Areas that are copied together stand in a grid of whole rows and columns of cells; what is between them is left out.
 * Null where they make no such grid: Excel refuses to copy those.
 */
export function compacted(areas: readonly Box[]): { rows: number; columns: number; parts: { box: Box; row: number; column: number }[] } | null {
  const rowSpans = spans(areas.map(({ row, rows }) => [row, rows]));
  const columnSpans = spans(areas.map(({ column, columns }) => [column, columns]));
  if (!rowSpans || !columnSpans || rowSpans.size * columnSpans.size !== areas.length) return null;
  return {
    rows: [...rowSpans.values()].reduce((sum, { count }) => sum + count, 0),
    columns: [...columnSpans.values()].reduce((sum, { count }) => sum + count, 0),
    parts: areas.map((box) => ({ box, row: rowSpans.get(box.row)?.at ?? 0, column: columnSpans.get(box.column)?.at ?? 0 })),
  };
}

function spans(lines: readonly (readonly [number, number])[]): Map<number, { count: number; at: number }> | null {
  const result = new Map<number, { count: number; at: number }>();
  let at = 0;
  for (const [first, count] of [...lines].sort(([one], [other]) => one - other)) {
    const known = result.get(first);
    if (known && known.count !== count) return null;
    if (known) continue;
    result.set(first, { count, at });
    at += count;
  }
  return result;
}
