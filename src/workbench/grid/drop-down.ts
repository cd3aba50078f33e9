import type { UserActions, WorkbookFace } from "../host/view";
import type { Attempt } from "./attempt";
import { cellAddress } from "./address";
import type { Cursor } from "./cursor";
import { placeNear, popupPlace } from "./popup";
import { boxOf, isSingle } from "./selection";
import type { SheetGrid } from "./sheet-grid";

/** More than a person reads; with longer lists one types the value. */
const longestList = 2_000;

const arrowWidth = 19;

export interface DropDown {
  /** Looks again whether the active cell has a list, and shows the arrow if so. */
  look(): void;
  /** Alt+Down. */
  open(): void;
}

interface Parts {
  readonly face: WorkbookFace;
  readonly user: UserActions;
  readonly grid: SheetGrid;
  readonly cursor: Cursor;
  readonly attempt: Attempt;
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
    hasList = isSingle(boxOf(cursor.get())) && choices() !== null;
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
    close = openList(list, face.active().cell(row, column).text, rect, (value) => {
      close = null;
      focusGrid();
      if (value !== null) attempt(() => user.type(row, column, value));
    });
  }

  arrow.addEventListener("mousedown", (event) => event.preventDefault());
  arrow.addEventListener("click", () => (close === null ? open() : close()));
  cursor.onMove(look);
  grid.onShifted(draw);
  grid.onScroll(() => close?.());
  return { look, open };
}

type Rect = Parameters<typeof placeNear>[1];

/** Shows the list and returns what closes it without a choice. */
function openList(values: readonly string[], current: string, rect: Rect, chosen: (value: string | null) => void): () => void {
  const list = document.createElement("div");
  list.className = "popup choices";
  list.tabIndex = 0;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Values for this cell");
  list.style.minWidth = `${Math.max(rect.width, 120)}px`;
  const shown = values.slice(0, longestList);
  const options = shown.map((value, index) => {
    const option = document.createElement("div");
    option.id = `choice-${index}`;
    option.setAttribute("role", "option");
    option.textContent = value;
    option.addEventListener("click", () => end(value));
    return option;
  });
  list.append(...options);
  if (values.length > shown.length) list.append(moreLine(values.length - shown.length));
  let at = -1;

  function mark(index: number): void {
    if (options.length === 0) return;
    options[at]?.setAttribute("aria-selected", "false");
    at = Math.min(Math.max(index, 0), options.length - 1);
    options[at]?.setAttribute("aria-selected", "true");
    options[at]?.scrollIntoView({ block: "nearest" });
    list.setAttribute("aria-activedescendant", `choice-${at}`);
  }

  function end(value: string | null): void {
    if (!list.isConnected) return;
    document.removeEventListener("mousedown", onOutside, true);
    list.remove();
    chosen(value);
  }

  function onOutside(event: MouseEvent): void {
    const target = event.target as Element;
    if (!list.contains(target) && target.closest(".drop-arrow") === null) end(null);
  }

  list.addEventListener("keydown", (event) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: options.length - 1 }[event.key];
    if (event.key === "Escape" || (event.altKey && event.key === "ArrowUp")) end(null);
    else if (event.key === "Enter" || event.key === "Tab") end(shown[at] ?? null);
    else if (to !== undefined) mark(to);
    else if (event.key.length === 1) mark(startingWith(shown, event.key, at));
    else return;
    event.preventDefault();
  });

  popupPlace().append(list);
  placeNear(list, rect, 1);
  list.focus({ preventScroll: true });
  mark(Math.max(0, shown.indexOf(current)));
  document.addEventListener("mousedown", onOutside, true);
  return () => end(null);
}

function moreLine(count: number): HTMLElement {
  const more = document.createElement("div");
  more.className = "choices-more";
  more.textContent = `and ${count.toLocaleString("en-US")} more: type the value in the cell`;
  return more;
}

/** The next value that begins with the letter, after the marked one and around the end. */
function startingWith(values: readonly string[], letter: string, after: number): number {
  const wanted = letter.toLowerCase();
  for (let step = 1; step <= values.length; step += 1) {
    const index = (after + step) % values.length;
    if (values[index]?.toLowerCase().startsWith(wanted)) return index;
  }
  return after;
}
