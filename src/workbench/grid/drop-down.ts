import type { GridParts } from "./grid-parts";
import { cellAddress } from "./address";
import { openList } from "./list";

const arrowWidth = 19;

export interface DropDown {
  /** Looks again whether the active cell has a list, and shows the arrow if so. */
  look(): void;
  /** Alt+Down. */
  open(): void;
}

interface Parts extends GridParts {
  /** Where the arrow is put: over the grid, moving with it. */
  readonly frame: HTMLElement;
  focusGrid(): void;
}

export function createDropDown({ face, user, grid, cursor, attempt, frame, focusGrid }: Parts): DropDown {
  const arrow = document.createElement("button");
  Object.assign(arrow, { type: "button", className: "drop-arrow", hidden: true, tabIndex: -1 });
  frame.append(arrow);
  let close: (() => void) | null = null;
  let hasList = false;

  const active = () => cursor.get().active;
  const choices = () => face.active().choices(active().row, active().column);

  function look(): void {
    hasList = cursor.isOneCell() && choices() !== null;
    draw();
  }

  function draw(): void {
    const { row, column } = active();
    const rect = hasList ? grid.rectInView({ row, column }) : null;
    const view = grid.viewRect();
    const around = frame.getBoundingClientRect();
    arrow.hidden = rect === null || view === null;
    if (rect === null || view === null) return;
    // Beside the cell, or inside it at the edge of the view.
    const left = Math.min(rect.left + rect.width, view.left + view.width - arrowWidth);
    arrow.setAttribute("aria-label", `Choose a value for ${cellAddress(row, column)}`);
    Object.assign(arrow.style, { left: `${left - around.left}px`, top: `${rect.top - around.top}px`, height: `${rect.height - 1}px` });
  }

  function open(): void {
    const list = choices();
    const { row, column } = active();
    const rect = grid.rectOf({ row, column, rows: 1, columns: 1 });
    if (list === null || rect === null) return;
    close?.();
    const closeList = openList({ label: "Values for this cell", values: list, current: face.active().cell(row, column).text, rect, more: "type the value in the cell" }, (index) => {
      stay();
      close = null;
      focusGrid();
      const value = index === null ? undefined : list[index];
      if (value !== undefined) attempt(() => user.type(row, column, value));
    });
    const stay = grid.onScrollAway(closeList);
    close = closeList;
  }

  arrow.addEventListener("mousedown", (event) => event.preventDefault());
  arrow.addEventListener("click", () => (close === null ? open() : close()));
  cursor.onMove(look);
  grid.onShifted(draw);
  return { look, open };
}
