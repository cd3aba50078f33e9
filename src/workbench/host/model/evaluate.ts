import { CellError, type Scalar } from "../formula/scalar";
import type { Box, FormulaScope } from "../formula/scope";
import { Matrix, topLeft } from "../formula/value";
import { boxOf, intersect } from "../geometry/box";
import { FormulaCell, type CellContent } from "./cell-content";
import { countedValues } from "./counted-cells";
import { filledBox } from "./filled-cells";
import type { Sheet } from "./sheet";
import { tableParts } from "./table-parts";
import type { Workbook } from "./workbook";

/** The cell's value; a formula's is computed when somebody asks and kept until the workbook changes. */
export function cellValue(workbook: Workbook, sheet: Sheet, row: number, column: number): Scalar {
  const content = sheet.contents.get(row, column);
  if (content !== undefined) return contentValue(workbook, sheet, row, column, content);
  return sheet.arrayCount === 0 ? null : spilledValue(workbook, sheet, row, column);
}

/** What another cell's formula puts into a blank one. */
function spilledValue(workbook: Workbook, sheet: Sheet, row: number, column: number): Scalar {
  const spill = sheet.spills.at(row, column);
  if (!spill) return null;
  const { box, cell } = spill;
  // An array that reads its own cells: 0, as for one cell.
  if (cell.busy) return readBusy(workbook, cell);
  contentValue(workbook, sheet, box.row, box.column, cell);
  const down = row - box.row;
  const right = column - box.column;
  // While sizes are being found out, an array may be smaller than its cells.
  if (!cell.array || down >= cell.array.rows || right >= cell.array.columns) return null;
  return cell.array.at(down, right) ?? 0;
}

export function contentValue(workbook: Workbook, sheet: Sheet, row: number, column: number, content: CellContent): Scalar {
  if (!(content instanceof FormulaCell)) return content;
  workbook.settleSpills();
  const { compiled } = content;
  // Values that fill several cells have to be those of one moment.
  const isKept = content.computedFor === workbook.contentVersion && (!compiled.volatile || compiled.mayBeArray);
  if (isKept || (content.computedFor >= 0 && workbook.calculation.keeps(sheet))) {
    if (Number.isFinite(content.circle)) workbook.circles.read(content);
    return shownValue(content);
  }
  if (content.busy) return readBusy(workbook, content);
  workbook.circles.enter(content);
  const version = workbook.contentVersion;
  let isInCircle = false;
  try {
    const scope = formulaScope(workbook, sheet);
    const result = compiled.mayBeArray ? compiled.evaluateAll(scope, { row, column }) : compiled.evaluate(scope, { row, column });
    content.array = result instanceof Matrix ? result : null;
    content.value = topLeft(result) ?? 0;
    content.computedFor = version;
  } finally {
    isInCircle = workbook.circles.leave();
  }
  // Excel shows 0 in cells that refer to themselves, after its warning
  // (https://support.microsoft.com/office/remove-or-allow-a-circular-reference-in-excel-8540bd0f-6e97-4483-bcf7-1b49cd50d123).
  // Arrays among them end in #SPILL!, since their sizes never settle.
  if (isInCircle && !content.array) content.value = 0;
  if (content.array && !sheet.arrays.get(row, column)) {
    sheet.foundArray(row, column);
    workbook.foundArrays += 1;
    workbook.contentVersion += 1;
  }
  // Something that was read has just turned out to be an array, whose neighbours have values now.
  return workbook.contentVersion === version ? shownValue(content) : contentValue(workbook, sheet, row, column, content);
}

/** What a formula gets that comes back to one whose value is being computed. */
function readBusy(workbook: Workbook, cell: FormulaCell): 0 {
  workbook.circles.read(cell);
  return 0;
}

function shownValue({ array, reach, spills, value }: FormulaCell): Scalar {
  return array && reach && !spills ? errorSpill : value;
}

const errorSpill = CellError.of("#SPILL!");

/** The values of one column's cells, from the top down. */
export function columnValues(workbook: Workbook, sheet: Sheet, row: number, column: number, rows: number): Scalar[] {
  // Contents become values where they stand: a second array would show in a large read.
  const cells: (CellContent | Scalar | undefined)[] = sheet.contents.read(row, column, rows);
  const spilled = sheet.arrayCount > 0 && sheet.spills.reaches(column);
  for (let at = 0; at < rows; at += 1) {
    const content = cells[at];
    if (content === undefined) cells[at] = spilled ? spilledValue(workbook, sheet, row + at, column) : null;
    else if (content instanceof FormulaCell) cells[at] = contentValue(workbook, sheet, row + at, column, content);
  }
  return cells as Scalar[];
}

/** The workbook as a formula on that sheet sees it. */
export function formulaScope(workbook: Workbook, home: Sheet): FormulaScope {
  const find = (name: string | null): Sheet | undefined => (name === null ? home : workbook.findSheet(name));
  return {
    cell(name, row, column) {
      const sheet = find(name);
      return sheet ? cellValue(workbook, sheet, row, column) : CellError.of("#REF!");
    },
    block(name, box) {
      const sheet = find(name);
      return sheet ? usedBlock(workbook, sheet, box) : [[CellError.of("#REF!")]];
    },
    name(name) {
      const wanted = name.toUpperCase();
      const matches = workbook.state.names.filter((candidate) => candidate.name.toUpperCase() === wanted);
      const own = matches.find(({ sheetId }) => sheetId === home.id) ?? matches.find(({ sheetId }) => sheetId === null);
      return own?.formula ?? null;
    },
    table: (name, at) => tableParts(workbook, home, name, at),
    counted(name, box, handHidden) {
      const sheet = find(name);
      return sheet ? countedValues(sheet, box, handHidden, (row, column, content) => contentValue(workbook, sheet, row, column, content)) : [CellError.of("#REF!")];
    },
    spill(name, row, column) {
      const sheet = find(name);
      const content = sheet?.contents.get(row, column);
      if (!sheet || !(content instanceof FormulaCell) || !content.compiled.mayBeArray) return null;
      const shown = contentValue(workbook, sheet, row, column, content);
      if (content.array && shown === errorSpill) return errorSpill;
      // An array of one value is one all the same.
      return sheet.placed.at(row, column)?.box ?? (content.compiled.isArrayFormula ? boxOf(row, column) : null);
    },
    date1904: workbook.date1904,
    version: workbook.nameVersion,
  };
}

function usedBlock(workbook: Workbook, sheet: Sheet, box: Box): Scalar[][] {
  const used = filledBox(sheet);
  // A whole column is answered as far as anything is in it, but a small box always in full.
  const small = box.rows * box.columns <= 100_000;
  const part = small ? box : used && intersect(box, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
  if (!part) return [[null]];
  const columns = Array.from({ length: part.columns }, (_column, right) => columnValues(workbook, sheet, part.row, part.column + right, part.rows));
  return Array.from({ length: part.rows }, (_row, down) => columns.map((cells) => cells[down] ?? null));
}
