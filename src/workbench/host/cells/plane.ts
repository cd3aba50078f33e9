import { boxOf, sheetColumns, sheetRows, type Box } from "../geometry/box";
import { isWhole, type StructureEdit } from "../geometry/structure-edit";
import type { Column } from "./column";

/** Detached cells: what a box held when they were copied. */
export interface Piece<T> {
  readonly rows: number;
  readonly columns: ReadonlyMap<number, Column<T>>;
  readonly width: number;
}

/** One kind of thing for every cell of a sheet, kept by columns. */
export class Plane<T> {
  private columns = new Map<number, Column<T>>();

  constructor(private readonly createColumn: () => Column<T>) {}

  get(row: number, column: number): T | undefined {
    return this.columns.get(column)?.get(row);
  }

  set(row: number, column: number, value: T | undefined): void {
    this.column(column).fill(row, row + 1, value);
  }

  /** Puts one thing (or nothing) into each cell of a column from `row` on. */
  write(row: number, column: number, values: readonly (T | undefined)[]): void {
    this.column(column).write(row, values);
  }

  /** Cells of one column, from the top down. */
  read(row: number, column: number, rows: number): (T | undefined)[] {
    return this.columns.get(column)?.read(row, row + rows) ?? new Array<T | undefined>(rows).fill(undefined);
  }

  isEmpty(box: Box): boolean {
    for (const [, column] of this.within(box)) if (column.first(box.row, box.row + box.rows) >= 0) return false;
    return true;
  }

  /** Whether any cell may hold an object, such as a formula; quicker than a look at each. */
  mayHoldObjects(box: Box): boolean {
    for (const [, column] of this.within(box)) if (column.mayHoldObjects(box.row, box.row + box.rows)) return true;
    return false;
  }

  fill(box: Box, value: T | undefined): void {
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      if (value !== undefined || this.columns.has(column)) this.column(column).fill(box.row, box.row + box.rows, value);
    }
  }

  copy(box: Box): Piece<T> {
    const columns = new Map<number, Column<T>>();
    for (const [index, column] of this.within(box)) columns.set(index - box.column, column.copy(box.row, box.row + box.rows));
    return { rows: box.rows, width: box.columns, columns };
  }

  put(row: number, column: number, piece: Piece<T>): void {
    this.fill(boxOf(row, column, piece.rows, piece.width), undefined);
    for (const [offset, cells] of piece.columns) this.column(column + offset).put(row, row + piece.rows, cells);
  }

  each(box: Box, visit: (from: number, to: number, column: number, value: T) => void): void {
    for (const [index, column] of this.within(box)) {
      column.each(box.row, box.row + box.rows, (from, to, value) => visit(from, to, index, value));
    }
  }

  /** The same cell by cell, also where many in a row hold one value. */
  eachCell(box: Box, visit: (row: number, column: number, value: T) => void): void {
    this.each(box, (from, to, column, value) => {
      for (let row = from; row < to; row += 1) visit(row, column, value);
    });
  }

  /** Moves cells; those that appear are empty. */
  edit(edit: StructureEdit): void {
    if (edit.axis === "rows") this.editRows(edit);
    else if (isWhole(edit)) this.editColumns(edit);
    else this.editPartOfColumns(edit);
  }

  /** Rows and columns that hold anything, counted from A1, and the first ones that do. */
  used(): Box | null {
    let box: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [index, column] of this.columns) {
      if (column.end === 0) continue;
      const top = column.first(0, column.end);
      box = box
        ? { top: Math.min(box.top, top), left: Math.min(box.left, index), bottom: Math.max(box.bottom, column.end), right: Math.max(box.right, index + 1) }
        : { top, left: index, bottom: column.end, right: index + 1 };
    }
    return box && boxOf(box.top, box.left, box.bottom - box.top, box.right - box.left);
  }

  private column(index: number): Column<T> {
    let column = this.columns.get(index);
    if (!column) this.columns.set(index, (column = this.createColumn()));
    return column;
  }

  private within(box: Box): [number, Column<T>][] {
    const end = box.column + box.columns;
    if (box.columns > this.columns.size) return [...this.columns].filter(([index]) => index >= box.column && index < end);
    const found: [number, Column<T>][] = [];
    for (let index = box.column; index < end; index += 1) {
      const column = this.columns.get(index);
      if (column) found.push([index, column]);
    }
    return found;
  }

  private editRows({ kind, at, count, across }: StructureEdit): void {
    for (const [, column] of this.within(boxOf(0, across.first, sheetRows, across.count))) {
      if (kind === "delete") column.remove(at, count);
      else {
        column.insert(at, count);
        if (column.end > sheetRows) column.fill(sheetRows, column.end, undefined);
      }
    }
  }

  private editColumns({ kind, at, count }: StructureEdit): void {
    const moved = new Map<number, Column<T>>();
    for (const [index, column] of this.columns) {
      if (index < at) moved.set(index, column);
      else if (kind === "insert") {
        if (index + count < sheetColumns) moved.set(index + count, column);
      } else if (index >= at + count) moved.set(index - count, column);
    }
    this.columns = moved;
  }

  private editPartOfColumns({ kind, at, count, across }: StructureEdit): void {
    const from = kind === "insert" ? at : at + count;
    const tail = this.copy(boxOf(across.first, from, across.count, sheetColumns - from - (kind === "insert" ? count : 0)));
    this.fill(boxOf(across.first, at, across.count, sheetColumns - at), undefined);
    for (const [offset, cells] of tail.columns) {
      this.column((kind === "insert" ? at + count : at) + offset).put(across.first, across.first + across.count, cells);
    }
  }
}
