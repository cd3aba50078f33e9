import type { Cell } from "../cell";
import type { FieldKey } from "../field-key";
import type { IssueCode } from "../issue-codes";
import type { LookUp } from "./look-up";
import type { PaintedSeverity } from "./tag";

/** What a predicate is told besides the cell itself. */
export interface RuleContext {
  readonly lookUp: LookUp;
  readonly cells: readonly Cell[];
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
}

/**
 * One conditional format of the template: a formula for Excel and the same as a predicate. Either is a proof
 * that there is something to say of a cell, never a decision that there is nothing; what it cannot prove is left to the marks.
 */
export interface NativeRule {
  readonly id: string;
  /** The errors, or the warnings, that it proves. A warning may be proved of a cell with an error, which then has its look. */
  readonly codes: readonly IssueCode[];
  /** Fields that stand side by side in the template; one conditional format for each group. */
  readonly areas: readonly (readonly FieldKey[])[];
  /**
   * The formula for an area. `cell` is the relative address of its top left cell ("A2"), `row` gives the address
   * of a field's cell in the same row with the column fixed ("$E2").
   */
  formula(cell: string, row: (field: FieldKey) => string): string;
  paints(cell: Cell, context: RuleContext): boolean;
  readonly stopIfTrue: true;
  /** null: it paints nothing and only keeps the rules after it from looking at the cell. */
  readonly format: PaintedSeverity | null;
}
