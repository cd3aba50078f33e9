import { CellError, type Scalar } from "./scalar";

/**
 * Text as Excel compares it: without regard to capitals. One character stays one character, so that places
 * in the folded text are places in the text.
 */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let folded = "";
  for (const unit of text) {
    const one = unit.toLowerCase();
    folded += one.length === unit.length ? one : unit;
  }
  return folded;
}

const rank = (value: Scalar): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;

/**
 * Excel's order: numbers before text before FALSE before TRUE. An empty cell takes the kind of the other
 * side: 0, "" or FALSE. Errors have to be dealt with before.
 */
export function compareScalars(left: Scalar, right: Scalar): number {
  const a = left === null ? emptyLike(right) : left;
  const b = right === null ? emptyLike(left) : right;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") {
    const foldedA = foldCase(a);
    const foldedB = foldCase(b);
    return foldedA < foldedB ? -1 : foldedA > foldedB ? 1 : 0;
  }
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function emptyLike(other: Scalar): Scalar {
  if (typeof other === "string") return "";
  if (typeof other === "boolean") return false;
  return other instanceof CellError ? other : 0;
}
