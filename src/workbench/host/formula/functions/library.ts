import * as formulajs from "@formulajs/formulajs";
import { dateToSerial } from "numfmt";
import { errorValue, finite } from "../coerce";
import { CellError, readErrorCode, type Scalar } from "../scalar";
import { Area, Matrix, readArgument, type Argument, type Value } from "../value";
import { many, scalar, whole, type FunctionSpec } from "./function-spec";

/** Functions of the library that take and give single values, with the number of their arguments. */
const singleValued: Readonly<Record<string, readonly [least: number, most: number]>> = {
  ACOS: [1, 1], ASIN: [1, 1], ATAN: [1, 1], ATAN2: [2, 2], COS: [1, 1], SIN: [1, 1], TAN: [1, 1], DEGREES: [1, 1],
  RADIANS: [1, 1], CEILING: [2, 2], FLOOR: [2, 2], MROUND: [2, 2], QUOTIENT: [2, 2], EVEN: [1, 1], ODD: [1, 1],
  FACT: [1, 1], COMBIN: [2, 2], LOG: [1, 2], ISEVEN: [1, 1], ISODD: [1, 1],
  PROPER: [1, 1], REPLACE: [4, 4],
  EDATE: [2, 2], EOMONTH: [2, 2], DAYS: [2, 2], DATEDIF: [3, 3], WEEKDAY: [1, 2], WEEKNUM: [1, 2], DATEVALUE: [1, 1],
  TIME: [3, 3], TIMEVALUE: [1, 1], YEARFRAC: [2, 3],
  PMT: [3, 5], PV: [3, 5], FV: [3, 5],
};

/** Functions of the library that take ranges. */
const rangeValued: Readonly<Record<string, readonly [least: number, most: number]>> = {
  COUNTIF: [2, 2], COUNTIFS: [2, many], SUMIF: [2, 3], SUMIFS: [3, many], AVERAGEIF: [2, 3], AVERAGEIFS: [3, many],
  MEDIAN: [1, many], MODE: [1, many], STDEV: [1, many], VAR: [1, many], LARGE: [2, 2], SMALL: [2, 2],
  SUMSQ: [1, many], TRANSPOSE: [1, 1], HLOOKUP: [3, 4], NPV: [2, many], IRR: [1, 2], NETWORKDAYS: [2, 3], WORKDAY: [2, 3],
};

const functions = formulajs as unknown as Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** A function of the library behind our own values, or null where it has none that can be trusted. */
export function libraryFunction(name: string): FunctionSpec | null {
  const call = functions[name];
  if (typeof call !== "function") return null;
  const single = Object.hasOwn(singleValued, name) ? singleValued[name] : undefined;
  if (single) return scalar(single[0], single[1], (args) => topScalar(guarded(call, args.map(given))));
  const ranged = Object.hasOwn(rangeValued, name) ? rangeValued[name] : undefined;
  if (!ranged) return null;
  return whole(ranged[0], ranged[1], (args, context) => {
    const values = args.map((arg: Argument) => readArgument(arg, context));
    const error = values.find((value) => value instanceof CellError);
    if (error !== undefined) return error;
    return guarded(call, values.map((value, index) =>
      value instanceof Matrix ? lines(value) : args[index] instanceof Area ? [[given(value)]] : given(value)));
  });
}

/** The library throws on some arguments that Excel answers with #VALUE!. */
function guarded(call: (...args: unknown[]) => unknown, args: readonly unknown[]): Value {
  let result: unknown;
  try {
    result = call(...args);
  } catch {
    return errorValue;
  }
  return received(result);
}

const given = (value: Scalar): unknown =>
  value instanceof CellError ? new Error(value.code) : value === null ? undefined : value;

function lines(matrix: Matrix): unknown[][] {
  return Array.from({ length: matrix.rows }, (_, row) =>
    Array.from({ length: matrix.columns }, (_, column) => given(matrix.at(row, column)) ?? null));
}

function received(result: unknown): Value {
  if (Array.isArray(result)) {
    const rows = result.map((row: unknown) => (Array.isArray(row) ? row : [row]) as unknown[]);
    const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    const values = rows.flatMap((row) => Array.from({ length: columns }, (_, column) => oneScalar(row[column])));
    return new Matrix(rows.length, columns, values);
  }
  return oneScalar(result);
}

function oneScalar(result: unknown): Scalar {
  if (typeof result === "number") return finite(result);
  if (typeof result === "string" || typeof result === "boolean") return result;
  if (result instanceof Date) {
    return dateToSerial([result.getFullYear(), result.getMonth() + 1, result.getDate(), result.getHours(), result.getMinutes(), result.getSeconds()]);
  }
  if (result instanceof Error) return readErrorCode(result.message) ?? errorValue;
  return null;
}

const topScalar = (value: Value): Scalar => (value instanceof Matrix ? value.at(0, 0) : value);
