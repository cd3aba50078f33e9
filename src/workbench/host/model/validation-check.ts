import { compileFormula } from "../formula/compile-formula";
import type { CompiledFormula } from "../formula/compiled-formula";
import { referenceBox } from "../formula/reference";
import type { Scalar } from "../formula/scalar";
import type { Place } from "../formula/scope";
import { isSingleCell } from "../geometry/box";
import { renderText } from "../values/render-text";
import { cellValue, formulaScope } from "./evaluate";
import type { Sheet } from "./sheet";
import { rulePart, type Validation } from "./validation";
import { validationList } from "./validation-list";
import type { Workbook } from "./workbook";

/** Whether the cell holds what its validation allows. */
export function isCellAllowed(workbook: Workbook, sheet: Sheet, row: number, column: number): boolean {
  const validation = sheet.validations.get(row, column);
  return validation === undefined || isAllowed(workbook, sheet, validation, cellValue(workbook, sheet, row, column), { row, column });
}

/** Whether the validation allows the value in the cell at `at`, which formulas of the rule read as it is now. */
export function isAllowed(workbook: Workbook, sheet: Sheet, validation: Validation, value: Scalar, at: Place): boolean {
  const { kind, part } = rulePart(validation) ?? {};
  if (!kind || !part) return true;
  if (value === null && validation.ignoreBlanks) return true;
  if (kind === "list") return validationList(workbook, sheet, validation, at.row, at.column)?.has(value) ?? true;
  const formulas = [part["formula"], part["formula1"], part["formula2"]].map((text) => (typeof text === "string" ? compiled(validation, text) : null));
  if (validation.ignoreBlanks && formulas.some((formula) => formula && refersToBlank(workbook, sheet, validation, formula, at))) return true;
  const scope = formulaScope(workbook, sheet);
  const [custom, ...limits] = formulas.map((formula) => formula?.evaluate(scope, at));
  if (kind === "custom") return custom === true || (typeof custom === "number" && custom !== 0);
  const measured = kind === "textLength" ? lengthOf(workbook, value) : value;
  if (typeof measured !== "number" || (kind === "wholeNumber" && !Number.isInteger(measured))) return false;
  return compares(measured, String(part["operator"]), limits);
}

/** What LEN gives: a number counts by its General text. */
function lengthOf(workbook: Workbook, value: Scalar): number {
  return value === null ? 0 : renderText(value, "General", workbook.culture.values).length;
}

/** A limit that is no number allows nothing. */
function compares(value: number, operator: string, [first, second]: readonly unknown[]): boolean {
  if (typeof first !== "number") return false;
  switch (operator) {
    case "EqualTo": return value === first;
    case "NotEqualTo": return value !== first;
    case "GreaterThan": return value > first;
    case "LessThan": return value < first;
    case "GreaterThanOrEqualTo": return value >= first;
    case "LessThanOrEqualTo": return value <= first;
    case "NotBetween": return typeof second === "number" && (value < first || value > second);
    default: return typeof second === "number" && value >= first && value <= second;
  }
}

/**
 * A rule that ignores blanks allows everything while a cell that its formula names, other than the cell itself, is blank
 * (https://support.microsoft.com/office/more-on-data-validation-f38dee73-9900-4ca6-9301-8a5f6e1f0c4c).
 */
function refersToBlank(workbook: Workbook, sheet: Sheet, { origin }: Validation, formula: CompiledFormula, at: Place): boolean {
  return formula.references.some((reference) => {
    const box = referenceBox(reference, origin, at);
    const on = reference.sheet === null ? sheet : workbook.findSheet(reference.sheet);
    if (!on || !isSingleCell(box) || (on === sheet && box.row === at.row && box.column === at.column)) return false;
    return on.contents.get(box.row, box.column) === undefined;
  });
}

const kept = new WeakMap<Validation, Map<string, CompiledFormula>>();

function compiled(validation: Validation, text: string): CompiledFormula {
  let formulas = kept.get(validation);
  if (!formulas) kept.set(validation, (formulas = new Map()));
  let formula = formulas.get(text);
  if (!formula) formulas.set(text, (formula = compileFormula(text, validation.origin)));
  return formula;
}
