import { lastColumnCount, lastRowCount } from "./address";
import { boxOf, extendTo, isSingle, nextInside, selectBox, selectSpot, type Selection, type Spot } from "./selection";

/** What the moves must know of the sheet. `rows` and `columns` are as far as the grid is drawn. */
export interface Ground {
  readonly rows: number;
  readonly columns: number;
  readonly extent: { readonly rows: number; readonly columns: number };
  readonly frozenRows: number;
  readonly pageRows: number;
  readonly pageColumns: number;
  filled(row: number, column: number): boolean;
}

export interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

/** Goes to one cell, or stretches the selection to it. */
type Going =
  | { readonly kind: "step" | "edge" | "page"; readonly down: -1 | 0 | 1; readonly right: -1 | 0 | 1; readonly extend: boolean }
  | { readonly kind: "row-start" | "sheet-start" | "sheet-end"; readonly extend: boolean };

export type Move =
  | Going
  | { readonly kind: "next"; readonly along: "rows" | "columns"; readonly step: 1 | -1 }
  | { readonly kind: "everything" }
  | { readonly kind: "whole-row" }
  | { readonly kind: "whole-column" };

const arrows: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

/** The move that a key asks for while no cell is being edited, or null when the key asks for something else. */
export function moveOfKey({ key, shift, ctrl, alt }: Key): Move | null {
  const arrow = arrows[key];
  if (arrow !== undefined) {
    return alt ? null : { kind: ctrl ? "edge" : "step", down: arrow[0], right: arrow[1], extend: shift };
  }
  switch (key) {
    case "PageDown": case "PageUp": {
      if (ctrl) return null;
      const step = key === "PageDown" ? 1 : -1;
      return { kind: "page", down: alt ? 0 : step, right: alt ? step : 0, extend: shift };
    }
    case "Home": return { kind: ctrl ? "sheet-start" : "row-start", extend: shift };
    case "End": return { kind: "sheet-end", extend: shift };
    case "Enter": return ctrl || alt ? null : { kind: "next", along: "rows", step: shift ? -1 : 1 };
    case "Tab": return ctrl || alt ? null : { kind: "next", along: "columns", step: shift ? -1 : 1 };
    case " ":
      if (ctrl === shift) return null;
      return { kind: ctrl ? "whole-column" : "whole-row" };
    case "a": case "A": return ctrl && !shift && !alt ? { kind: "everything" } : null;
    default: return null;
  }
}

export function applyMove(selection: Selection, move: Move, ground: Ground): Selection {
  if (move.kind === "next") return next(selection, move.along, move.step, ground);
  if (move.kind === "everything") return everything(selection, ground);
  if (move.kind === "whole-row" || move.kind === "whole-column") return whole(selection, move.kind);
  const from = move.extend ? selection.lead : selection.active;
  const to = within(target(from, move, ground));
  return move.extend ? extendTo(selection, to) : selectSpot(to);
}

function target(from: Spot, move: Going, ground: Ground): Spot {
  switch (move.kind) {
    case "step": return { row: from.row + move.down, column: from.column + move.right };
    case "page": return { row: from.row + move.down * ground.pageRows, column: from.column + move.right * ground.pageColumns };
    case "edge": return edge(from, move.down, move.right, ground);
    case "row-start": return { row: from.row, column: 0 };
    // Above frozen rows there is nothing to scroll to: Excel goes to the first cell beneath them.
    case "sheet-start": return { row: ground.frozenRows, column: 0 };
    case "sheet-end": return { row: Math.max(0, ground.extent.rows - 1), column: Math.max(0, ground.extent.columns - 1) };
  }
}

/** Ctrl+arrow: to the end of the filled run, or over the gap to the next filled cell, or to the drawn sheet's end. */
function edge(from: Spot, down: number, right: number, ground: Ground): Spot {
  const after = (spot: Spot): Spot => ({ row: spot.row + down, column: spot.column + right });
  const inSheet = ({ row, column }: Spot) => row >= 0 && column >= 0 && row < ground.rows && column < ground.columns;
  const filled = (spot: Spot) => inSheet(spot) && ground.filled(spot.row, spot.column);
  let spot = after(from);
  if (!inSheet(spot)) return from;
  if (filled(from) && filled(spot)) {
    while (filled(after(spot))) spot = after(spot);
    return spot;
  }
  while (!filled(spot) && inSheet(after(spot))) {
    const beyond = (down > 0 && spot.row >= ground.extent.rows) || (right > 0 && spot.column >= ground.extent.columns);
    // Nothing is filled out there, so there is no need to look at each cell.
    if (beyond) return { row: down > 0 ? ground.rows - 1 : spot.row, column: right > 0 ? ground.columns - 1 : spot.column };
    spot = after(spot);
  }
  return spot;
}

function next(selection: Selection, along: "rows" | "columns", step: 1 | -1, ground: Ground): Selection {
  if (!isSingle(boxOf(selection))) return nextInside(selection, along, step);
  const move: Move = { kind: "step", down: along === "rows" ? step : 0, right: along === "columns" ? step : 0, extend: false };
  return applyMove(selection, move, ground);
}

/** Ctrl+A: first what holds anything, then, when that is selected already, the whole sheet. */
function everything(selection: Selection, { extent }: Ground): Selection {
  const box = boxOf(selection);
  const used = { row: 0, column: 0, rows: Math.max(1, extent.rows), columns: Math.max(1, extent.columns) };
  const alreadyUsed = box.row === 0 && box.column === 0 && box.rows >= used.rows && box.columns >= used.columns;
  const all = alreadyUsed ? { row: 0, column: 0, rows: lastRowCount, columns: lastColumnCount } : used;
  return { ...selectBox(all), active: selection.active };
}

function whole(selection: Selection, kind: "whole-row" | "whole-column"): Selection {
  const box = boxOf(selection);
  const full = kind === "whole-row"
    ? { ...box, column: 0, columns: lastColumnCount }
    : { ...box, row: 0, rows: lastRowCount };
  return { ...selectBox(full), active: selection.active };
}

function within({ row, column }: Spot): Spot {
  return { row: Math.min(Math.max(row, 0), lastRowCount - 1), column: Math.min(Math.max(column, 0), lastColumnCount - 1) };
}
