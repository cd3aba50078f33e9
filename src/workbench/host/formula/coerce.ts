import { parseTypedNumber } from "../values/parse-number";
import { generalText } from "../values/general-text";
import { CellError, type Scalar } from "./scalar";

export const errorValue = CellError.of("#VALUE!");
export const errorNumber = CellError.of("#NUM!");
export const errorDivision = CellError.of("#DIV/0!");
export const errorNotFound = CellError.of("#N/A");
export const errorName = CellError.of("#NAME?");
export const errorReference = CellError.of("#REF!");

/** A number out of any value, as arithmetic takes it: empty is 0, TRUE is 1, text is read like typed text. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) return value;
  return parseTypedNumber(value)?.value ?? errorValue;
}

/** Text out of any value, as `&` makes it: empty is "", a number as General writes it with 15 digits. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return generalText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** A truth value as IF takes it. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (value instanceof CellError) return value;
  const upper = value.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : errorValue;
}

/** A result of arithmetic: what Excel cannot hold is #NUM!. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value : errorNumber;
}
