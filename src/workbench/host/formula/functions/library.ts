import * as formulajs from "@formulajs/formulajs";
import { dateToSerial } from "numfmt";
import { errorNotFound, errorValue, finite } from "../coerce";
import { CellError, readErrorCode, type Scalar } from "../scalar";
import { Area, Matrix, readArgument, type Argument, type Value } from "../value";
import { many, scalar, whole, type FunctionSpec } from "./function-spec";

/** Functions of the library that take and give single values, with the number of their arguments. */
const singleValued: Readonly<Record<string, readonly [least: number, most: number]>> = {
  ACOS: [1, 1], ASIN: [1, 1], ATAN: [1, 1], ATAN2: [2, 2], COS: [1, 1], SIN: [1, 1], TAN: [1, 1], DEGREES: [1, 1],
  RADIANS: [1, 1], CEILING: [2, 2], FLOOR: [2, 2], MROUND: [2, 2], QUOTIENT: [2, 2], EVEN: [1, 1], ODD: [1, 1],
  FACT: [1, 1], COMBIN: [2, 2], LOG: [1, 2], ISEVEN: [1, 1], ISODD: [1, 1],
  PROPER: [1, 1], REPLACE: [4, 4],
  EDATE: [2, 2], EOMONTH: [2, 2], DAYS: [2, 2], DATEDIF: [3, 3], WEEKDAY: [1, 2], WEEKNUM: [1, 2],
  TIME: [3, 3], YEARFRAC: [2, 3],
  DAYS360: [2, 3], ISOWEEKNUM: [1, 1],
  PMT: [3, 5], PV: [3, 5], FV: [3, 5], NPER: [3, 5], IPMT: [4, 6], PPMT: [4, 6], RATE: [3, 6], SLN: [3, 3], DB: [4, 5], DDB: [4, 5],
  ARABIC: [1, 1], ROMAN: [1, 2], BASE: [2, 3], DEC2HEX: [1, 2], HEX2DEC: [1, 1], BIN2DEC: [1, 1], DEC2BIN: [1, 2],
  CONVERT: [3, 3], "CEILING.MATH": [1, 3], "FLOOR.MATH": [1, 3],
};

/** Functions of the library that take ranges. */
const rangeValued: Readonly<Record<string, readonly [least: number, most: number]>> = {
  AVERAGEA: [1, many], MAXA: [1, many], MINA: [1, many], GEOMEAN: [1, many],
  "STDEV.S": [1, many], "STDEV.P": [1, many], "VAR.S": [1, many], "VAR.P": [1, many],
  CORREL: [2, 2], SLOPE: [2, 2], INTERCEPT: [2, 2],
  FORECAST: [3, 3], XNPV: [3, 3], XIRR: [2, 3], "NETWORKDAYS.INTL": [2, 4], "WORKDAY.INTL": [2, 4],
  GCD: [1, many], LCM: [1, many], SUMSQ: [1, many], HLOOKUP: [3, 4], NPV: [2, many], IRR: [1, 2], NETWORKDAYS: [2, 3], WORKDAY: [2, 3],
};

/** Of those, the places of single values: given several, the function is applied to each. */
const singles: Readonly<Record<string, readonly number[]>> = { FORECAST: [0], NPV: [0], IRR: [1], XIRR: [2], XNPV: [0], HLOOKUP: [0, 2, 3] };

/** Functions that leave out what is no number in ranges and arrays, which the library does not. */
const overNumbers = new Set(["GEOMEAN", "SUMSQ", "NPV", "IRR"]);

/** Functions that leave out blank cells only. */
const withoutBlanks = new Set(["GCD", "LCM"]);

/** Functions of pairs of numbers, and the places of the two lists: a pair counts where both are numbers. */
const overPairs: Readonly<Record<string, readonly [number, number]>> = { CORREL: [0, 1], SLOPE: [0, 1], INTERCEPT: [0, 1], FORECAST: [1, 2] };

/** Names that Excel keeps for older workbooks, and the functions that they are. */
const olderNames: Readonly<Record<string, string>> = {
  STDEV: "STDEV.S", STDEVP: "STDEV.P", VAR: "VAR.S", VARP: "VAR.P", "FORECAST.LINEAR": "FORECAST",
};

/** `STDEV.S` is the property S of the library's STDEV. */
function inLibrary(name: string): ((...args: unknown[]) => unknown) | null {
  let found: unknown = formulajs;
  for (const part of name.split(".")) found = (found as Readonly<Record<string, unknown>> | undefined)?.[part];
  return typeof found === "function" ? (found as (...args: unknown[]) => unknown) : null;
}

/** A function of the library behind our own values, or null where it has none that can be trusted. */
export function libraryFunction(wanted: string): FunctionSpec | null {
  const name = olderNames[wanted] ?? wanted;
  const call = inLibrary(name);
  if (call === null) return null;
  const single = Object.hasOwn(singleValued, name) ? singleValued[name] : undefined;
  if (single) return scalar(single[0], single[1], (args) => topScalar(guarded(call, args.map(given))));
  const ranged = Object.hasOwn(rangeValued, name) ? rangeValued[name] : undefined;
  if (!ranged) return null;
  const pair = overPairs[name];
  return whole(ranged[0], ranged[1], (args, context) => {
    const values = args.map((arg: Argument) => readArgument(arg, context));
    const error = values.find((value) => value instanceof CellError);
    if (error !== undefined) return error;
    const known = pair ? withPairs(values, pair) : values.map((value, index) => (args[index] instanceof Area || value instanceof Matrix ? keptOf(name, value) : value));
    if (known instanceof CellError) return known;
    const wrong = known.find((value) => value instanceof CellError);
    if (wrong !== undefined) return wrong;
    return guarded(call, known.map((value, index) =>
      value instanceof Matrix ? lines(value) : args[index] instanceof Area ? [[given(value)]] : given(value)));
  }, singles[name] ? { singles: singles[name] } : { gives: "one" });
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

/** What counts of a range or an array, in one column where not all does; the first error instead. */
function keptOf(name: string, value: Value): Value {
  if (!overNumbers.has(name) && !withoutBlanks.has(name)) return value;
  const all = value instanceof Matrix ? value.values : [value];
  const kept = all.filter((one) => (overNumbers.has(name) ? typeof one === "number" : one !== null));
  return all.find((one) => one instanceof CellError) ?? new Matrix(kept.length, 1, kept);
}

/** #N/A where the two lists are not equally long. */
function withPairs(values: readonly Value[], [one, other]: readonly [number, number]): Value[] | CellError {
  const [left = [], right = []] = [one, other].map((place) => {
    const value = values[place] ?? null;
    return value instanceof Matrix ? value.values : [value];
  });
  if (left.length !== right.length) return errorNotFound;
  const error = [...left, ...right].find((value) => value instanceof CellError);
  if (error instanceof CellError) return error;
  const kept = left.flatMap((_value, index) => (typeof left[index] === "number" && typeof right[index] === "number" ? [index] : []));
  const column = (list: readonly Scalar[]) => new Matrix(kept.length, 1, kept.map((index) => list[index] ?? null));
  return values.map((value, place) => (place === one ? column(left) : place === other ? column(right) : value));
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
