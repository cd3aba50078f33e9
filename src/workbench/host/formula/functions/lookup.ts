import { errorNotFound, errorReference, errorValue, toBoolean } from "../coerce";
import { compareScalars, foldCase } from "../compare";
import { CellError, type Scalar } from "../scalar";
import { Area, Matrix, matrixOf, readArgument, topLeft, type Argument, type Context } from "../value";
import { whole, type FunctionTable } from "./function-spec";
import { numberArgument } from "./number-argument";
import { wildcardPattern } from "./wildcard";

/** Where each text first stands in a list. Made when the same list is looked at for a second time. */
const indexes = new WeakMap<Matrix, Map<string, number> | null>();

function textIndex(list: Matrix): Map<string, number> | null {
  const known = indexes.get(list);
  if (known) return known;
  if (known === undefined) {
    indexes.set(list, null);
    return null;
  }
  const index = new Map<string, number>();
  list.values.forEach((value, place) => {
    if (typeof value !== "string") return;
    const folded = foldCase(value);
    if (!index.has(folded)) index.set(folded, place);
  });
  indexes.set(list, index);
  return index;
}

/** The place of an equal value, from 0, or -1. Text ignores case and may hold wildcards. */
function placeOf(sought: Scalar, list: Matrix): number {
  if (typeof sought === "string") {
    const pattern = wildcardPattern(sought);
    const index = pattern.plain === null ? null : textIndex(list);
    if (index && pattern.plain !== null) return index.get(pattern.plain) ?? -1;
    return list.values.findIndex((value) => typeof value === "string" && pattern.fits(value));
  }
  return list.values.findIndex((value) => value !== null && typeof value === typeof sought && value === sought);
}

/** The last place whose value is at most (or, downwards, at least) the sought one; the list is sorted. */
function nearestPlace(sought: Scalar, list: Matrix, downwards: boolean): number {
  let found = -1;
  for (const [place, value] of list.values.entries()) {
    if (value === null || value instanceof CellError || typeof value !== typeof sought) continue;
    const order = compareScalars(value, sought);
    if (downwards ? order < 0 : order > 0) break;
    found = place;
  }
  return found;
}

function match(sought: Scalar, list: Matrix, type: number): Scalar {
  if (sought instanceof CellError) return sought;
  if (list.rows > 1 && list.columns > 1) return errorNotFound;
  const wanted = sought ?? 0;
  if (typeof wanted === "string" && wanted.length > 255) return errorValue;
  const place = type === 0 ? placeOf(wanted, list) : nearestPlace(wanted, list, type < 0);
  return place < 0 ? errorNotFound : place + 1;
}

function index(arg: Argument, rowNumber: number, columnNumber: number, given: number, context: Context): Argument {
  const { rows, columns } = arg instanceof Area ? arg.box : matrixOf(arg, context);
  // With one number and a single row, the number is the column.
  const [row, column] = given === 1 && rows === 1 ? [0, rowNumber] : [rowNumber, columnNumber];
  if (row < 0 || column < 0) return errorValue;
  if (row > rows || column > columns) return errorReference;
  const top = row === 0 ? 0 : row - 1;
  const left = column === 0 && columns > 1 ? 0 : Math.max(0, column - 1);
  const size = { rows: row === 0 ? rows : 1, columns: column === 0 ? columns : 1 };
  if (arg instanceof Area) {
    return new Area(arg.sheet, { row: arg.box.row + top, column: arg.box.column + left, ...size });
  }
  const matrix = matrixOf(arg, context);
  if (size.rows === 1 && size.columns === 1) return matrix.at(top, left);
  const values: Scalar[] = [];
  for (let r = 0; r < size.rows; r++) for (let c = 0; c < size.columns; c++) values.push(matrix.at(top + r, left + c));
  return new Matrix(size.rows, size.columns, values);
}

const line = (name: "row" | "column") => whole(0, 1, ([arg], context) => {
  if (arg === undefined) return context.at[name] + 1;
  if (!(arg instanceof Area)) return errorValue;
  const { [name]: first, rows, columns } = arg.box;
  const count = name === "row" ? rows : columns;
  if (count === 1) return first + 1;
  const numbers = Array.from({ length: count }, (_line, offset) => first + offset + 1);
  return name === "row" ? new Matrix(count, 1, numbers) : new Matrix(1, count, numbers);
}, { placed: true });

const size = (name: "rows" | "columns") => whole(1, 1, ([arg = null], context) => {
  if (arg instanceof CellError) return arg;
  return arg instanceof Area ? arg.box[name] : matrixOf(arg, context)[name];
}, { gives: "one" });

export const lookupFunctions: FunctionTable = {
  ROW: line("row"),
  COLUMN: line("column"),
  ROWS: size("rows"),
  COLUMNS: size("columns"),
  INDEX: whole(2, 3, ([arg = null, row, column], context) => {
    if (arg instanceof CellError) return arg;
    const rowNumber = numberArgument(row, 0, context);
    const columnNumber = numberArgument(column, 0, context);
    if (rowNumber instanceof CellError) return rowNumber;
    if (columnNumber instanceof CellError) return columnNumber;
    return index(arg, Math.trunc(rowNumber), Math.trunc(columnNumber), column === undefined ? 1 : 2, context);
  }, { singles: [1, 2], finds: true }),
  MATCH: whole(2, 3, ([sought = null, list = null, type], context) => {
    const kind = numberArgument(type, 1, context);
    if (kind instanceof CellError) return kind;
    if (list instanceof CellError) return list;
    const matrix = matrixOf(list, context);
    const value = readArgument(sought, context);
    if (!(value instanceof Matrix)) return match(value, matrix, kind);
    return new Matrix(value.rows, value.columns, value.values.map((one) => match(one, matrix, kind)));
  }, { takes: "value", gives: [0] }),
  VLOOKUP: whole(3, 4, ([sought = null, table = null, column, near], context) => {
    const matrix = matrixOf(table, context);
    const number = numberArgument(column, 1, context);
    if (number instanceof CellError) return number;
    const approximate = near === undefined ? true : toBoolean(topLeft(readArgument(near, context)));
    if (approximate instanceof CellError) return approximate;
    if (number < 1) return errorValue;
    if (number > matrix.columns) return errorReference;
    const keys = new Matrix(matrix.rows, 1, Array.from({ length: matrix.rows }, (_, row) => matrix.at(row, 0)));
    const place = match(topLeft(readArgument(sought, context)), keys, approximate ? 1 : 0);
    return typeof place === "number" ? matrix.at(place - 1, Math.trunc(number) - 1) : place;
  }, { takes: "value", singles: [0, 2, 3] }),
};
