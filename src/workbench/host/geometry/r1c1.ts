import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { Place } from "../formula/scope";
import { formatBox } from "./address";
import { boxOf } from "./box";

/** `=R[-1]C*2` for `=A1*2` in A2. */
export function toR1C1(formula: string, { row, column }: Place): string {
  return translateFormulaToR1C1(formula, formatBox(boxOf(row, column)));
}

/** The other way round; what points off the sheet comes round from its other side, as in Excel. */
export function fromR1C1(formula: string, { row, column }: Place): string {
  return translateFormulaToA1(formula, formatBox(boxOf(row, column)));
}
