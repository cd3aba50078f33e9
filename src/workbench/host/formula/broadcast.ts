import { errorNotFound } from "./coerce";
import { CellError, type Scalar } from "./scalar";
import { Matrix, type Value } from "./value";

/** Applies a function of single values to every element. */
export function mapValue(value: Value, apply: (scalar: Scalar) => Scalar): Value {
  return value instanceof Matrix ? mapMatrix(value, apply) : apply(value);
}

function mapMatrix(matrix: Matrix, apply: (scalar: Scalar) => Scalar): Matrix {
  return new Matrix(matrix.rows, matrix.columns, matrix.values.map((one) => apply(one)), matrix.lasting);
}

/** The same with a function that always gives the same: lasting arrays are mapped once. */
export function lastingMap(apply: (scalar: Scalar) => Scalar): (value: Value) => Value {
  const kept = new WeakMap<Matrix, Matrix>();
  return (value) => {
    if (!(value instanceof Matrix)) return apply(value);
    if (!value.lasting) return mapMatrix(value, apply);
    let mapped = kept.get(value);
    if (!mapped) {
      mapped = mapMatrix(value, apply);
      kept.set(value, mapped);
    }
    return mapped;
  };
}

/**
 * Applies a function of single values along its arguments: a single value, row or column is repeated to fit;
 * where an argument ends too early the element is #N/A.
 */
export function broadcast(values: readonly Value[], apply: (scalars: readonly Scalar[]) => Scalar): Value {
  let rows = 0;
  let columns = 0;
  for (const value of values) {
    if (!(value instanceof Matrix)) continue;
    rows = Math.max(rows, value.rows);
    columns = Math.max(columns, value.columns);
  }
  if (rows === 0) return apply(values as readonly Scalar[]);
  const result: Scalar[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      result.push(apply(values.map((value) => element(value, row, column))));
    }
  }
  return new Matrix(rows, columns, result);
}

function element(value: Value, row: number, column: number): Scalar {
  if (!(value instanceof Matrix)) return value;
  const ownRow = value.rows === 1 ? 0 : row;
  const ownColumn = value.columns === 1 ? 0 : column;
  return ownRow < value.rows && ownColumn < value.columns ? value.at(ownRow, ownColumn) : errorNotFound;
}

/** The first error among the values, which is what most functions give for it. */
export function firstError(values: readonly Scalar[]): CellError | null {
  for (const value of values) if (value instanceof CellError) return value;
  return null;
}
