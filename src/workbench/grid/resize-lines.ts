import type { UserActions } from "../host/view";
import type { Attempt } from "./attempt";
import { lastColumnCount, lastRowCount } from "./address";
import type { Cursor } from "./cursor";
import { followPointer } from "./drag";
import { headerEdgeAt, type HeaderEdge } from "./header-edges";
import type { SheetGrid } from "./sheet-grid";

interface Parts {
  readonly grid: SheetGrid;
  readonly cursor: Cursor;
  readonly user: UserActions;
  readonly attempt: Attempt;
}

/** Dragging the edge of a header sizes its row or column, or all that are selected as a whole; a double click fits them to what they hold. */
export function listenToHeaderEdges({ grid, cursor, user, attempt }: Parts): void {
  const { element } = grid;

  element.addEventListener("mousemove", (event) => {
    const edge = event.buttons === 0 ? headerEdgeAt(grid, event) : null;
    element.style.setProperty("--header-cursor", edge === null ? "" : edge.axis === "rows" ? "row-resize" : "col-resize");
  });

  element.addEventListener("mousedown", (event) => {
    const edge = event.button === 0 ? headerEdgeAt(grid, event) : null;
    if (edge === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    drag(edge, event);
  }, { capture: true });

  element.addEventListener("dblclick", (event) => {
    const edge = headerEdgeAt(grid, event);
    if (edge === null) return;
    event.stopImmediatePropagation();
    for (const { first, count } of sizedWith(edge)) attempt(() => (edge.axis === "rows" ? user.autofitRows(first, count) : user.autofitColumns(first, count)));
  }, { capture: true });

  function drag(edge: HeaderEdge, from: MouseEvent): void {
    const rows = edge.axis === "rows";
    const guide = createGuide(element, rows);
    let size = edge.size;
    const show = (event: MouseEvent) => {
      size = Math.max(0, Math.round(edge.size + (rows ? event.clientY - from.clientY : event.clientX - from.clientX)));
      guide.show(rows ? from.clientY + size - edge.size : from.clientX + size - edge.size, `${rows ? "Height" : "Width"}: ${size} pixels`);
    };
    show(from);
    followPointer(show, () => {
      guide.remove();
      if (size === edge.size) return;
      for (const { first, count } of sizedWith(edge)) {
        // Drawn together to nothing, a line is hidden, as in Excel.
        if (size < 3) attempt(() => (rows ? user.hideRows(first, count, true) : user.hideColumns(first, count, true)));
        else attempt(() => (rows ? user.resizeRows(first, count, size) : user.resizeColumns(first, count, size)));
      }
    });
  }

  /** The line of the edge, or all lines that are selected as a whole with it. */
  function sizedWith({ axis, line }: HeaderEdge): readonly { first: number; count: number }[] {
    const whole = cursor.boxes().filter((box) => (axis === "rows" ? box.columns >= lastColumnCount : box.rows >= lastRowCount));
    const spans = whole.map((box) => (axis === "rows" ? { first: box.row, count: box.rows } : { first: box.column, count: box.columns }));
    const drawn = grid.shape()[axis].end;
    const inSpans = spans.some(({ first, count }) => line >= first && line < first + count);
    return inSpans ? spans.map(({ first, count }) => ({ first, count: Math.min(count, drawn - first) })) : [{ first: line, count: 1 }];
  }
}

function createGuide(element: HTMLElement, rows: boolean): { show(at: number, words: string): void; remove(): void } {
  const guide = document.createElement("div");
  guide.className = rows ? "size-guide across" : "size-guide down";
  const label = document.createElement("span");
  guide.append(label);
  const frame = element.parentElement;
  frame?.append(guide);
  return {
    show(at, words) {
      const around = frame?.getBoundingClientRect();
      guide.style[rows ? "top" : "left"] = `${at - ((rows ? around?.top : around?.left) ?? 0)}px`;
      label.textContent = words;
    },
    remove: () => guide.remove(),
  };
}
