import { compileFormula } from "../formula/compile-formula";
import { FormulaSyntaxError } from "../formula/compiled-formula";
import type { Place } from "../formula/scope";
import type { Sheet } from "../model/sheet";
import { mapRule, type Validation, type ValidationRule } from "../model/validation";
import { readAreas } from "./file-areas";
import { fromFileFormula } from "./file-formula";
import { readXstring } from "./package-parts";
import { alertStyles, validationOperators, validationTypes } from "./validation-words";
import { childOf, deepIn, flagOf, type XmlElement } from "./xml";

/**
 * Gives the sheet's cells the file's validations, those of Excel 2010's extension list, too. Returns what is not
 * understood here; such a rule allows everything.
 */
export function readValidations(sheet: Sheet, elements: readonly XmlElement[]): string[] {
  const lost: string[] = [];
  for (const written of deepIn(elements, "dataValidation")) {
    const areas = readAreas(written.attributes["sqref"] ?? childOf(written, "sqref")?.text ?? "");
    const [first] = areas;
    if (!first) continue;
    const origin = { row: first.row, column: first.column };
    const rule = readRule(written);
    const known = understood(rule, origin);
    if (!known) lost.push("a validation whose formula is not understood here (any value is allowed there)");
    const validation = readValidation(written, known ? rule : {}, origin);
    for (const box of areas) sheet.writeValidations(box, (plane) => plane.fill(box, validation));
  }
  return lost;
}

function readValidation(written: XmlElement, rule: ValidationRule, origin: Place): Validation {
  const text = (name: string): string => readXstring(written.attributes[name] ?? "");
  return {
    rule, origin,
    prompt: { message: text("prompt"), title: text("promptTitle"), showPrompt: flagOf(written, "showInputMessage") },
    alert: { message: text("error"), title: text("errorTitle"), showAlert: flagOf(written, "showErrorMessage"), style: alertStyles.fromFile(written.attributes["errorStyle"] ?? "stop") ?? "Stop" },
    ignoreBlanks: flagOf(written, "allowBlank"),
  };
}

function readRule(written: XmlElement): ValidationRule {
  const kind = validationTypes.fromFile(written.attributes["type"] ?? "none");
  const [formula1, formula2] = ["formula1", "formula2"].map((name) => {
    const element = childOf(written, name);
    return element && (childOf(element, "f")?.text ?? element.text);
  });
  if (kind === undefined) return {};
  if (kind === "list") return { list: { inCellDropDown: !flagOf(written, "showDropDown"), source: listSource(formula1 ?? "") } };
  if (kind === "custom") return { custom: { formula: fromFileFormula(formula1 ?? "") } };
  const operator = validationOperators.fromFile(written.attributes["operator"] ?? "between") ?? "Between";
  return { [kind]: { operator, formula1: fromFileFormula(formula1 ?? "0"), ...(formula2 !== undefined && { formula2: fromFileFormula(formula2) }) } };
}

/** Texts with commas stand in quotes in a file; anything else is a formula. */
function listSource(formula: string): string {
  const texts = /^"([\s\S]*)"$/.exec(formula)?.[1];
  return texts === undefined ? fromFileFormula(formula) : texts.replace(/""/g, '"');
}

function understood(rule: ValidationRule, origin: Place): boolean {
  try {
    mapRule(rule, (formula) => {
      compileFormula(formula, origin);
      return formula;
    });
    return true;
  } catch (thrown) {
    if (thrown instanceof FormulaSyntaxError) return false;
    throw thrown;
  }
}
