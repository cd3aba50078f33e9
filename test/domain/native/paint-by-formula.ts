import type { Cell } from "../../../src/domain/cell";
import { fieldIndex, fieldKeys, type FieldKey } from "../../../src/domain/field-key";
import type { NativeLists } from "../../../src/domain/native/native-lists";
import type { NativeRule } from "../../../src/domain/native/native-rule";
import { nativeRules } from "../../../src/domain/native/native-rules";
import type { PaintedSeverity } from "../../../src/domain/native/tag";
import { compileConditionalFormula } from "../../../src/workbench/host/formula/compile-formula";
import type { CompiledFormula } from "../../../src/workbench/host/formula/compiled-formula";
import { readErrorCode, type Scalar } from "../../../src/workbench/host/formula/scalar";
import type { Box, FormulaScope } from "../../../src/workbench/host/formula/scope";
import { letters } from "./vectors";

interface Format {
  readonly id: string;
  readonly formula: CompiledFormula;
  readonly columns: readonly number[];
  readonly paints: boolean;
}

/** The rules as conditional formats of the area that begins in row 2. */
export const formats: Readonly<Record<PaintedSeverity, readonly Format[]>> = {
  error: asFormats(nativeRules.error), warning: asFormats(nativeRules.warning),
};

function asFormats(rules: readonly NativeRule[]): readonly Format[] {
  return rules.flatMap((rule) => rule.areas.map((area) => asFormat(rule, area)));
}

function asFormat(rule: NativeRule, area: readonly FieldKey[]): Format {
  const column = fieldIndex[area[0] as FieldKey];
  const text = rule.formula(`${letters[column]}2`, (field) => `$${letters[fieldIndex[field]]}2`);
  return {
    id: rule.id,
    formula: compileConditionalFormula(text, { row: 1, column }),
    columns: area.map((field) => fieldIndex[field]),
    paints: rule.format !== null,
  };
}

const toScalar = (cell: Cell): Scalar => {
  if (cell === null || typeof cell !== "object") return cell;
  if ("error" in cell) return readErrorCode(cell.error);
  return "date" in cell ? cell.date : "percent" in cell ? cell.percent : cell.currency;
};

/**
 * A workbook with rows from row 2 on and the lists in the columns of a second sheet. The rows may be exchanged later,
 * the lists not.
 */
export function rowsWithLists(rows: readonly (readonly Cell[])[], lists: NativeLists, broken: readonly string[] = []): FormulaScope {
  const columns: readonly (readonly Scalar[])[] = [lists.products, lists.renewals, lists.odd, lists.skip];
  const names = new Map(["INTAKEPRODUCTS", "INTAKERENEWALS", "INTAKEODD", "INTAKESKIP"].map((name, index) =>
    [name, `=Lists!$${letters[index]}$1:$${letters[index]}$${Math.max(1, columns[index]?.length ?? 0)}`]));
  for (const name of broken) names.set(name.toUpperCase(), "=#REF!");
  const cell = (sheet: string | null, row: number, column: number): Scalar =>
    sheet === null ? toScalar(rows[row - 1]?.[column] ?? null) : columns[column]?.[row] ?? null;
  return {
    version: {},
    cell,
    block: (sheet, box: Box) => Array.from({ length: box.rows }, (_, row) =>
      Array.from({ length: box.columns }, (_, column) => cell(sheet, box.row + row, box.column + column))),
    name: (name) => names.get(name.toUpperCase()) ?? null,
  };
}

/** The fields of one row (from 0 among the rows) that the formats paint, by priority and with their stops. */
export function paintedByFormula(scope: FormulaScope, index: number, severity: PaintedSeverity = "error"): FieldKey[] {
  const row = index + 1;
  const perRow = new Map<Format, boolean>();
  return fieldKeys.filter((_, column) => {
    for (const format of formats[severity]) {
      if (!format.columns.includes(column)) continue;
      let holds = perRow.get(format);
      if (holds === undefined) {
        holds = format.formula.evaluate(scope, { row, column }) === true;
        if (format.formula.samePerRow) perRow.set(format, holds);
      }
      if (holds) return format.paints;
    }
    return false;
  });
}

export const asLetters = (fields: readonly FieldKey[]): string => fields.map((field) => letters[fieldIndex[field]]).join("");
