import type { RowInterval } from "../workflow/dirty-rows";
import type { AreaBox } from "./addresses";

/** A conditional format, or a piece of one: equal texts are pieces of the same. */
export interface FormatPiece {
  readonly text: string;
  readonly boxes: readonly AreaBox[];
}

/** The rows of a column, in order, in which a guard stands and as many different formats as are wanted. */
export function rowsWithAll(guards: readonly FormatPiece[], painting: readonly FormatPiece[], column: number, wanted: number): RowInterval[] {
  const edges = [...edgesIn(guards, column, true), ...edgesIn(painting, column, false)].sort((one, other) => one.row - other.row);
  const standing = { guards: new Map<string, number>(), painting: new Map<string, number>() };
  const rows: RowInterval[] = [];
  for (const [at, { row, text, guards: ofGuard, more }] of edges.entries()) {
    const pieces = ofGuard ? standing.guards : standing.painting;
    const left = (pieces.get(text) ?? 0) + more;
    if (left === 0) pieces.delete(text);
    else pieces.set(text, left);
    const next = edges[at + 1]?.row ?? row;
    if (next > row && standing.guards.size > 0 && standing.painting.size >= wanted) rows.push({ firstRow: row, lastRow: next - 1 });
  }
  return rows;
}

interface Edge {
  /** The first row that has the piece, or has it no more. */
  readonly row: number;
  readonly text: string;
  readonly guards: boolean;
  readonly more: 1 | -1;
}

function edgesIn(pieces: readonly FormatPiece[], column: number, guards: boolean): Edge[] {
  return pieces.flatMap(({ text, boxes }) => boxes.filter(({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn)
    .flatMap(({ firstRow, lastRow }): Edge[] => [{ row: firstRow, text, guards, more: 1 }, { row: lastRow + 1, text, guards, more: -1 }]));
}
