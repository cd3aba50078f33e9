import type { DataValidation } from "hucre/xlsx";
import { formatBox } from "../geometry/address";
import { translateFormula } from "../geometry/formula-references";
import { boxOf, joined, wholeSheet, type Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { mapRule, validationType, type Validation } from "../model/validation";
import { toFileFormula } from "./file-formula";

const types: Readonly<Record<string, DataValidation["type"]>> = {
  List: "list", Custom: "custom", WholeNumber: "whole", Decimal: "decimal", Date: "date", Time: "time", TextLength: "textLength",
};
const operators: Readonly<Record<string, DataValidation["operator"]>> = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan", LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual",
};
const alerts: Readonly<Record<string, DataValidation["errorStyle"]>> = { Stop: "stop", Warning: "warning", Information: "information" };

/** A sheet's validations, each once with all of its cells. */
export function writeValidations(sheet: Sheet): DataValidation[] {
  const areas = new Map<Validation, Box[]>();
  sheet.validations.each(wholeSheet, (from, to, column, validation) => {
    const boxes = areas.get(validation) ?? [];
    areas.set(validation, boxes);
    const box = boxOf(from, column, to - from, 1);
    const last = boxes.at(-1);
    const wider = last && joined(last, box);
    if (wider) boxes[boxes.length - 1] = wider;
    else boxes.push(box);
  });
  return [...areas].flatMap(([validation, boxes]) => {
    const [first] = boxes;
    const { rule, origin } = validation;
    const read = first ? mapRule(rule, (formula) => translateFormula(formula, first.row - origin.row, first.column - origin.column)) : rule;
    const written = writeValidation({ ...validation, rule: read }, boxes.map((box) => formatBox(box)).join(" "));
    return written ? [written] : [];
  });
}

function writeValidation(validation: Validation, range: string): DataValidation | null {
  const { rule, prompt, alert, ignoreBlanks } = validation;
  const type = types[validationType(validation)];
  const shared = {
    range, allowBlank: ignoreBlanks, showInputMessage: prompt.showPrompt, inputTitle: prompt.title, inputMessage: prompt.message,
    showErrorMessage: alert.showAlert, errorTitle: alert.title, errorMessage: alert.message, errorStyle: alerts[alert.style] ?? "stop",
  };
  // A prompt without a rule: any value is allowed.
  if (!type) return prompt.message === "" ? null : { ...shared, type: "custom", formula1: "TRUE" };
  const parts = (Object.values(rule).find((part) => typeof part === "object" && part !== null) ?? {}) as Readonly<Record<string, unknown>>;
  if (type === "list") return { ...shared, type, formula1: listFormula(parts["source"]) };
  if (type === "custom") return { ...shared, type, formula1: formulaOf(parts["formula"]) };
  return {
    ...shared, type, operator: operators[String(parts["operator"])] ?? "between", formula1: formulaOf(parts["formula1"]),
    ...(parts["formula2"] === undefined || parts["formula2"] === null ? {} : { formula2: formulaOf(parts["formula2"]) }),
  };
}

/** A list's source is a formula, or its texts with commas, which files have in quotes. */
function listFormula(source: unknown): string {
  const text = String(source);
  return text.startsWith("=") ? toFileFormula(text) : `"${text.replace(/"/g, '""')}"`;
}

function formulaOf(value: unknown): string {
  return typeof value === "string" ? toFileFormula(value) : String(value);
}
