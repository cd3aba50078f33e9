import type { CellBox } from "../host/view";
import { lastColumnCount, lastRowCount } from "./address";
import type { Cursor } from "./cursor";
import { gridParts, type ClientBox, type Part } from "./grid-rects";
import { boxesOf, boxOf } from "./selection";
import type { SheetGrid } from "./sheet-grid";

export interface CopiedCells {
  readonly sheetId: string;
  readonly box: CellBox;
}

export interface SelectionLayer {
  draw(): void;
  /** Outlines cells that were copied or cut, or nothing. */
  showCopied(cells: CopiedCells | null): void;
  /** Outlines what would be filled if the pointer were let go, or nothing. */
  showFilling(box: CellBox | null): void;
}

/** The selection's frame and fill handle, the shade over its cells and the outline of what was copied, in each part of the sheet. */
export function createSelectionLayer(grid: SheetGrid, cursor: Cursor): SelectionLayer {
  const parts = gridParts.map((part) => {
    const pieces = createPieces();
    grid.addLayer(part, pieces.layer);
    return { part, put: pieces.put, end: pieces.end };
  });
  let copied: CopiedCells | null = null;
  let filling: CellBox | null = null;

  function draw(): void {
    const selection = cursor.get();
    const boxes = boxesOf(selection);
    const box = boxOf(selection);
    const several = !cursor.isOneCell();
    for (const { part, put, end } of parts) {
      const rect = (of: CellBox | null) => (of === null ? null : grid.rectIn(part, of));
      const active = several ? rect({ ...selection.active, rows: 1, columns: 1 }) : null;
      if (several) for (const one of boxes) put("selection-shade", rect(one), active);
      put("active-cell", active);
      if (boxes.length === 1) put("selection-frame", rect(box));
      put("filling-outline", rect(filling));
      put("copied-outline", copied?.sheetId === grid.shape().sheetId ? rect(copied.box) : null);
      if (boxes.length === 1) put("fill-handle", handleRect(part, box));
      end();
    }
    markHeaders(grid, boxes);
  }

  /** The handle belongs to the part that has the box's last cell. */
  function handleRect(part: Part, { row, column, rows, columns }: CellBox): ClientBox | null {
    const last = grid.rectIn(part, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
    return last === null ? null : { left: last.left + last.width - 4, top: last.top + last.height - 4, width: 6, height: 6 };
  }

  cursor.onMove(draw);
  grid.onShifted(draw);
  return {
    draw,
    showCopied(next) {
      copied = next;
      draw();
    },
    showFilling(next) {
      filling = next;
      draw();
    },
  };
}

interface Pieces {
  readonly layer: HTMLElement;
  put(name: string, rect: ClientBox | null, hole?: ClientBox | null): void;
  /** Hides what was not put since the last time. */
  end(): void;
}

/** Elements are used again from one drawing to the next, so that what moves in them goes on moving. */
function createPieces(): Pieces {
  const layer = document.createElement("div");
  layer.className = "selection-layer";
  layer.setAttribute("aria-hidden", "true");
  const known = new Map<string, HTMLElement[]>();
  let used = new Map<string, number>();

  function pieceFor(name: string): HTMLElement {
    const pieces = known.get(name) ?? [];
    const index = used.get(name) ?? 0;
    used.set(name, index + 1);
    known.set(name, pieces);
    const found = pieces[index];
    if (found !== undefined) return found;
    const made = document.createElement("div");
    made.className = name;
    pieces.push(made);
    layer.append(made);
    return made;
  }

  return {
    layer,
    put(name, rect, hole = null) {
      if (rect === null) return;
      const element = pieceFor(name);
      element.hidden = false;
      const { left, top, width, height } = name === "fill-handle" ? rect : onLines(rect);
      Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`, clipPath: hole === null ? "" : around(rect, hole) });
    },
    end() {
      for (const [name, pieces] of known) {
        for (const [index, element] of pieces.entries()) if (index >= (used.get(name) ?? 0)) element.hidden = true;
      }
      used = new Map();
    },
  };
}

/** The frame lies on the grid lines: one pixel more to the left and above, as they belong to the cells before. */
function onLines(rect: ClientBox): ClientBox {
  const left = Math.max(0, rect.left - 1);
  const top = Math.max(0, rect.top - 1);
  return { left, top, width: rect.left + rect.width - left, height: rect.top + rect.height - top };
}

/** The active cell stays unshaded inside the shade. */
function around(rect: ClientBox, hole: ClientBox): string {
  const [x, y] = [hole.left - rect.left + 1, hole.top - rect.top + 1];
  const [right, bottom] = [x + hole.width - 1, y + hole.height - 1];
  return `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${x}px ${y}px, ${right}px ${y}px, ${right}px ${bottom}px, ${x}px ${bottom}px, ${x}px ${y}px)`;
}

/** RevoGrid recycles the header cells, so all that are in view are marked or cleared each time. */
function markHeaders(grid: SheetGrid, boxes: readonly CellBox[]): void {
  for (const header of grid.element.querySelectorAll(".rgHeaderCell, .rowHeaders .rgCell")) {
    const place = grid.placeOf(header);
    const touched = boxes.filter((box) => (place?.kind === "column" ? place.column >= box.column && place.column < box.column + box.columns
      : place?.kind === "row" && place.row >= box.row && place.row < box.row + box.rows));
    header.classList.toggle("in-selection", touched.length > 0);
    header.classList.toggle("all-selected", touched.some((box) => (place?.kind === "column" ? box.rows >= lastRowCount : box.columns >= lastColumnCount)));
  }
}
