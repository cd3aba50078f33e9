import { compileFormula } from "../formula/compile-formula";
import { coerceTyped, enUS } from "../values/coerce-typed";
import { dropDownChoices } from "../face/choices";
import { cellValue, formulaScope } from "../model/evaluate";
import type { Sheet } from "../model/sheet";
import { shownText } from "../model/shown-text";
import { listSource } from "../model/validation";
import type { Workbook } from "../model/workbook";

interface Comparison {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: unknown;
}

/**
 * Whether the cell's value fits its validation, as Excel asks when a person types it. Not judged, and so allowed, are
 * lists without a drop-down, custom formulas, and limits that are relative references: where they count from is not kept.
 */
export function isValueAllowed(workbook: Workbook, sheet: Sheet, row: number, column: number): boolean {
  const validation = sheet.validations.get(row, column);
  if (validation === undefined) return true;
  const value = cellValue(workbook, sheet, row, column);
  if (value === null || value === "") return validation.ignoreBlanks;
  const [kind, rule] = Object.entries(validation.rule).find(([, part]) => part !== undefined && part !== null) ?? [];
  const comparison = (rule ?? {}) as Comparison;
  switch (kind) {
    case "list": return isListed(workbook, sheet, row, column);
    case "wholeNumber": return typeof value === "number" && Number.isInteger(value) && compares(workbook, sheet, value, comparison);
    case "decimal": case "date": case "time": return typeof value === "number" && compares(workbook, sheet, value, comparison);
    case "textLength": return compares(workbook, sheet, shownText(workbook, sheet, row, column).length, comparison);
    default: return true;
  }
}

/** A list in cells does not tell case, one that is written out does, as in Excel. */
function isListed(workbook: Workbook, sheet: Sheet, row: number, column: number): boolean {
  const validation = sheet.validations.get(row, column);
  const choices = dropDownChoices(workbook, sheet, row, column);
  if (choices === null || validation === undefined) return true;
  const fromCells = listSource(validation)?.startsWith("=") === true;
  const fold = (text: string) => (fromCells ? text.toLowerCase() : text);
  const shown = fold(shownText(workbook, sheet, row, column));
  return choices.some((choice) => fold(choice) === shown);
}

function compares(workbook: Workbook, sheet: Sheet, value: number, { formula1, formula2, operator }: Comparison): boolean {
  const first = limit(workbook, sheet, formula1);
  const second = limit(workbook, sheet, formula2);
  if (first === null) return true;
  switch (operator) {
    case "EqualTo": return value === first;
    case "NotEqualTo": return value !== first;
    case "GreaterThan": return value > first;
    case "LessThan": return value < first;
    case "GreaterThanOrEqualTo": return value >= first;
    case "LessThanOrEqualTo": return value <= first;
    case "NotBetween": return second === null || value < Math.min(first, second) || value > Math.max(first, second);
    default: return second === null || (value >= Math.min(first, second) && value <= Math.max(first, second));
  }
}

/** A limit as a number; null where there is none, or none that can be told. */
function limit(workbook: Workbook, sheet: Sheet, source: unknown): number | null {
  if (typeof source === "number") return source;
  if (typeof source !== "string" || source === "") return null;
  if (!source.startsWith("=")) return asNumber(coerceTyped(source, "General", enUS).value);
  const isRelative = /(^|[^$A-Za-z0-9_.])[A-Za-z]{1,3}\$?\d|\$[A-Za-z]{1,3}\d/.test(source);
  return isRelative ? null : asNumber(compileFormula(source, { row: 0, column: 0 }).evaluate(formulaScope(workbook, sheet), { row: 0, column: 0 }));
}

function asNumber(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
