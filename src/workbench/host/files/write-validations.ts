import { translateFormula } from "../geometry/formula-references";
import { boxOf, joined, wholeSheet, type Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { mapRule, rulePart, type Validation } from "../model/validation";
import { anchored, writeAreas } from "./file-areas";
import { toFileFormula } from "./file-formula";
import { escapeXml } from "./package-parts";
import { alertStyles, validationOperators, validationTypes } from "./validation-words";
import { writeXml } from "./xml";

/** A sheet's validations as a `dataValidations` element, each once with all of its cells (ECMA-376, 18.3.1.33); "" for none. */
export function writeValidations(sheet: Sheet): string {
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
  const written = [...areas].flatMap(([validation, boxes]) => writeValidation(validation, anchored(boxes)));
  return written.length === 0 ? "" : writeXml("dataValidations", { count: written.length }, ...written);
}

function writeValidation(validation: Validation, areas: readonly Box[]): string[] {
  const { prompt, alert, ignoreBlanks, origin } = validation;
  const [first] = areas;
  if (!first) return [];
  const rule = mapRule(validation.rule, (formula) => translateFormula(formula, first.row - origin.row, first.column - origin.column));
  const { kind = "", part = {} } = rulePart({ ...validation, rule }) ?? {};
  const type = validationTypes.toFile(kind);
  if (type === undefined && prompt.message === "" && prompt.title === "") return [];
  const formulas = [part["source"] === undefined ? (part["formula"] ?? part["formula1"]) : listFormula(String(part["source"])), part["formula2"]];
  const operator = validationOperators.toFile(String(part["operator"]));
  const text = (value: string): string | undefined => (value === "" ? undefined : value);
  return [writeXml("dataValidation", {
    type, operator, errorStyle: alertStyles.toFile(alert.style), allowBlank: ignoreBlanks || undefined,
    // What is called so in files hides the drop-down.
    showDropDown: part["inCellDropDown"] === false ? true : undefined,
    showInputMessage: prompt.showPrompt || undefined, showErrorMessage: alert.showAlert || undefined,
    errorTitle: text(alert.title), error: text(alert.message), promptTitle: text(prompt.title), prompt: text(prompt.message), sqref: writeAreas(areas),
  }, ...formulas.map((formula, index) => (formula === undefined || formula === null ? "" : writeXml(`formula${index + 1}`, {}, escapeXml(toFileFormula(String(formula)))))))];
}

/** A list's source is a formula, or its texts with commas, which files have in quotes. */
function listFormula(source: string): string {
  return source.startsWith("=") ? source : `"${source.replace(/"/g, '""')}"`;
}
