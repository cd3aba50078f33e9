import { CellError, type Scalar } from "../formula/scalar";
import type { Box, FormulaScope } from "../formula/scope";
import { intersect } from "../geometry/box";
import { FormulaCell, type CellContent } from "./cell-content";
import { countedValues } from "./counted-cells";
import type { Sheet } from "./sheet";
import { tableParts } from "./table-parts";
import type { Workbook } from "./workbook";

/** The cell's value; a formula's is computed when somebody asks and kept until the workbook changes. */
export function cellValue(workbook: Workbook, sheet: Sheet, row: number, column: number): Scalar {
  const content = sheet.contents.get(row, column);
  return content === undefined ? null : contentValue(workbook, sheet, row, column, content);
}

export function contentValue(workbook: Workbook, sheet: Sheet, row: number, column: number, content: CellContent): Scalar {
  if (!(content instanceof FormulaCell)) return content;
  if (content.computedFor === workbook.contentVersion && !content.compiled.volatile) return content.value;
  if (content.computedFor >= 0 && workbook.calculation.keeps(sheet)) return content.value;
  // Excel shows 0 in a cell that refers to itself, after its warning.
  if (content.busy) return 0;
  content.busy = true;
  try {
    content.value = content.compiled.evaluate(formulaScope(workbook, sheet), { row, column });
    content.computedFor = workbook.contentVersion;
    return content.value;
  } finally {
    content.busy = false;
  }
}

/** The values of one column's cells, from the top down. */
export function columnValues(workbook: Workbook, sheet: Sheet, row: number, column: number, rows: number): Scalar[] {
  const contents = sheet.contents.read(row, column, rows);
  const values: Scalar[] = [];
  for (let at = 0; at < rows; at += 1) {
    const content = contents[at];
    values.push(content instanceof FormulaCell ? contentValue(workbook, sheet, row + at, column, content) : content ?? null);
  }
  return values;
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
    date1904: workbook.date1904,
    version: workbook.nameVersion,
  };
}

function usedBlock(workbook: Workbook, sheet: Sheet, box: Box): Scalar[][] {
  const used = sheet.contents.used();
  // A whole column is answered as far as anything is in it, but a small box always in full.
  const small = box.rows * box.columns <= 100_000;
  const part = small ? box : used && intersect(box, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
  if (!part) return [[null]];
  const columns = Array.from({ length: part.columns }, (_column, right) => columnValues(workbook, sheet, part.row, part.column + right, part.rows));
  return Array.from({ length: part.rows }, (_row, down) => columns.map((cells) => cells[down] ?? null));
}
