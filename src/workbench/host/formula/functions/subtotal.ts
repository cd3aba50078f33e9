import { errorDivision, errorValue, toNumber } from "../coerce";
import { CellError, type Scalar } from "../scalar";
import { Area, readArgument, type Argument, type Context } from "../value";
import { onlyValue } from "./number-argument";
import { many, whole, type FunctionTable } from "./function-spec";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const orNoNumbers = (least: number, of: (numbers: readonly number[]) => number) => (numbers: readonly number[]): Scalar =>
  numbers.length < least ? errorDivision : of(numbers);

function squares(numbers: readonly number[]): number {
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((number) => (number - mean) ** 2));
}

/** By number, as SUBTOTAL calls them. COUNT (2) and COUNTA (3) are below. */
const overNumbers: Readonly<Record<number, (numbers: readonly number[]) => Scalar>> = {
  1: orNoNumbers(1, (numbers) => sum(numbers) / numbers.length),
  4: (numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0),
  5: (numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0),
  6: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1)),
  7: orNoNumbers(2, (numbers) => Math.sqrt(squares(numbers) / (numbers.length - 1))),
  8: orNoNumbers(1, (numbers) => Math.sqrt(squares(numbers) / numbers.length)),
  9: sum,
  10: orNoNumbers(2, (numbers) => squares(numbers) / (numbers.length - 1)),
  11: orNoNumbers(1, (numbers) => squares(numbers) / numbers.length),
};

function subtotal([which = null, ...areas]: readonly Argument[], context: Context): Scalar {
  const given = toNumber(onlyValue(readArgument(which, context)));
  if (given instanceof CellError) return given;
  const code = Math.trunc(given);
  const kind = code > 100 ? code - 100 : code;
  if (kind < 1 || kind > 11 || (code > 11 && code < 101)) return errorValue;
  let values: readonly Scalar[] = [];
  for (const area of areas) {
    if (area instanceof CellError) return area;
    if (!(area instanceof Area)) return errorValue;
    // Not spread into push: a column of a million cells would overflow the call stack.
    values = values.concat(context.scope.counted?.(area.sheet, area.box, code < 100) ?? context.scope.block(area.sheet, area.box).flat());
  }
  if (kind === 2) return values.filter((value) => typeof value === "number").length;
  if (kind === 3) return values.filter((value) => value !== null).length;
  const error = values.find((value) => value instanceof CellError);
  if (error !== undefined) return error;
  return overNumbers[kind]!(values.filter((value) => typeof value === "number"));
}

/**
 * SUBTOTAL leaves out rows that a filter hides and other subtotals; from 101 on also rows that a person hid.
 * https://support.microsoft.com/office/subtotal-function-7b027003-f060-4ade-9040-e478765b9939
 */
export const subtotalFunctions: FunctionTable = {
  SUBTOTAL: whole(2, many, subtotal, { singles: [0] }),
};
