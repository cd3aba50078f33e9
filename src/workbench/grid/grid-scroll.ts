import type { ClientBox } from "./grid-rects";
import { axisOf, type AxisPair, type SheetShape } from "./sheet-shape";
import type { Spot } from "./selection";

export interface Scrollers {
  readonly across: HTMLElement;
  readonly down: HTMLElement;
}

/** RevoGrid's elements that scroll. */
export function scrollersOf(element: HTMLElement): Scrollers | null {
  const across = element.querySelector<HTMLElement>("revogr-viewport-scroll.rgCol");
  const down = across?.querySelector<HTMLElement>(".vertical-inner") ?? null;
  return across === null || down === null ? null : { across, down };
}

/** The part of the window that shows cells which scroll. */
export function viewOf({ across, down }: Scrollers): ClientBox {
  return { left: across.getBoundingClientRect().left, top: down.getBoundingClientRect().top, width: across.clientWidth, height: down.clientHeight };
}

/** How far the sheet is scrolled, in pixels. */
export function scrolledTo({ across, down }: Scrollers): string {
  return `${across.scrollLeft},${down.scrollTop}`;
}

/** Where to scroll so that the cell comes into view by the shortest way; absent where it is in view. */
export function scrollTo({ rows, columns }: SheetShape, { across, down }: Scrollers, { row, column }: Spot): { x?: number; y?: number } {
  const x = nearest(columns, column, across.scrollLeft, across.clientWidth);
  const y = nearest(rows, row, down.scrollTop, down.clientHeight);
  return { ...(x === null ? {} : { x }), ...(y === null ? {} : { y }) };
}

function nearest(pair: AxisPair, line: number, scrolled: number, size: number): number | null {
  const { part, axis } = axisOf(pair, line);
  if (part === "frozen") return null;
  const start = axis.startOf(line);
  const end = axis.startOf(line + 1);
  if (start < scrolled || end - start > size) return start === scrolled ? null : start;
  return end > scrolled + size ? Math.max(0, end - size) : null;
}

/** Not RevoGrid's own way: asked again before the next animation frame it forgets what it was asked first. */
export function setScroll({ across, down }: Scrollers, { x, y }: { readonly x?: number; readonly y?: number }): void {
  if (x !== undefined) across.scrollLeft = x;
  if (y !== undefined) down.scrollTop = y;
}

/** When fewer rows than this are left beneath the view, the sheet is drawn further down. */
const growBefore = 60;
const growBy = 500;

/** How far the sheet has to be drawn for what is in view, or null when it is drawn far enough. */
export function growth({ rows, columns }: SheetShape, { across, down }: Scrollers): { rows?: number; columns?: number } | null {
  const below = rows.body.length - down.scrollTop - down.clientHeight;
  const right = columns.body.length - across.scrollLeft - across.clientWidth;
  const more = {
    ...(below < growBefore * rows.lines.usual ? { rows: rows.end + growBy } : {}),
    ...(right < 200 ? { columns: columns.end + 10 } : {}),
  };
  return Object.keys(more).length === 0 ? null : more;
}
