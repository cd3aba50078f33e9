import { formulaTag, squeezed } from "./tag";

/** The formula of a conditional format that paints every cell of its range: a mark is where it is put. */
export const markFormula = `=${formulaTag}`;

/** Whether a conditional format's formula is that of a mark, not of a rule. */
export function isMarkFormula(formula: string): boolean {
  return squeezed(formula) === squeezed(markFormula);
}
