import { ApiObject } from "../wire/api-object";
import { yesOrNo } from "./checked";
import { CellLooks, type LookTarget } from "./look-target";
import { assertWritable } from "./session";

/** What a protected sheet keeps of cells. Until a sheet is protected it has no effect. */
export class FormatProtection extends ApiObject {
  constructor(readonly $looks: LookTarget) {
    super();
  }

  get Locked(): boolean | null {
    return this.$looks.read(({ locked }) => locked ?? true);
  }

  set Locked(given: unknown) {
    this.$assertFree();
    const locked = yesOrNo(given) ? undefined : false;
    this.$looks.patch({ locked });
  }

  get FormulaHidden(): boolean | null {
    return this.$looks.read(({ formulaHidden }) => formulaHidden ?? false);
  }

  set FormulaHidden(given: unknown) {
    this.$assertFree();
    const formulaHidden = yesOrNo(given) || undefined;
    this.$looks.patch({ formulaHidden });
  }

  /** A sheet that permits its cells to be formatted still keeps what is locked. */
  private $assertFree(): void {
    if (this.$looks instanceof CellLooks) assertWritable(this.$looks.sheet);
  }
}
