import { errorDivision, errorValue } from "../coerce";
import { CellError, type Scalar } from "../scalar";
import { Area, Matrix, matrixOf, readArgument, type Argument, type Context } from "../value";
import { criterionOf, type Criterion } from "./criterion";
import { many, whole, type FunctionTable, type WholeFunction } from "./function-spec";

/** A range with its full size: of whole columns only the part in use is read. */
interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly read: Matrix;
}

function cellsOf(argument: Argument, context: Context): Cells {
  const read = matrixOf(argument, context);
  return argument instanceof Area ? { rows: argument.box.rows, columns: argument.box.columns, read } : { rows: read.rows, columns: read.columns, read };
}

function valueAt({ read }: Cells, row: number, column: number): Scalar {
  return row < read.rows && column < read.columns ? read.at(row, column) : null;
}

/** What is made of the values that meet all criteria; `beyond` counts those that are in no used cell. */
type Sum = (values: readonly Scalar[], beyond: number) => Scalar;

function summed(values: Cells, conditions: readonly (readonly [cells: Cells, criterion: Criterion])[], sum: Sum): Scalar {
  const all = [values, ...conditions.map(([cells]) => cells)];
  if (all.some(({ rows, columns }) => rows !== values.rows || columns !== values.columns)) return errorValue;
  const rows = Math.max(...all.map(({ read }) => Math.min(read.rows, values.rows)));
  const columns = Math.max(...all.map(({ read }) => Math.min(read.columns, values.columns)));
  const found: Scalar[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (conditions.every(([cells, fits]) => fits(valueAt(cells, row, column)))) found.push(valueAt(values, row, column));
    }
  }
  const blanksFit = conditions.every(([, fits]) => fits(null));
  return sum(found, blanksFit ? values.rows * values.columns - rows * columns : 0);
}

/** Pairs of a range and its criterion; a criterion that is an array gives an array of results. */
function withCriteria(pairs: readonly Argument[], context: Context, apply: (conditions: readonly (readonly [Cells, Criterion])[]) => Scalar): Argument {
  const ranges = pairs.filter((_pair, index) => index % 2 === 0).map((range) => cellsOf(range, context));
  const criteria = pairs.filter((_pair, index) => index % 2 === 1).map((criterion) => readArgument(criterion, context));
  if (ranges.length !== criteria.length) return errorValue;
  const known = new Map<string, Scalar>();
  const result = (given: readonly Scalar[]): Scalar => {
    const key = given.map((one) => `${typeof one} ${String(one)}`).join("\0");
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = apply(given.map((one, index) => [ranges[index] as Cells, criterionOf(one)]))));
    return answer;
  };
  const shape = criteria.find((criterion) => criterion instanceof Matrix);
  if (!shape) return result(criteria as readonly Scalar[]);
  return new Matrix(shape.rows, shape.columns, shape.values.map((_value, index) =>
    result(criteria.map((criterion) => (criterion instanceof Matrix ? (criterion.values[index] ?? null) : criterion)))));
}

/** The places of the criteria: where one has several values, there are several results. */
const criteriaFrom = (first: number): readonly number[] => Array.from({ length: many / 2 }, (_place, index) => first + index * 2);

/** `SUMIFS(values, range, criterion, …)`. */
const overValues = (sum: Sum): WholeFunction => whole(3, many, ([values = null, ...pairs], context) =>
  withCriteria(pairs, context, (conditions) => summed(cellsOf(values, context), conditions, sum)), { gives: criteriaFrom(2) });

/** `SUMIF(range, criterion, values)`: the values begin at their first cell and have the range's size. */
const overOneRange = (sum: Sum): WholeFunction => whole(2, 3, ([range = null, criterion = null, given], context) => {
  const size = cellsOf(range, context);
  const values = given instanceof Area ? new Area(given.sheet, { ...given.box, rows: size.rows, columns: size.columns }) : (given ?? range);
  return withCriteria([range, criterion], context, (conditions) => summed(cellsOf(values, context), conditions, sum));
}, { gives: criteriaFrom(1) });

/** The first error among the values is the result; texts and booleans are passed over. */
const ofNumbers = (make: (numbers: readonly number[]) => Scalar): Sum => (values) =>
  values.find((value) => value instanceof CellError) ?? make(values.filter((value) => typeof value === "number"));

const count: Sum = (values, beyond) => values.length + beyond;
const total = ofNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0));
const average = ofNumbers((numbers) => (numbers.length === 0 ? errorDivision : numbers.reduce((sum, number) => sum + number, 0) / numbers.length));
const most = ofNumbers((numbers) => numbers.reduce((high, number) => Math.max(high, number), numbers[0] ?? 0));
const least = ofNumbers((numbers) => numbers.reduce((low, number) => Math.min(low, number), numbers[0] ?? 0));

const counting = (from: number, to: number): WholeFunction => whole(from, to, (pairs, context) =>
  withCriteria(pairs, context, (conditions) => {
    const [first] = conditions;
    return first ? summed(first[0], conditions, count) : errorValue;
  }), { gives: criteriaFrom(1) });

export const conditionalAggregates: FunctionTable = {
  COUNTIF: counting(2, 2), COUNTIFS: counting(2, many), SUMIF: overOneRange(total), SUMIFS: overValues(total), AVERAGEIF: overOneRange(average),
  AVERAGEIFS: overValues(average), MAXIFS: overValues(most), MINIFS: overValues(least),
};
