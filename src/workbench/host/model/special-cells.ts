import { CellError, type Scalar } from "../formula/scalar";
import { boxOf, fewest, intersect, without, type Box } from "../geometry/box";
import { FormulaCell } from "./cell-content";
import { contentValue } from "./evaluate";
import { visibleColumns, visibleRows } from "./hidden-lines";
import type { Sheet } from "./sheet";
import { usedRange } from "./used-cells";
import type { Workbook } from "./workbook";

export const specialCellTypes = [
  "ConditionalFormats", "DataValidations", "Blanks", "Constants", "Formulas", "SameConditionalFormat", "SameDataValidation", "Visible",
] as const;

export type SpecialCellType = (typeof specialCellTypes)[number];

/** Excel.SpecialCellValueType: each word says which kinds of values it takes. */
export const specialValueTypes = [
  "All", "Errors", "ErrorsLogical", "ErrorsNumbers", "ErrorsText", "ErrorsLogicalNumber", "ErrorsLogicalText", "ErrorsNumberText",
  "Logical", "LogicalNumbers", "LogicalText", "LogicalNumbersText", "Numbers", "NumbersText", "Text",
] as const;

export type SpecialValueType = (typeof specialValueTypes)[number];

/** The cells of a box that are of that type; none where there are none. `like` is the cell that the others are compared with. */
export function specialCells(workbook: Workbook, sheet: Sheet, box: Box, type: SpecialCellType, values: SpecialValueType, like: { row: number; column: number } = box): Box[] {
  switch (type) {
    case "Constants":
    case "Formulas": return contentCells(workbook, sheet, box, type === "Formulas", values);
    case "Blanks": return blankCells(sheet, box);
    case "Visible": return visibleCells(sheet, box);
    case "DataValidations": return validatedCells(sheet, box, null);
    case "SameDataValidation": {
      const first = sheet.validations.get(like.row, like.column);
      return first ? validatedCells(sheet, box, JSON.stringify(first)) : [];
    }
    case "ConditionalFormats": return ruledCells(sheet, box, () => true);
    case "SameConditionalFormat": return ruledCells(sheet, box, (areas) => areas.some((area) => intersect(area, boxOf(like.row, like.column))));
  }
}

function contentCells(workbook: Workbook, sheet: Sheet, box: Box, formulas: boolean, values: SpecialValueType): Box[] {
  const cells: Box[] = [];
  sheet.contents.each(box, (row, to, column, content) => {
    if (content instanceof FormulaCell !== formulas) return;
    if (values !== "All" && !isOf(contentValue(workbook, sheet, row, column, content), values)) return;
    cells.push(boxOf(row, column, to - row, 1));
  });
  return stacked(cells);
}

function isOf(value: Scalar, values: SpecialValueType): boolean {
  const kind = value instanceof CellError ? "Error" : typeof value === "number" ? "Number" : typeof value === "boolean" ? "Logical" : "Text";
  return values.includes(kind);
}

/** Blank cells beyond the used range are not given. */
function blankCells(sheet: Sheet, box: Box): Box[] {
  const used = usedRange(sheet, false);
  const part = used && intersect(used, box);
  if (!part) return [];
  const blanks: Box[] = [];
  for (let column = part.column; column < part.column + part.columns; column += 1) {
    let reached = part.row;
    eachFilled(sheet, { ...part, column, columns: 1 }, (from, to) => {
      if (from > reached) blanks.push(boxOf(reached, column, from - reached, 1));
      reached = to;
    });
    if (reached < part.row + part.rows) blanks.push(boxOf(reached, column, part.row + part.rows - reached, 1));
  }
  return fewest(blanks);
}

/** Runs of a column's cells that hold something or that formulas spill into, from the top down. */
function eachFilled(sheet: Sheet, box: Box, visit: (from: number, to: number) => void): void {
  const runs: [from: number, to: number][] = [];
  sheet.contents.each(box, (from, to) => runs.push([from, to]));
  if (sheet.arrayCount > 0) {
    sheet.spills.eachCell(box, (row) => runs.push([row, row + 1]));
    runs.sort(([one], [other]) => one - other);
  }
  for (const [from, to] of runs) visit(from, to);
}

function visibleCells(sheet: Sheet, box: Box): Box[] {
  const columns = visibleColumns(sheet, box);
  return visibleRows(sheet, box).flatMap((rows) => columns.map((across) => boxOf(rows.first, across.first, rows.count, across.count)));
}

function validatedCells(sheet: Sheet, box: Box, same: string | null): Box[] {
  const cells: Box[] = [];
  sheet.validations.each(box, (from, to, column, validation) => {
    if (same === null || JSON.stringify(validation) === same) cells.push(boxOf(from, column, to - from, 1));
  });
  return fewest(cells);
}

function ruledCells(sheet: Sheet, box: Box, takes: (areas: readonly Box[]) => boolean): Box[] {
  const cells = sheet.state.rules.filter(({ areas }) => takes(areas)).flatMap(({ areas }) => areas.flatMap((area) => intersect(area, box) ?? []));
  // Rules overlap: a cell is given once.
  return fewest(cells.reduce<Box[]>((apart, area) => [...apart, ...apart.reduce<Box[]>((rest, other) => rest.flatMap((part) => without(part, other)), [area])], []));
}

/** Cells as they come, column by column: those beneath each other become one box before boxes are joined across. */
function stacked(cells: readonly Box[]): Box[] {
  const columns: Box[] = [];
  for (const cell of cells) {
    const last = columns.at(-1);
    if (last && last.column === cell.column && last.row + last.rows === cell.row) columns[columns.length - 1] = { ...last, rows: last.rows + cell.rows };
    else columns.push(cell);
  }
  return fewest(columns);
}
