import { compileFormula } from "../../../../src/workbench/host/formula/compile-formula";
import type { Scalar } from "../../../../src/workbench/host/formula/scalar";
import type { FormulaScope } from "../../../../src/workbench/host/formula/scope";

export interface Sheets {
  /** Rows of the formula's own sheet, from A1. */
  readonly rows?: readonly (readonly Scalar[])[];
  /** Other sheets by name. */
  readonly sheets?: Readonly<Record<string, readonly (readonly Scalar[])[]>>;
  readonly names?: Readonly<Record<string, string>>;
  readonly version?: unknown;
}

/** A workbook of plain values. Whole columns come as far as they are in use. */
export function sheetScope({ rows = [], sheets = {}, names = {}, version }: Sheets): FormulaScope {
  const rowsOf = (sheet: string | null) => (sheet === null ? rows : sheets[sheet] ?? []);
  return {
    version,
    cell: (sheet, row, column) => rowsOf(sheet)[row]?.[column] ?? null,
    block: (sheet, box) => rowsOf(sheet).slice(box.row, box.row + box.rows).map((row) =>
      Array.from({ length: Math.min(box.columns, row.length - box.column) }, (_, column) => row[box.column + column] ?? null)),
    name: (name) => names[name] ?? null,
  };
}

/** The value of a formula that stands in Z100, as text for errors. */
export function calculate(formula: string, sheets: Sheets = {}): Scalar | string {
  const at = { row: 99, column: 25 };
  const value = compileFormula(formula, at).evaluate(sheetScope(sheets), at);
  return typeof value === "object" && value !== null ? value.code : value;
}
