import type { Box } from "../geometry/box";
import type { CalculationState } from "./calculation-state";
import { FormulaCell } from "./cell-content";
import { contentValue } from "./evaluate";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Values that are up to date now, so that they can stay what they are from here on. */
function settle(workbook: Workbook, sheet: Sheet): void {
  eachFormula(sheet, (row, column, formula) => void contentValue(workbook, sheet, row, column, formula));
}

/** Computes all formulas anew, also those of a workbook that is calculated by hand. */
export function calculateAll(workbook: Workbook): void {
  calculate(workbook, workbook.state.sheets);
}

/** Computes the sheet's formulas, unless the sheet is kept from being calculated. */
export function calculateSheet(workbook: Workbook, sheet: Sheet): void {
  calculate(workbook, [sheet]);
}

function calculate(workbook: Workbook, sheets: readonly Sheet[]): void {
  const { calculation } = workbook;
  workbook.contentVersion += 1;
  const active = sheets.filter(({ state }) => state.enableCalculation);
  calculation.run(active, () => active.forEach((sheet) => settle(workbook, sheet)));
  if (sheets.length === workbook.state.sheets.length) calculation.calculatedVersion = workbook.contentVersion;
}

export function setCalculationMode(workbook: Workbook, mode: CalculationState["mode"]): void {
  const { calculation } = workbook;
  if (mode === "Manual" && calculation.mode !== "Manual") {
    for (const sheet of workbook.state.sheets) settle(workbook, sheet);
    calculation.calculatedVersion = workbook.contentVersion;
  }
  calculation.mode = mode;
  if (mode !== "Manual") workbook.contentVersion += 1;
}

export function setEnableCalculation(workbook: Workbook, sheet: Sheet, enabled: boolean): void {
  if (!enabled) settle(workbook, sheet);
  sheet.change({ enableCalculation: enabled });
  workbook.contentVersion += 1;
}

/** A formula is computed when it is entered, also where nothing else is. */
export function computeEntered(workbook: Workbook, sheet: Sheet, box: Box): void {
  if (workbook.calculation.mode !== "Manual" && sheet.state.enableCalculation) return;
  eachFormula(sheet, (row, column, formula) => void contentValue(workbook, sheet, row, column, formula), box);
}

/** Visits formulas of the sheet, or of a box of it, one by one. */
export function eachFormula(sheet: Sheet, visit: (row: number, column: number, formula: FormulaCell) => void, box: Box | null = sheet.contents.used()): void {
  if (sheet.formulaCount === 0 || !box) return;
  sheet.contents.eachCell(box, (row, column, content) => {
    if (content instanceof FormulaCell) visit(row, column, content);
  });
}
