import { errorValue, toBoolean } from "../coerce";
import { compareScalars } from "../compare";
import { CellError, type Scalar } from "../scalar";
import { Matrix, matrixOf, readArgument, topLeft, type Argument, type Context } from "../value";
import { whole, type FunctionTable } from "./function-spec";
import { numberArgument, onlyValue } from "./number-argument";

const errorCalculation = CellError.of("#CALC!");

/** More cells than a sheet has rows are not made. */
const mostCells = 1_048_576;

const rowsOf = (matrix: Matrix): Scalar[][] => Array.from({ length: matrix.rows }, (_row, row) => matrix.values.slice(row * matrix.columns, (row + 1) * matrix.columns));

function fromRows(rows: readonly (readonly Scalar[])[]): Matrix {
  return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
}

function transposed({ rows, columns, values }: Matrix): Matrix {
  return new Matrix(columns, rows, Array.from({ length: values.length }, (_value, index) => values[(index % rows) * columns + Math.floor(index / rows)] ?? null));
}

/** What was left out between commas is as if it were not there. */
const given = (arg: Argument | undefined): Argument | undefined => arg ?? undefined;

function truth(arg: Argument | undefined, context: Context): boolean | CellError {
  return given(arg) === undefined ? false : toBoolean(onlyValue(readArgument(arg ?? null, context)));
}

function filter(array: Matrix, include: Matrix, otherwise: Argument | undefined, context: Context): Argument {
  const byRows = include.columns === 1 && include.rows === array.rows;
  if (!byRows && !(include.rows === 1 && include.columns === array.columns)) return errorValue;
  const truths = include.values.map(toBoolean);
  const error = truths.find((one) => one instanceof CellError);
  if (error !== undefined) return error;
  const lines = rowsOf(byRows ? array : transposed(array)).filter((_line, place) => truths[place] === true);
  if (lines.length === 0) return given(otherwise) === undefined ? errorCalculation : readArgument(otherwise ?? null, context);
  return byRows ? fromRows(lines) : transposed(fromRows(lines));
}

/** Blank cells come last, whatever the order. */
function compareInOrder(one: Scalar, other: Scalar, order: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const errors = Number(one instanceof CellError) - Number(other instanceof CellError);
  return (errors !== 0 ? errors : one instanceof CellError ? 0 : compareScalars(one, other)) * order;
}

function sort(array: Matrix, indexes: readonly Scalar[], orders: readonly Scalar[], byColumns: boolean): Argument {
  const lines = rowsOf(byColumns ? transposed(array) : array);
  const width = byColumns ? array.rows : array.columns;
  const isIndex = indexes.every((index) => typeof index === "number" && index >= 1 && index < width + 1);
  if (!isIndex || orders.some((order) => order !== 1 && order !== -1)) return errorValue;
  lines.sort((one, other) => {
    for (const [place, index] of indexes.entries()) {
      const at = Math.trunc(index as number) - 1;
      const result = compareInOrder(one[at] ?? null, other[at] ?? null, (orders[place] ?? orders[0] ?? 1) as number);
      if (result !== 0) return result;
    }
    return 0;
  });
  return byColumns ? transposed(fromRows(lines)) : fromRows(lines);
}

function unique(array: Matrix, byColumns: boolean, exactlyOnce: boolean): Argument {
  const lines = rowsOf(byColumns ? transposed(array) : array);
  const key = (line: readonly Scalar[]): string => JSON.stringify(line.map((one) =>
    (one instanceof CellError ? { error: one.code } : typeof one === "string" ? one.toLowerCase() : one)));
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = lines.filter((line) => {
    const own = key(line);
    if (seen.has(own) || (exactlyOnce && counts.get(own) !== 1)) return false;
    seen.add(own);
    return true;
  });
  if (kept.length === 0) return errorCalculation;
  return byColumns ? transposed(fromRows(kept)) : fromRows(kept);
}

/** One function of an array and what it says of the other arguments; an error as the array is the result. */
const ofArray = (least: number, most: number, apply: (array: Matrix, rest: readonly (Argument | undefined)[], context: Context) => Argument) =>
  whole(least, most, ([array = null, ...rest], context) => (array instanceof CellError ? array : apply(matrixOf(array, context), rest, context)));

/**
 * Functions that give several values:
 * https://support.microsoft.com/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531
 */
export const arrayFunctions: FunctionTable = {
  FILTER: ofArray(2, 3, (array, [include = null, otherwise], context) =>
    (include instanceof CellError ? include : filter(array, matrixOf(include, context), otherwise, context))),
  SORT: ofArray(1, 4, (array, [index, order, byColumns], context) => {
    const across = truth(byColumns, context);
    if (across instanceof CellError) return across;
    return sort(array, matrixOf(given(index) ?? 1, context).values, matrixOf(given(order) ?? 1, context).values, across);
  }),
  SORTBY: ofArray(2, 255, (array, keys, context) => {
    const lists = keys.filter((_key, place) => place % 2 === 0).map((key) => matrixOf(key ?? null, context));
    const orders = lists.map((_list, place) => numberArgument(given(keys[place * 2 + 1]), 1, context));
    const byColumns = lists[0]?.rows === 1 && lists[0].columns === array.columns && array.columns > 1;
    const length = byColumns ? array.columns : array.rows;
    if (lists.some((list) => (byColumns ? list.rows !== 1 || list.columns !== length : list.columns !== 1 || list.rows !== length))) return errorValue;
    const lines = rowsOf(byColumns ? transposed(array) : array);
    const keyed = fromRows(lines.map((line, place) => [...lists.map(({ values }) => values[place] ?? null), ...line]));
    const sorted = sort(keyed, lists.map((_list, place) => place + 1), orders, false);
    if (!(sorted instanceof Matrix)) return sorted;
    const bare = fromRows(rowsOf(sorted).map((line) => line.slice(lists.length)));
    return byColumns ? transposed(bare) : bare;
  }),
  UNIQUE: ofArray(1, 3, (array, [byColumns, exactlyOnce], context) => {
    const across = truth(byColumns, context);
    const once = truth(exactlyOnce, context);
    return across instanceof CellError ? across : once instanceof CellError ? once : unique(array, across, once);
  }),
  TRANSPOSE: ofArray(1, 1, (array) => transposed(array)),
  SEQUENCE: whole(1, 4, (args, context) => {
    const numbers = [0, 1, 2, 3].map((place) => numberArgument(given(args[place]), 1, context));
    const error = numbers.find((number) => number instanceof CellError);
    if (error !== undefined) return error;
    const [rows = 1, columns = 1, start = 1, step = 1] = numbers as number[];
    const [down, across] = [Math.trunc(rows), Math.trunc(columns)];
    if (down < 0 || across < 0) return errorValue;
    if (down === 0 || across === 0) return errorCalculation;
    if (down * across > mostCells) return errorValue;
    return new Matrix(down, across, Array.from({ length: down * across }, (_value, place) => start + place * step));
  }, { gives: "many" }),
};

/** For functions that look up one value: where the first argument has several, each is looked up. */
export function overEach(apply: (args: readonly Argument[], context: Context) => Argument) {
  return (args: readonly Argument[], context: Context): Argument => {
    const [first = null, ...rest] = args;
    const sought = readArgument(first, context);
    if (!(sought instanceof Matrix)) return apply(args, context);
    return new Matrix(sought.rows, sought.columns, sought.values.map((one) => topLeft(readArgument(apply([one, ...rest], context), context))));
  };
}
