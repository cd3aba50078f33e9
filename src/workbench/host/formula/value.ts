import type { Scalar } from "./scalar";
import type { Box, FormulaScope, Place } from "./scope";

/** Values in rows and columns, row by row in one list. */
export class Matrix {
  /** `lasting`: the same object comes again and again, so what is computed of it is worth keeping. */
  constructor(
    readonly rows: number, readonly columns: number, readonly values: readonly Scalar[], readonly lasting = false,
  ) {}

  at(row: number, column: number): Scalar {
    return this.values[row * this.columns + column] ?? null;
  }
}

/** A place in the workbook that is not read yet: what a reference gives to functions that ask where, or what kind. */
export class Area {
  constructor(readonly sheet: string | null, readonly box: Box) {}
}

/** What an expression gives once it is read. */
export type Value = Scalar | Matrix;

/** What an expression gives to a function that takes references. */
export type Argument = Value | Area;

/** What an expression is evaluated in. */
export interface Context {
  readonly scope: FormulaScope;
  readonly at: Place;
  /** How many names stand around the expression: a name that refers to itself must end. */
  depth: number;
  /** Grows with each read that depends on the cell or the moment; see keepWhileUnchanged. */
  passing: number;
}

/** One compiled expression. */
export type Run = (context: Context) => Value;
export type RunArgument = (context: Context) => Argument;

export function readArea(area: Area, scope: FormulaScope): Value {
  const { box, sheet } = area;
  if (box.rows === 1 && box.columns === 1) return scope.cell(sheet, box.row, box.column);
  return toMatrix(scope.block(sheet, box));
}

export function readArgument(argument: Argument, context: Context): Value {
  return argument instanceof Area ? readArea(argument, context.scope) : argument;
}

/** The argument as a matrix, a single value as one cell. */
export function matrixOf(argument: Argument, context: Context): Matrix {
  const value = readArgument(argument, context);
  return value instanceof Matrix ? value : new Matrix(1, 1, [value]);
}

export function toMatrix(block: readonly (readonly Scalar[])[]): Matrix {
  const columns = block.reduce((widest, row) => Math.max(widest, row.length), 0);
  const values: Scalar[] = [];
  for (const row of block) for (let column = 0; column < columns; column++) values.push(row[column] ?? null);
  return new Matrix(block.length, columns, values);
}

/** Where an array meets a single cell, its top left value counts. */
export function topLeft(value: Value): Scalar {
  return value instanceof Matrix ? value.at(0, 0) : value;
}
