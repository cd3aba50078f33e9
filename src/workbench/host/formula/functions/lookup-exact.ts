import { errorNotFound, errorValue } from "../coerce";
import { compareScalars, foldCase } from "../compare";
import { CellError, type Scalar } from "../scalar";
import { Matrix, matrixOf, readArgument, topLeft, type Argument, type Context } from "../value";
import { overEach } from "./arrays";
import { whole, type FunctionTable } from "./function-spec";
import { numberArgument } from "./number-argument";
import { wildcardPattern } from "./wildcard";

/** How XMATCH compares: exactly, or with the next smaller or larger where there is no equal one, or with wildcards. */
type MatchMode = 0 | -1 | 1 | 2;

/** The place of the value in the list, from 0, or -1. `backwards` looks from the end (search modes -1 and -2). */
function find(sought: Scalar, list: Matrix, mode: MatchMode, backwards: boolean): number {
  const places = Array.from(list.values.keys());
  if (backwards) places.reverse();
  const fits = matcher(sought, mode === 2);
  const equal = places.find((place) => fits(list.values[place] ?? null));
  if (equal !== undefined || mode === 0 || mode === 2) return equal ?? -1;
  let best = -1;
  for (const place of places) {
    const value = list.values[place] ?? null;
    if (value === null || value instanceof CellError || typeof value !== typeof sought) continue;
    const order = compareScalars(value, sought) * mode;
    if (order > 0 && (best < 0 || compareScalars(value, list.values[best] ?? null) * mode < 0)) best = place;
  }
  return best;
}

/** The question whether a value is the sought one, made once for a whole list. */
function matcher(sought: Scalar, wildcards: boolean): (value: Scalar) => boolean {
  if (typeof sought === "string") {
    const pattern = wildcards ? wildcardPattern(sought) : null;
    const folded = foldCase(sought);
    return (value) => typeof value === "string" && (pattern ? pattern.fits(value) : foldCase(value) === folded);
  }
  return (value) => (sought ?? 0) === value || (sought === null && value === null);
}

interface Search {
  readonly place: number;
  readonly list: Matrix;
}

/** Reads the arguments that XMATCH and XLOOKUP share; an error where they make no sense. */
function search(sought: Argument, lookIn: Argument, mode: Argument | undefined, direction: Argument | undefined, context: Context): Search | CellError {
  const value = topLeft(readArgument(sought, context));
  if (value instanceof CellError) return value;
  if (lookIn instanceof CellError) return lookIn;
  const list = matrixOf(lookIn, context);
  if (list.rows > 1 && list.columns > 1) return errorValue;
  const matchMode = numberArgument(mode, 0, context);
  const searchMode = numberArgument(direction, 1, context);
  if (matchMode instanceof CellError) return matchMode;
  if (searchMode instanceof CellError) return searchMode;
  if (![0, -1, 1, 2].includes(matchMode) || ![1, -1, 2, -2].includes(searchMode)) return errorValue;
  return { place: find(value, list, matchMode as MatchMode, searchMode < 0), list };
}

/** The lookups of Excel 2021, and LOOKUP, which takes the last value that is not larger. */
export const exactLookups: FunctionTable = {
  XMATCH: whole(2, 4, overEach(([sought = null, list = null, mode, direction], context) => {
    const found = search(sought, list, mode, direction, context);
    return found instanceof CellError ? found : found.place < 0 ? errorNotFound : found.place + 1;
  }), { takes: "value", gives: [0] }),
  XLOOKUP: whole(3, 6, overEach(([sought = null, list = null, answers = null, otherwise, mode, direction], context) => {
    const found = search(sought, list, mode, direction, context);
    if (found instanceof CellError) return found;
    if (found.place < 0) return otherwise === undefined ? errorNotFound : readArgument(otherwise, context);
    if (answers instanceof CellError) return answers;
    const matrix = matrixOf(answers, context);
    const downwards = found.list.columns === 1;
    if (downwards ? matrix.rows !== found.list.rows : matrix.columns !== found.list.columns) return errorValue;
    const width = downwards ? matrix.columns : matrix.rows;
    const values = Array.from({ length: width }, (_value, offset) => (downwards ? matrix.at(found.place, offset) : matrix.at(offset, found.place)));
    return width === 1 ? (values[0] ?? null) : new Matrix(downwards ? 1 : width, downwards ? width : 1, values);
  }), { takes: "value", gives: [0], finds: true }),
  LOOKUP: whole(2, 3, overEach(([sought = null, list = null, answers], context) => {
    const value = topLeft(readArgument(sought, context));
    if (value instanceof CellError) return value;
    if (list instanceof CellError) return list;
    const table = matrixOf(list, context);
    const byRow = table.columns > table.rows;
    const keys = Array.from({ length: byRow ? table.columns : table.rows }, (_key, place) => (byRow ? table.at(0, place) : table.at(place, 0)));
    let last = -1;
    for (const [place, key] of keys.entries()) {
      if (key !== null && !(key instanceof CellError) && typeof key === typeof value && compareScalars(key, value) <= 0) last = place;
    }
    if (last < 0) return errorNotFound;
    if (answers === undefined) return byRow ? table.at(table.rows - 1, last) : table.at(last, table.columns - 1);
    return matrixOf(answers, context).values[last] ?? errorNotFound;
  }), { takes: "value", gives: [0] }),
};
