import type { FormulaScope } from "../formula/scope";
import type { Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import type { Painted } from "./painted";

/** How a rule decides about cells; what it has found out is kept until it is told of a change. */
export interface RuleTest {
  /** Whether it reads only cells of the painted cell's own row, and names. */
  readonly sameRow: boolean;
  /** What the rule makes of the cell; null where it does not apply. */
  paint(scope: FormulaScope, row: number, column: number): Painted | null;
  /** A row of the rule's own sheet changed. */
  forgetRow(row: number): void;
  contentChanged(sheet: Sheet, box: Box): void;
  /** Names may mean something else, or formulas were computed anew. */
  forgetNames(): void;
  /** Cells moved. */
  forgetAll(): void;
}
