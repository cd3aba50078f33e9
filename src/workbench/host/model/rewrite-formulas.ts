import { boxOf } from "../geometry/box";
import { FormulaCell } from "./cell-content";
import { withFormulas } from "./conditional-rule";
import type { Sheet } from "./sheet";
import { mapRule, type Validation } from "./validation";
import type { Workbook } from "./workbook";

/** Who reads a formula: one cell, or many cells from wherever they are (names, rules, validation). */
export type FormulaReader = { readonly row: number; readonly column: number } | "many";

/**
 * Writes every formula of the workbook anew: of cells, names, conditional formats and validation. A name has the sheet
 * of its scope, or null.
 */
export function rewriteFormulas(workbook: Workbook, rewrite: (formula: string, sheet: Sheet | null, reader: FormulaReader) => string): void {
  for (const sheet of workbook.state.sheets) {
    rewriteCells(sheet, (formula, place) => rewrite(formula, sheet, place));
    const rules = sheet.state.rules.map((rule) => withFormulas(rule, (formula) => rewrite(formula, sheet, "many")));
    if (rules.some((rule, index) => rule !== sheet.state.rules[index])) sheet.change({ rules });
    rewriteValidations(sheet, (formula) => rewrite(formula, sheet, "many"));
  }
  const names = workbook.state.names.map((name) => {
    const scope = workbook.state.sheets.find(({ id }) => id === name.sheetId) ?? null;
    const formula = rewrite(name.formula, scope, "many");
    return formula === name.formula ? name : { ...name, formula };
  });
  if (names.some((name, index) => name !== workbook.state.names[index])) workbook.change({ names });
}

function rewriteCells(sheet: Sheet, rewrite: (formula: string, place: { row: number; column: number }) => string): void {
  const used = sheet.formulaCount > 0 ? sheet.contents.used() : null;
  if (!used) return;
  const rewritten: { row: number; column: number; cell: FormulaCell }[] = [];
  sheet.contents.each(used, (row, _to, column, content) => {
    if (!(content instanceof FormulaCell)) return;
    const text = rewrite(content.text, { row, column });
    if (text !== content.text) rewritten.push({ row, column, cell: new FormulaCell(text, { row, column }) });
  });
  for (const { row, column, cell } of rewritten) sheet.writeContents(boxOf(row, column), (plane) => plane.set(row, column, cell));
}

/** Cells that shared a validation go on sharing one. */
export function rewriteValidations(sheet: Sheet, rewrite: (formula: string) => string): void {
  const used = sheet.validations.used();
  if (!used) return;
  const written = new Map<Validation, Validation>();
  const changes: { from: number; to: number; column: number; validation: Validation }[] = [];
  sheet.validations.each(used, (from, to, column, validation) => {
    let after = written.get(validation);
    if (!after) {
      const rule = mapRule(validation.rule, rewrite);
      after = rule === validation.rule ? validation : { ...validation, rule };
      written.set(validation, after);
    }
    if (after !== validation) changes.push({ from, to, column, validation: after });
  });
  for (const { from, to, column, validation } of changes) {
    const box = boxOf(from, column, to - from, 1);
    sheet.writeValidations(box, (plane) => plane.fill(box, validation));
  }
}
