import type { Cell } from "./cell";

/** Whether two cells hold the same, their kind included: the date 45,000 is not the number. */
export function sameCell(a: Cell, b: Cell): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}
