import { CellError, type Scalar } from "../formula/scalar";

/** A value as `values` has it: an empty cell is an empty text, an error its code. */
export function plainValue(value: Scalar): string | number | boolean {
  return value === null ? "" : value instanceof CellError ? value.code : value;
}

/** Excel.RangeValueType. */
export function valueType(value: Scalar): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
