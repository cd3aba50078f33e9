import { calculateAll, setCalculationMode } from "../model/calculation";
import { calculationModes } from "../model/calculation-state";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { between, oneOf, wholeBetween, yesOrNo } from "./checked";
import { CultureInfo } from "./culture-info";
import type { Session } from "./session";

/** As Excel in Microsoft 365 says. */
export const calculationEngineVersion = 191_029;

export class Application extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }

  override get $navigation(): readonly string[] {
    return ["CultureInfo", "IterativeCalculation"];
  }

  get CalculationMode(): string {
    return this.$session.workbook.calculation.mode;
  }

  set CalculationMode(mode: unknown) {
    setCalculationMode(this.$session.workbook, oneOf(mode, calculationModes));
  }

  get CalculationState(): string {
    const { calculation, contentVersion } = this.$session.workbook;
    return calculation.mode === "Manual" && calculation.calculatedVersion !== contentVersion ? "Pending" : "Done";
  }

  get CalculationEngineVersion(): number {
    return calculationEngineVersion;
  }

  get DecimalSeparator(): string {
    return this.$session.workbook.culture.values.decimal;
  }

  get ThousandsSeparator(): string {
    return this.$session.workbook.culture.group;
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  get CultureInfo(): ApiObject {
    return new CultureInfo(this.$session);
  }

  get IterativeCalculation(): ApiObject {
    return new IterativeCalculation(this.$session);
  }

  /** All three types compute every formula. */
  Calculate(type: unknown): void {
    oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
    calculateAll(this.$session.workbook);
    this.$session.calculated(this.$session.workbook.state.sheets);
  }

  /** Nothing is drawn or computed in the middle of a request unless somebody asks for it, so these two hold nothing back. */
  SuspendScreenUpdatingUntilNextSync(): void {}

  SuspendApiCalculationUntilNextSync(): void {}
}

/** Formulas that refer to themselves give 0: computing them again and again is not built, only its settings are kept. */
export class IterativeCalculation extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }

  get Enabled(): boolean {
    return false;
  }

  set Enabled(enabled: unknown) {
    if (yesOrNo(enabled)) throw new ApiError("ApiNotFound", "Iterative calculation is not built.");
  }

  get MaxIteration(): number {
    return this.$session.workbook.calculation.maxIteration;
  }

  set MaxIteration(count: unknown) {
    this.$session.workbook.calculation.maxIteration = wholeBetween(count, 1, 32_767);
  }

  get MaxChange(): number {
    return this.$session.workbook.calculation.maxChange;
  }

  set MaxChange(change: unknown) {
    this.$session.workbook.calculation.maxChange = between(change, 0, Number.MAX_VALUE);
  }
}
