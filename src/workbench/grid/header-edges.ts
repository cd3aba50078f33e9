import type { Axis } from "./axis";
import type { SheetGrid } from "./sheet-grid";

/** The edge of a row's or column's header, which sizes it. */
export interface HeaderEdge {
  readonly axis: "rows" | "columns";
  readonly line: number;
  /** The line's size in pixels. */
  readonly size: number;
}

/** How near to an edge, in pixels, the pointer takes it. */
const reachOfEdge = 4;

/** The edge under the pointer, or null. The edge before a header is the end of the shown line before it. */
export function headerEdgeAt(grid: SheetGrid, event: MouseEvent): HeaderEdge | null {
  const place = grid.placeOf(event.target);
  if (place?.kind !== "row" && place?.kind !== "column") return null;
  const header = (event.target as Element).closest(".rgHeaderCell, .rgCell")?.getBoundingClientRect();
  if (header === undefined) return null;
  const axis = place.kind === "row" ? "rows" : "columns";
  const line = place.kind === "row" ? place.row : place.column;
  const [at, start, end] = axis === "rows" ? [event.clientY, header.top, header.bottom] : [event.clientX, header.left, header.right];
  const pair = grid.shape()[axis];
  const before = shownBefore(line < pair.frozenEnd ? pair.frozen : pair.body, line) ?? (line >= pair.frozenEnd ? shownBefore(pair.frozen, pair.frozenEnd) : null);
  const sized = end - at <= reachOfEdge ? line : at - start < reachOfEdge ? before : null;
  return sized === null ? null : { axis, line: sized, size: sizeOf(grid, axis, sized) };
}

function shownBefore(axis: Axis, line: number): number | null {
  const position = axis.positionOf(line) - 1;
  return position < 0 ? null : axis.lineAt(position);
}

export function sizeOf(grid: SheetGrid, axis: "rows" | "columns", line: number): number {
  const { lines } = grid.shape()[axis];
  return lines.sizes.get(line) ?? lines.usual;
}

