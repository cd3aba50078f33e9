import { addressOf, has, movedBox, movedLine, type ModelBox, type ModelEdit } from "./model-geometry";

/** A formula of the model is a reference or the sum of a range; a target that is gone is null. */
export interface ModelFormula {
  readonly sum: boolean;
  readonly target: ModelBox | null;
}

export type ModelContent = number | string | boolean | ModelFormula;

/** One sheet with one table, as simply as it can be said: a cell is found by "row,column". */
export interface SheetModel {
  readonly cells: ReadonlyMap<string, ModelContent>;
  /** Header row included. Null once it has been deleted. */
  readonly table: ModelBox | null;
}

/** What an action makes of the sheet; null where Excel refuses it. */
export type Outcome = SheetModel | null;

const key = (row: number, column: number): string => `${row},${column}`;

export function contentAt(model: SheetModel, row: number, column: number): ModelContent | undefined {
  return model.cells.get(key(row, column));
}

function cellsOf(box: ModelBox): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = box.rows.first; row <= box.rows.last; row += 1) {
    for (let column = box.columns.first; column <= box.columns.last; column += 1) cells.push([row, column]);
  }
  return cells;
}

/** Writes a block of contents from a cell on; undefined empties a cell. A table that is written to at its edge grows. */
export function written(model: SheetModel, row: number, column: number, block: readonly (readonly (ModelContent | undefined)[])[]): Outcome {
  const width = block[0]?.length ?? 0;
  const cells = new Map(model.cells);
  block.forEach((line, down) => line.forEach((content, right) => {
    if (content === undefined) cells.delete(key(row + down, column + right));
    else cells.set(key(row + down, column + right), content);
  }));
  const { table } = model;
  if (!table) return { ...model, cells };
  const box: ModelBox = { rows: { first: row, last: row + block.length - 1 }, columns: { first: column, last: column + width - 1 } };
  const grown = grownTable(table, box);
  const added = cellsOf(grown).filter(([atRow, atColumn]) => !has(table, atRow, atColumn));
  const wasFree = added.every(([atRow, atColumn]) => !model.cells.has(key(atRow, atColumn)));
  const isUsed = added.some(([atRow, atColumn]) => cells.has(key(atRow, atColumn)));
  return tidied({ cells, table: wasFree && isUsed ? grown : table });
}

function grownTable(table: ModelBox, { rows, columns }: ModelBox): ModelBox {
  const beginsInColumns = columns.first >= table.columns.first && columns.first <= table.columns.last;
  const beginsInRows = rows.first >= table.rows.first && rows.first <= table.rows.last;
  const down = beginsInColumns && rows.first > table.rows.first && rows.first <= table.rows.last + 1;
  const right = beginsInRows && columns.first >= table.columns.first && columns.first <= table.columns.last + 1;
  return {
    rows: { first: table.rows.first, last: down ? Math.max(table.rows.last, rows.last) : table.rows.last },
    columns: { first: table.columns.first, last: right ? Math.max(table.columns.last, columns.last) : table.columns.last },
  };
}

/** Every header is a text, none blank and none twice: "Column1" and so on where one is missing. */
function tidied(model: SheetModel): SheetModel {
  const { table } = model;
  if (!table) return model;
  const cells = new Map(model.cells);
  const row = table.rows.first;
  const taken = () => new Set(cellsOf({ ...table, rows: { first: row, last: row } }).map(([, column]) => String(cells.get(key(row, column)) ?? "").toLowerCase()));
  for (let column = table.columns.first; column <= table.columns.last; column += 1) {
    if (cells.has(key(row, column))) continue;
    let number = 1;
    while (taken().has(`column${number}`)) number += 1;
    cells.set(key(row, column), `Column${number}`);
  }
  return { ...model, cells };
}

/** Whole rows or columns come or go; everything that points at cells follows. */
export function restructured(model: SheetModel, edit: ModelEdit): Outcome {
  const { table } = model;
  if (table && edit.kind === "delete" && edit.axis === "rows") {
    const end = edit.at + edit.count - 1;
    const takesHeader = edit.at <= table.rows.first && end >= table.rows.first;
    if (takesHeader && end < table.rows.last) return null;
  }
  const cells = new Map<string, ModelContent>();
  for (const [place, content] of model.cells) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const moved = { row: edit.axis === "rows" ? movedLine(row, edit) : row, column: edit.axis === "columns" ? movedLine(column, edit) : column };
    if (moved.row === null || moved.column === null) continue;
    cells.set(key(moved.row, moved.column), typeof content === "object" ? { ...content, target: content.target && movedBox(content.target, edit) } : content);
  }
  return tidied({ cells, table: table && movedBox(table, edit) });
}

/** Rows deleted by a person: a table whose rows would all go keeps its first, blank. */
export function rowsDeleted(model: SheetModel, at: number, count: number): { readonly outcome: Outcome; readonly edits: readonly ModelEdit[] } {
  const { table } = model;
  const allOfTable = table !== null && at === table.rows.first + 1 && at + count - 1 >= table.rows.last;
  if (!table || !allOfTable) {
    const edit: ModelEdit = { kind: "delete", axis: "rows", at, count };
    return { outcome: restructured(model, edit), edits: [edit] };
  }
  const blank = cleared(model, { rows: { first: at, last: at }, columns: table.columns });
  if (count === 1 || !blank) return { outcome: blank, edits: [] };
  const edit: ModelEdit = { kind: "delete", axis: "rows", at: at + 1, count: count - 1 };
  return { outcome: restructured(blank, edit), edits: [edit] };
}

export function cleared(model: SheetModel, box: ModelBox): Outcome {
  return { ...model, cells: new Map([...model.cells].filter(([place]) => {
    const [row = 0, column = 0] = place.split(",").map(Number);
    return !has(box, row, column);
  })) };
}

/** The first row of the box again in each row below; references move along. */
export function filledDown(model: SheetModel, box: ModelBox): Outcome {
  const { rows, columns } = box;
  const block = Array.from({ length: rows.last - rows.first }, (_row, offset) => cellsOf({ rows: { first: rows.first, last: rows.first }, columns })
    .map(([row, column]) => shifted(contentAt(model, row, column), offset + 1)));
  return written(model, rows.first + 1, columns.first, block);
}

function shifted(content: ModelContent | undefined, down: number): ModelContent | undefined {
  if (typeof content !== "object" || !content.target) return content;
  const { rows, columns } = content.target;
  return { ...content, target: { rows: { first: rows.first + down, last: rows.last + down }, columns } };
}

/** The table's rows by one of its columns: numbers, texts, booleans; blanks last either way; equal ones stay in order. */
export function sorted(model: SheetModel, column: number, ascending: boolean): Outcome {
  const { table } = model;
  if (!table) return null;
  const rows = Array.from({ length: table.rows.last - table.rows.first }, (_row, offset) => table.rows.first + 1 + offset);
  const order = [...rows].sort((one, other) => compare(contentAt(model, one, table.columns.first + column), contentAt(model, other, table.columns.first + column), ascending) || one - other);
  const cells = new Map(model.cells);
  rows.forEach((row, index) => {
    for (let at = table.columns.first; at <= table.columns.last; at += 1) {
      const content = contentAt(model, order[index] ?? row, at);
      if (content === undefined) cells.delete(key(row, at));
      else cells.set(key(row, at), content);
    }
  });
  return { ...model, cells };
}

function compare(one: ModelContent | undefined, other: ModelContent | undefined, ascending: boolean): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  const kinds = ["number", "string", "boolean"];
  const byKind = kinds.indexOf(typeof one) - kinds.indexOf(typeof other);
  const result = byKind !== 0 ? byKind : one < other ? -1 : one > other ? 1 : 0;
  return ascending ? result : -result;
}

/** The formula as the formula bar shows it. */
export function formulaText({ sum, target }: ModelFormula): string {
  if (!target) return sum ? "=SUM(#REF!)" : "=#REF!";
  // A range that has shrunk to one cell is still written as a range.
  const address = addressOf(target);
  return sum ? `=SUM(${address.includes(":") ? address : `${address}:${address}`})` : `=${address}`;
}

export type ModelValue = number | string | boolean | undefined;

/** What a cell comes to. Formulas of the model never run in circles: see `runsInCircles`. */
export function valueAt(model: SheetModel, row: number, column: number): ModelValue {
  const content = contentAt(model, row, column);
  if (typeof content !== "object") return content;
  const { target, sum } = content;
  if (!target) return "#REF!";
  const values = cellsOf(target).map(([atRow, atColumn]) => valueAt(model, atRow, atColumn));
  if (!sum) return values[0] ?? 0;
  if (values.includes("#REF!")) return "#REF!";
  return values.reduce((total: number, value) => total + (typeof value === "number" ? value : 0), 0);
}

export function runsInCircles(model: SheetModel): boolean {
  const done = new Set<string>();
  const visit = (row: number, column: number, path: ReadonlySet<string>): boolean => {
    const place = key(row, column);
    if (path.has(place)) return true;
    const content = contentAt(model, row, column);
    if (done.has(place) || typeof content !== "object" || !content.target) return false;
    const circular = cellsOf(content.target).some(([atRow, atColumn]) => visit(atRow, atColumn, new Set([...path, place])));
    done.add(place);
    return circular;
  };
  return [...model.cells].some(([place]) => {
    const [row = 0, column = 0] = place.split(",").map(Number);
    return visit(row, column, new Set());
  });
}
