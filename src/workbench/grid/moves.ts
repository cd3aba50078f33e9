import { lastColumnCount, lastRowCount } from "./address";
import type { CellBox } from "../host/view";
import { mergeAt } from "./merges";
import { regionAround } from "./region";
import { boxOf, extendTo, isSingle, nextInside, sameBox, selectBox, selectSpot, type Selection, type Spot } from "./selection";

/** What the moves must know of the sheet. */
export interface Ground {
  readonly extent: { readonly rows: number; readonly columns: number };
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** How many lines a page has. */
  readonly pageRows: number;
  readonly pageColumns: number;
  readonly merges: readonly CellBox[];
  filled(row: number, column: number): boolean;
  /** The line so many shown lines further on; it may lie outside of the sheet. */
  stepRow(row: number, by: number): number;
  stepColumn(column: number, by: number): number;
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
  | { readonly kind: "row-start" | "row-end" | "sheet-start" | "sheet-end"; readonly extend: boolean };

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
    case "End": return ctrl ? { kind: "sheet-end", extend: shift } : null;
    case "Enter": return ctrl || alt ? null : { kind: "next", along: "rows", step: shift ? -1 : 1 };
    case "Tab": return ctrl || alt ? null : { kind: "next", along: "columns", step: shift ? -1 : 1 };
    case " ":
      if (ctrl === shift) return null;
      return { kind: ctrl ? "whole-column" : "whole-row" };
    case "a": case "A": return ctrl && !shift && !alt ? { kind: "everything" } : null;
    default: return null;
  }
}

/** The move of a key in End mode, which the key End begins: an arrow goes to the edge, as with Ctrl. */
export function moveAfterEnd({ key, shift, alt }: Key): Move | null {
  if (alt) return null;
  if (key === "Home") return { kind: "sheet-end", extend: shift };
  if (key === "Enter") return { kind: "row-end", extend: shift };
  return arrows[key] === undefined ? null : moveOfKey({ key, shift, ctrl: true, alt });
}

export function applyMove(selection: Selection, move: Move, ground: Ground): Selection {
  if (move.kind === "next") return next(selection, move.along, move.step, ground);
  if (move.kind === "everything") return everything(selection, ground);
  if (move.kind === "whole-row" || move.kind === "whole-column") return whole(selection, move.kind);
  const from = leaving(move.extend ? selection.lead : selection.active, move, ground);
  const to = within(target(from, move, ground));
  return move.extend ? extendTo(selection, to) : selectSpot(to);
}

/** Out of a merged cell a step begins at its last row or column in that direction. */
function leaving(from: Spot, move: Going, { merges }: Ground): Spot {
  const merge = "down" in move ? mergeAt(merges, from) : null;
  if (merge === null || !("down" in move)) return from;
  return {
    row: move.down > 0 ? merge.row + merge.rows - 1 : move.down < 0 ? merge.row : from.row,
    column: move.right > 0 ? merge.column + merge.columns - 1 : move.right < 0 ? merge.column : from.column,
  };
}

function target(from: Spot, move: Going, ground: Ground): Spot {
  switch (move.kind) {
    case "step": return step(from, move.down, move.right, ground);
    case "page": return step(from, move.down * ground.pageRows, move.right * ground.pageColumns, ground);
    case "edge": return edge(from, move.down, move.right, ground);
    case "row-start": return { row: from.row, column: ground.stepColumn(ground.frozenColumns, 0) };
    case "row-end": return { row: from.row, column: lastFilled(from, ground) };
    // Above frozen rows there is nothing to scroll to: Excel goes to the first cell beneath them.
    case "sheet-start": return { row: ground.stepRow(ground.frozenRows, 0), column: ground.stepColumn(ground.frozenColumns, 0) };
    case "sheet-end": return { row: Math.max(0, ground.extent.rows - 1), column: Math.max(0, ground.extent.columns - 1) };
  }
}

function lastFilled({ row, column }: Spot, { extent, filled }: Ground): number {
  for (let at = extent.columns - 1; at >= 0; at -= 1) if (filled(row, at)) return at;
  return column;
}

function step({ row, column }: Spot, down: number, right: number, ground: Ground): Spot {
  return { row: down === 0 ? row : ground.stepRow(row, down), column: right === 0 ? column : ground.stepColumn(column, right) };
}

/** Ctrl+arrow: to the end of the filled run, or over the gap to the next filled cell, or to the sheet's end. */
function edge(from: Spot, down: number, right: number, ground: Ground): Spot {
  const after = (spot: Spot): Spot => step(spot, down, right, ground);
  const stays = (spot: Spot, next: Spot) => (next.row === spot.row && next.column === spot.column) || !inSheet(next);
  const filled = (spot: Spot) => inSheet(spot) && ground.filled(spot.row, spot.column);
  let spot = after(from);
  if (stays(from, spot)) return from;
  if (filled(from) && filled(spot)) {
    for (let next = after(spot); !stays(spot, next) && filled(next); next = after(spot)) spot = next;
    return spot;
  }
  for (let next = after(spot); !filled(spot) && !stays(spot, next); next = after(spot)) {
    const beyond = (down > 0 && spot.row >= ground.extent.rows) || (right > 0 && spot.column >= ground.extent.columns);
    // Nothing is filled out there, so there is no need to look at each cell.
    if (beyond) return { row: down > 0 ? lastRowCount - 1 : spot.row, column: right > 0 ? lastColumnCount - 1 : spot.column };
    spot = next;
  }
  return spot;
}

function inSheet({ row, column }: Spot): boolean {
  return row >= 0 && column >= 0 && row < lastRowCount && column < lastColumnCount;
}

function next(selection: Selection, along: "rows" | "columns", step: 1 | -1, ground: Ground): Selection {
  const merge = mergeAt(ground.merges, selection.active);
  const one = isSingle(boxOf(selection)) || (merge !== null && sameBox(merge, boxOf(selection)));
  if (selection.others.length > 0 || !one) return nextInside(selection, along, step);
  const { tabStart } = selection;
  const move: Move = { kind: "step", down: along === "rows" ? step : 0, right: along === "columns" ? step : 0, extend: false };
  const moved = applyMove(selection, move, ground);
  if (along === "columns") return { ...moved, tabStart: tabStart ?? selection.active.column };
  return tabStart === undefined || step < 0 ? moved : selectSpot({ row: moved.active.row, column: tabStart });
}

/** Ctrl+A: first the filled cells around the active one, then, when those are selected already, the whole sheet. */
function everything(selection: Selection, ground: Ground): Selection {
  const region = regionAround(selection.active, ground);
  const all = { row: 0, column: 0, rows: lastRowCount, columns: lastColumnCount };
  return selectBox(isSingle(region) || sameBox(boxOf(selection), region) ? all : region, selection.active);
}

function whole(selection: Selection, kind: "whole-row" | "whole-column"): Selection {
  const box = boxOf(selection);
  const full = kind === "whole-row"
    ? { ...box, column: 0, columns: lastColumnCount }
    : { ...box, row: 0, rows: lastRowCount };
  return selectBox(full, selection.active);
}

function within({ row, column }: Spot): Spot {
  return { row: Math.min(Math.max(row, 0), lastRowCount - 1), column: Math.min(Math.max(column, 0), lastColumnCount - 1) };
}
