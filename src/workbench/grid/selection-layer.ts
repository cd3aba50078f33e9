import type { CellBox } from "../host/view";
import type { Cursor } from "./cursor";
import { boxOf, isSingle } from "./selection";
import type { ClientBox, SheetGrid } from "./sheet-grid";

export interface SelectionLayer {
  draw(): void;
  /** Outlines cells that were copied, or nothing. */
  showCopied(box: CellBox | null): void;
}

/** The selection's frame, the shade over its cells and the outline of what was copied, for frozen and scrolled cells. */
export function createSelectionLayer(grid: SheetGrid, cursor: Cursor): SelectionLayer {
  const parts = (["frozen", "body"] as const).map((part) => ({ part, ...createPart() }));
  let copied: CellBox | null = null;
  const [frozen, body] = parts;
  if (frozen !== undefined && body !== undefined) grid.addLayers(frozen.layer, body.layer);

  function draw(): void {
    const selection = cursor.get();
    const box = boxOf(selection);
    for (const { part, frame, shade, hole, outline } of parts) {
      const rect = grid.rectIn(part, box);
      place(frame, rect);
      place(shade, isSingle(box) ? null : rect);
      place(hole, isSingle(box) ? null : grid.rectIn(part, { ...selection.active, rows: 1, columns: 1 }));
      place(outline, copied === null ? null : grid.rectIn(part, copied));
    }
    markHeaders(grid, box);
  }

  cursor.onMove(draw);
  grid.onShifted(draw);
  return {
    draw,
    showCopied(next) {
      copied = next;
      draw();
    },
  };
}

function createPart() {
  const layer = document.createElement("div");
  layer.className = "selection-layer";
  layer.setAttribute("aria-hidden", "true");
  const piece = (name: string) => {
    const element = document.createElement("div");
    element.className = name;
    element.hidden = true;
    layer.append(element);
    return element;
  };
  return { layer, shade: piece("selection-shade"), hole: piece("active-cell"), frame: piece("selection-frame"), outline: piece("copied-outline") };
}

function place(element: HTMLElement, rect: ClientBox | null): void {
  element.hidden = rect === null;
  if (rect === null) return;
  // The frame lies on the grid lines: one pixel more to the left and above, as they belong to the cells before.
  const left = Math.max(0, rect.left - 1);
  const top = Math.max(0, rect.top - 1);
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${rect.left + rect.width - left}px`, height: `${rect.top + rect.height - top}px` });
}

/** RevoGrid recycles the header cells, so all that are in view are marked or cleared each time. */
function markHeaders(grid: SheetGrid, box: CellBox): void {
  for (const header of grid.element.querySelectorAll(".rgHeaderCell, .rowHeaders .rgCell")) {
    const at = grid.placeOf(header);
    const inside = at?.kind === "column" ? at.column >= box.column && at.column < box.column + box.columns
      : at?.kind === "row" && at.row >= box.row && at.row < box.row + box.rows;
    header.classList.toggle("in-selection", inside);
  }
}
