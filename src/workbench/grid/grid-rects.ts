import type { CellBox } from "../host/view";
import { axisOf, type AxisPair, type SheetShape } from "./sheet-shape";
import type { Spot } from "./selection";

export interface ClientBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One of the parts that frozen rows and columns cut the sheet into. */
export interface Part {
  readonly rows: "frozen" | "body";
  readonly columns: "frozen" | "body";
}

export const gridParts: readonly Part[] = [
  { rows: "body", columns: "body" }, { rows: "body", columns: "frozen" }, { rows: "frozen", columns: "body" }, { rows: "frozen", columns: "frozen" },
];

export const rowTypes = { frozen: "rowPinStart", body: "rgRow" } as const;
export const columnTypes = { frozen: "colPinStart", body: "rgCol" } as const;

/** Where the box is inside a part, or null when it shows no cell there. */
export function rectIn({ rows, columns }: SheetShape, part: Part, box: CellBox): ClientBox | null {
  const down = stretch(rows, part.rows, box.row, box.rows);
  const across = stretch(columns, part.columns, box.column, box.columns);
  return down === null || across === null ? null : { left: across.start, width: across.size, top: down.start, height: down.size };
}

function stretch(pair: AxisPair, part: "frozen" | "body", line: number, count: number): { start: number; size: number } | null {
  const first = Math.max(line, part === "frozen" ? 0 : pair.frozenEnd);
  const end = Math.min(line + count, part === "frozen" ? pair.frozenEnd : pair.end);
  if (end <= first) return null;
  const start = pair[part].startOf(first);
  const size = pair[part].startOf(end) - start;
  return size > 0 ? { start, size } : null;
}

export function partOf({ rows, columns }: SheetShape, { row, column }: Spot): Part {
  return { rows: axisOf(rows, row).part, columns: axisOf(columns, column).part };
}

function originOf(element: HTMLElement, part: Part): DOMRect | null {
  return element.querySelector(`revogr-data[type="${rowTypes[part.rows]}"][col-type="${columnTypes[part.columns]}"]`)?.getBoundingClientRect() ?? null;
}

/** Where the box's first part is on screen, whether or not it is scrolled out of view. */
export function clientRect(element: HTMLElement, shape: SheetShape, box: CellBox): ClientBox | null {
  const part = partOf(shape, box);
  const inside = rectIn(shape, part, box);
  const origin = inside === null ? null : originOf(element, part);
  return inside === null || origin === null ? null : { ...inside, left: origin.left + inside.left, top: origin.top + inside.top };
}

/** Whether a cell at `rect` is seen: a part of it, or all of its width when it is wider than that. */
export function isInView(shape: SheetShape, view: ClientBox, { row, column }: Spot, rect: ClientBox): boolean {
  const across = column < shape.columns.frozenEnd || (rect.left + rect.width > view.left + 4 && rect.left < view.left + view.width);
  const down = row < shape.rows.frozenEnd || (rect.top >= view.top - 1 && rect.top < view.top + view.height - 8);
  return across && down;
}

/** The cell under a point of the window, or the one in view that is nearest to it. */
export function cellAt(element: HTMLElement, shape: SheetShape, view: ClientBox, x: number, y: number): Spot {
  const part: Part = { rows: y < view.top && shape.rows.frozen.count > 0 ? "frozen" : "body", columns: x < view.left && shape.columns.frozen.count > 0 ? "frozen" : "body" };
  const origin = originOf(element, part);
  if (origin === null) return { row: 0, column: 0 };
  const clamp = (at: number, first: number, size: number) => Math.min(Math.max(at, first), first + size - 1);
  const down = part.rows === "frozen" ? y : clamp(y, view.top, view.height);
  const across = part.columns === "frozen" ? x : clamp(x, view.left, view.width);
  return { row: lineAtPixel(shape.rows, part.rows, down - origin.top), column: lineAtPixel(shape.columns, part.columns, across - origin.left) };
}

export function lineAtPixel(pair: AxisPair, part: "frozen" | "body", pixel: number): number {
  const axis = pair[part];
  let from = 0;
  let to = Math.max(0, axis.count - 1);
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (axis.startOf(axis.lineAt(middle)) <= pixel) from = middle;
    else to = middle - 1;
  }
  return axis.lineAt(from);
}
