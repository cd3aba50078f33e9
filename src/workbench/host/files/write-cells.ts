import type { Cell, CellValue } from "hucre/xlsx";
import { CellError, type Scalar } from "../formula/scalar";
import type { Place } from "../formula/scope";
import { boxOf } from "../geometry/box";
import { FormulaCell, type CellContent } from "../model/cell-content";
import { cellValue } from "../model/evaluate";
import { filledBox } from "../model/filled-cells";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { writeAreas } from "./file-areas";
import { isWritableArray, toFileFormula } from "./file-formula";
import { tableAt } from "./table-at";
import type { SheetLooks } from "./write-looks";

export interface WrittenCells {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly lost: readonly string[];
}

/** Plain values row by row, and what needs more than a value (formulas, errors, links, looks of its own) cell by cell. */
export function writeCells(workbook: Workbook, sheet: Sheet, looks: SheetLooks): WrittenCells {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const lost = new Set<string>();
  const used = filledBox(sheet);
  if (used) {
    for (let row = 0; row < used.row + used.rows; row += 1) rows.push(new Array<CellValue>(used.column + used.columns).fill(null));
    sheet.contents.each(used, (from, to, column, content) => {
      for (let row = from; row < to; row += 1) {
        const line = rows[row];
        if (line) line[column] = plainValue(content);
        const special = specialCell(content, { value: () => cellValue(workbook, sheet, row, column), table: () => tableAt(sheet.state.tables, row, column), row, column }, lost);
        if (special) cells.set(`${row},${column}`, special);
      }
    });
  }
  if (used) sheet.spills.eachCell(used, (row, column) => {
    const value = cellValue(workbook, sheet, row, column);
    const line = rows[row];
    if (line && value !== null) line[column] = plainValue(value);
    if (value instanceof CellError) cells.set(`${row},${column}`, { type: "error", value: value.code });
  });
  const change = (place: string, patch: Partial<Cell>): void => {
    const [row = 0, column = 0] = place.split(",").map(Number);
    cells.set(place, { value: rows[row]?.[column] ?? null, ...cells.get(place), ...patch });
  };
  for (const [place, style] of looks.cells) change(place, { style: style ?? { numFmt: "General" } });
  return { rows, cells, lost: [...lost] };
}

function plainValue(content: CellContent): CellValue {
  return typeof content === "object" ? null : content;
}

interface Here extends Place {
  readonly value: () => Scalar;
  /** The name of the table that the cell stands in. */
  readonly table: () => string;
}

function specialCell(content: CellContent, { value, table, row, column }: Here, lost: Set<string>): Partial<Cell> | null {
  if (content instanceof CellError) return { type: "error", value: content.code };
  if (!(content instanceof FormulaCell)) return null;
  const result = value();
  const shown = result instanceof CellError ? result.code : result;
  const isArray = content.array !== null || content.compiled.lifts;
  const formula = toFileFormula(content.text, table(), isArray);
  if (!isArray) return { type: "formula", formula, value: shown, formulaResult: shown };
  if (!isWritableArray(formula)) {
    lost.add("formulas of arrays that name a spilled range of another sheet (their values are kept)");
    return result instanceof CellError ? { type: "error", value: result.code } : { value: result };
  }
  // Without the mark of a dynamic array Excel would read it with implicit intersection, and compute something else.
  const { rows, columns } = (content.spills && content.reach) || { rows: 1, columns: 1 };
  return { type: "formula", formula, value: shown, formulaResult: shown, formulaType: "array", formulaDynamic: true, formulaRef: writeAreas([boxOf(row, column, rows, columns)]) };
}
