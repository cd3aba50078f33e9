import type { Column } from "../cells/column";
import { BlockColumn } from "../cells/block-column";
import type { Piece } from "../cells/plane";
import { RunColumn } from "../cells/run-column";
import type { Box } from "../geometry/box";
import { translateFormula } from "../geometry/formula-references";
import { FormulaCell, type CellContent } from "./cell-content";
import type { Sheet } from "./sheet";

/** Puts the rows (or columns) of a box in another order: the line at each place comes from `sources[place]`. */
export function permuteLines(sheet: Sheet, box: Box, axis: "rows" | "columns", sources: readonly number[]): void {
  sheet.writeContents(box, (plane) => {
    const piece = permuted(plane.copy(box), axis, sources, () => new BlockColumn<CellContent>());
    plane.put(box.row, box.column, piece);
    if (sheet.formulaCount > 0) rebaseFormulas(sheet, box, axis, sources);
  });
  sheet.writeFormats(box, (plane) => plane.put(box.row, box.column, permuted(plane.copy(box), axis, sources, () => new RunColumn())));
  sheet.writeStyles(box, (plane) => plane.put(box.row, box.column, permuted(plane.copy(box), axis, sources, () => new RunColumn())));
}

function permuted<T>(piece: Piece<T>, axis: "rows" | "columns", sources: readonly number[], create: () => Column<T>): Piece<T> {
  const columns = new Map<number, Column<T>>();
  if (axis === "columns") {
    sources.forEach((source, place) => {
      const column = piece.columns.get(source);
      if (column) columns.set(place, column);
    });
  } else {
    for (const [offset, column] of piece.columns) {
      const fresh = create();
      const cells = column.read(0, piece.rows);
      fresh.write(0, sources.map((source) => cells[source]));
      columns.set(offset, fresh);
    }
  }
  return { ...piece, columns };
}

function rebaseFormulas(sheet: Sheet, box: Box, axis: "rows" | "columns", sources: readonly number[]): void {
  sheet.contents.each(box, (row, _to, column, content) => {
    if (!(content instanceof FormulaCell)) return;
    const place = axis === "rows" ? row - box.row : column - box.column;
    const by = place - (sources[place] ?? place);
    if (by === 0) return;
    const text = axis === "rows" ? translateFormula(content.text, by, 0) : translateFormula(content.text, 0, by);
    sheet.contents.set(row, column, new FormulaCell(text, { row, column }));
  });
}
