import { translateFormula } from "../geometry/formula-references";
import { FormulaCell, type CellContent } from "./cell-content";
import type { Place } from "../formula/scope";

/** A cell's content as it reads when copied that many rows and columns away, to `place`. */
export function moveContent(content: CellContent, rows: number, columns: number, place: Place): CellContent {
  if (!(content instanceof FormulaCell)) return content;
  return new FormulaCell(translateFormula(content.text, rows, columns), { row: place.row, column: place.column });
}
