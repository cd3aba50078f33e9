import type { Sheet } from "./sheet";

export const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/**
 * When formulas are computed. It belongs to the program, not to the workbook: no file keeps it and undo leaves it as
 * it is. AutomaticExceptTables leaves out data tables only (what-if analysis), of which there are none here.
 */
export class CalculationState {
  mode: (typeof calculationModes)[number] = "Automatic";
  /** The version of the workbook that everything was computed for last. */
  calculatedVersion = 0;
  maxIteration = 100;
  maxChange = 0.001;
  private running: ReadonlySet<Sheet> = new Set();

  /** Whether the sheet's formulas keep the values that they have. */
  keeps(sheet: Sheet): boolean {
    return (this.mode === "Manual" || !sheet.state.enableCalculation) && !this.running.has(sheet);
  }

  /** Computes these sheets, whatever the mode. */
  run(sheets: readonly Sheet[], compute: () => void): void {
    this.running = new Set(sheets);
    try {
      compute();
    } finally {
      this.running = new Set();
    }
  }
}
