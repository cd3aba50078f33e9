import { errorDivision, errorValue, toNumber } from "../coerce";
import { parseTypedNumber } from "../../values/parse-number";
import { CellError, type Scalar } from "../scalar";
import { Area, Matrix, matrixOf, readArgument, type Argument, type Context } from "../value";
import { many, whole, type FunctionTable } from "./function-spec";

/**
 * The numbers of the arguments: in ranges and arrays numbers only; given directly, also TRUE and text that
 * reads as a number. The first error ends it.
 */
export function numbersOf(args: readonly Argument[], context: Context): number[] | CellError {
  const numbers: number[] = [];
  for (const arg of args) {
    const value = readArgument(arg, context);
    if (arg instanceof Area || value instanceof Matrix) {
      for (const one of matrixOf(value, context).values) {
        if (one instanceof CellError) return one;
        if (typeof one === "number") numbers.push(one);
      }
      continue;
    }
    const number = toNumber(value);
    if (number instanceof CellError) return number;
    numbers.push(number);
  }
  return numbers;
}

const overNumbers = (apply: (numbers: readonly number[]) => Scalar) => whole(1, many, (args, context) => {
  const numbers = numbersOf(args, context);
  return numbers instanceof CellError ? numbers : apply(numbers);
}, { gives: "one" });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The values of the arguments, with the knowledge whether each was given directly. */
function* each(args: readonly Argument[], context: Context): Generator<readonly [value: Scalar, direct: boolean]> {
  for (const arg of args) {
    const value = readArgument(arg, context);
    if (arg instanceof Area || value instanceof Matrix) {
      for (const one of matrixOf(value, context).values) yield [one, false];
    } else yield [value, true];
  }
}

export const aggregateFunctions: FunctionTable = {
  SUM: overNumbers(sum),
  PRODUCT: overNumbers((numbers) => numbers.reduce((product, number) => product * number, 1)),
  MIN: overNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MAX: overNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? errorDivision : sum(numbers) / numbers.length)),
  COUNT: whole(1, many, (args, context) => {
    let count = 0;
    for (const [value, direct] of each(args, context)) {
      if (typeof value === "number") count++;
      else if (direct && (typeof value === "boolean" || (typeof value === "string" && parseTypedNumber(value)))) count++;
    }
    return count;
  }, { gives: "one" }),
  // "" from a formula counts, an empty cell does not.
  COUNTA: whole(1, many, (args, context) => {
    let count = 0;
    for (const [value, direct] of each(args, context)) if (direct || value !== null) count++;
    return count;
  }, { gives: "one" }),
  COUNTBLANK: whole(1, 1, ([arg = null], context) =>
    matrixOf(arg, context).values.filter((value) => value === null || value === "").length, { gives: "one" }),
  SUMPRODUCT: whole(1, many, (args, context) => {
    const factors = args.map((arg) => matrixOf(arg, context));
    const [first] = factors;
    if (!first || factors.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return errorValue;
    if (factors.length > 1 || !first.lasting) return sumOfProducts(factors);
    let known = lastingSums.get(first);
    if (known === undefined) {
      known = sumOfProducts(factors);
      lastingSums.set(first, known);
    }
    return known;
  }, { gives: "one" }),
};

const lastingSums = new WeakMap<Matrix, Scalar>();

/** Anything but a number counts as 0; the first error ends it. */
function sumOfProducts(factors: readonly Matrix[]): Scalar {
  const length = factors[0]?.values.length ?? 0;
  let total = 0;
  for (let index = 0; index < length; index++) {
    let product = 1;
    for (const factor of factors) {
      const value = factor.values[index] ?? null;
      if (value instanceof CellError) return value;
      product *= typeof value === "number" ? value : 0;
    }
    total += product;
  }
  return total;
}
