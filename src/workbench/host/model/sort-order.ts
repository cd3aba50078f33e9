import { CellError, type Scalar } from "../formula/scalar";

const ignoringCase = new Intl.Collator("en", { sensitivity: "accent" });
const byCase = new Intl.Collator("en", { sensitivity: "variant", caseFirst: "lower" });

/**
 * Excel's order of values: numbers, texts, FALSE, TRUE, errors (all alike). Blank cells are last, whichever way
 * one sorts. https://support.microsoft.com/office/62d0b95d-2a90-4610-a6ae-2e545c4a4654
 */
export function compareForSort(one: Scalar, other: Scalar, ascending: boolean, matchCase: boolean): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  const result = kind(one) - kind(other) || compareAlike(one, other, matchCase);
  return ascending ? result : -result;
}

function compareAlike(one: Scalar, other: Scalar, matchCase: boolean): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "string" && typeof other === "string") return (matchCase ? byCase : ignoringCase).compare(one, other);
  return typeof one === "boolean" ? Number(one) - Number(other) : 0;
}

function kind(value: Scalar): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return value instanceof CellError ? 3 : 2;
}

/** "007" as 7, for fields that sort text as numbers; other values as they are. */
export function textAsNumber(value: Scalar): Scalar {
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
}
