import type { DataValidation } from "hucre/xlsx";
import { compileFormula } from "../formula/compile-formula";
import { FormulaSyntaxError } from "../formula/compiled-formula";
import type { Place } from "../formula/scope";
import type { Sheet } from "../model/sheet";
import { mapRule, type Validation, type ValidationRule } from "../model/validation";
import { fromFileFormula } from "./file-formula";
import { readAreas } from "./read-rules";

const kinds: Readonly<Record<DataValidation["type"], string>> = {
  list: "list", custom: "custom", whole: "wholeNumber", decimal: "decimal", date: "date", time: "time", textLength: "textLength",
};
const operators: Readonly<Record<string, string>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
};
const alerts = { stop: "Stop", warning: "Warning", information: "Information" } as const;

export function readValidations(sheet: Sheet, validations: readonly DataValidation[]): void {
  for (const written of validations) {
    const areas = readAreas(written.range);
    const [first] = areas;
    if (!first) continue;
    const validation = readValidation(written, { row: first.row, column: first.column });
    for (const box of areas) sheet.writeValidations(box, (plane) => plane.fill(box, validation));
  }
}

function readValidation(written: DataValidation, origin: Place): Validation {
  return {
    rule: understood(readRule(written), origin), origin,
    prompt: { message: written.inputMessage ?? "", title: written.inputTitle ?? "", showPrompt: written.showInputMessage ?? false },
    alert: { message: written.errorMessage ?? "", title: written.errorTitle ?? "", showAlert: written.showErrorMessage ?? false, style: alerts[written.errorStyle ?? "stop"] },
    ignoreBlanks: written.allowBlank ?? false,
  };
}

function readRule({ type, operator, formula1, formula2, values }: DataValidation): ValidationRule {
  if (type === "list") return { list: { inCellDropDown: true, source: values ? values.join(",") : listSource(formula1 ?? "") } };
  if (type === "custom") return formula1 === "TRUE" ? {} : { custom: { formula: fromFileFormula(formula1 ?? "") } };
  const rule = { operator: operators[operator ?? "between"] ?? "Between", formula1: operand(formula1), ...(formula2 !== undefined && { formula2: operand(formula2) }) };
  return { [kinds[type]]: rule };
}

/** Texts with commas stand in quotes in a file; anything else is a formula. */
function listSource(formula: string): string {
  const texts = /^"([\s\S]*)"$/.exec(formula)?.[1];
  return texts === undefined ? fromFileFormula(formula) : texts.replace(/""/g, '"');
}

function operand(formula: string | undefined): string {
  return fromFileFormula(formula ?? "0");
}

/** A rule with a formula that is not understood here allows everything. */
function understood(rule: ValidationRule, origin: Place): ValidationRule {
  try {
    mapRule(rule, (formula) => {
      compileFormula(formula, origin);
      return formula;
    });
    return rule;
  } catch (thrown) {
    if (thrown instanceof FormulaSyntaxError) return {};
    throw thrown;
  }
}
