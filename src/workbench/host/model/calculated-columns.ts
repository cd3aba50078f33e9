import { boxOf, hasCell, isSingleCell, type Box } from "../geometry/box";
import { translateFormula } from "../geometry/formula-references";
import type { StructureEdit } from "../geometry/structure-edit";
import { FormulaCell } from "./cell-content";
import type { Sheet } from "./sheet";
import { bodyBox } from "./table-state";

/** How many cells of a long column are asked whether they have its formula. */
const asked = 100;

/**
 * A formula that is typed into a column of a table that is blank otherwise, or that has one formula all the way down,
 * goes to all of the column's cells.
 * https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8
 */
export function fillCalculatedColumn(sheet: Sheet, box: Box): void {
  if (!isSingleCell(box)) return;
  const typed = sheet.contents.get(box.row, box.column);
  const table = typed instanceof FormulaCell ? sheet.state.tables.find((one) => hasCell(bodyBox(one), box.row, box.column)) : undefined;
  if (!(typed instanceof FormulaCell) || !table) return;
  const body = bodyBox(table);
  const column = boxOf(body.row, box.column, body.rows, 1);
  const above = { ...column, rows: box.row - column.row };
  const below = { ...column, row: box.row + 1, rows: column.row + column.rows - box.row - 1 };
  const parts = [above, below].filter(({ rows }) => rows > 0);
  const isBlank = parts.every((part) => sheet.contents.isEmpty(part));
  if (!isBlank && !haveOneFormula(sheet, parts)) return;
  for (const part of parts) putFormula(sheet, part, typed, box.row);
}

/** New rows of a table, `added`, get the formulas of its calculated columns where they are still blank. `body`: the rows before. */
export function fillNewRows(sheet: Sheet, body: Box, added: Box): void {
  if (sheet.formulaCount === 0) return;
  for (let column = body.column; column < body.column + body.columns; column += 1) {
    const cells = boxOf(body.row, column, body.rows, 1);
    const last = sheet.contents.get(body.row + body.rows - 1, column);
    if (!(last instanceof FormulaCell) || !haveOneFormula(sheet, [cells])) continue;
    for (let row = added.row; row < added.row + added.rows; row += 1) {
      if (sheet.contents.get(row, column) === undefined) putFormula(sheet, boxOf(row, column), last, body.row + body.rows - 1);
    }
  }
}

/** The same for rows that were put in among those of a table; cells have moved already. */
export function fillInsertedRows(sheet: Sheet, { kind, axis, at, count, across }: StructureEdit): void {
  if (kind !== "insert" || axis !== "rows" || sheet.formulaCount === 0) return;
  for (const table of sheet.state.tables) {
    const { row, rows, column, columns } = bodyBox(table);
    const isWithin = at >= row && at + count <= row + rows && column >= across.first && column + columns <= across.first + across.count;
    if (!isWithin) continue;
    const above = boxOf(row, column, at - row, columns);
    const below = boxOf(at + count, column, row + rows - at - count, columns);
    const rest = above.rows > 0 ? above : below;
    if (rest.rows > 0) fillNewRows(sheet, rest, boxOf(at, column, count, columns));
  }
}

/** Whether all cells hold the same formula, each for its own row. */
function haveOneFormula(sheet: Sheet, parts: readonly Box[]): boolean {
  const [first] = parts;
  const model = first && sheet.contents.get(first.row, first.column);
  if (!first || !(model instanceof FormulaCell)) return false;
  return parts.every(({ row, rows, column }) => {
    const step = Math.max(1, Math.floor(rows / asked));
    for (let offset = 0; offset < rows; offset = offset + step < rows || offset === rows - 1 ? offset + step : rows - 1) {
      const content = sheet.contents.get(row + offset, column);
      if (!(content instanceof FormulaCell) || content.text !== translateFormula(model.text, row + offset - first.row, 0)) return false;
    }
    return true;
  });
}

function putFormula(sheet: Sheet, part: Box, formula: FormulaCell, from: number): void {
  const cells = Array.from({ length: part.rows }, (_cell, offset) =>
    formula.filled(formula.isFixed ? formula.text : translateFormula(formula.text, part.row + offset - from, 0)));
  sheet.writeContents(part, (plane) => plane.write(part.row, part.column, cells));
}
