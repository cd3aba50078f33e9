import fc from "fast-check";
import { BlockColumn } from "../../../../src/workbench/host/cells/block-column";
import { Plane } from "../../../../src/workbench/host/cells/plane";
import { RunColumn } from "../../../../src/workbench/host/cells/run-column";
import { boxOf, sheetRows, type Box } from "../../../../src/workbench/host/geometry/box";
import { columnsEdit, rowsEdit, type StructureEdit } from "../../../../src/workbench/host/geometry/structure-edit";

/** A sheet as a map of addresses: slow and plain. */
type Model = Map<string, number>;

const place = (row: number, column: number): string => `${row},${column}`;

function each(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.row; row < box.row + box.rows; row += 1) for (let column = box.column; column < box.column + box.columns; column += 1) visit(row, column);
}

function edited(model: Model, { kind, axis, at, count, across }: StructureEdit): Model {
  const moved: Model = new Map();
  for (const [key, value] of model) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const [along, cross] = axis === "rows" ? [row, column] : [column, row];
    const outside = cross < across.first || cross >= across.first + across.count;
    if (!outside && kind === "delete" && along >= at && along < at + count) continue;
    const step = outside || along < at ? 0 : kind === "insert" ? count : -count;
    moved.set(axis === "rows" ? place(row + step, column) : place(row, column + step), value);
  }
  return moved;
}

const box = fc.record({ row: fc.nat(30), column: fc.nat(6), rows: fc.integer({ min: 1, max: 40 }), columns: fc.integer({ min: 1, max: 4 }) });
const value = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
const line = fc.record({ at: fc.nat(25), count: fc.integer({ min: 1, max: 5 }), across: fc.record({ first: fc.nat(5), count: fc.integer({ min: 1, max: 5 }) }) });
const kind = fc.constantFrom("insert" as const, "delete" as const);

type Action = (plane: Plane<number>, model: Model) => Model;

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(box, value).map(([where, what]): Action => (plane, model) => {
    plane.fill(where, what);
    each(where, (row, column) => { if (what === undefined) model.delete(place(row, column)); else model.set(place(row, column), what); });
    return model;
  }),
  fc.tuple(box, fc.nat(30), fc.nat(6)).map(([where, row, column]): Action => (plane, model) => {
    plane.put(row, column, plane.copy(where));
    const before = new Map(model);
    each(where, (fromRow, fromColumn) => {
      const target = place(row + fromRow - where.row, column + fromColumn - where.column);
      const found = before.get(place(fromRow, fromColumn));
      if (found === undefined) model.delete(target);
      else model.set(target, found);
    });
    return model;
  }),
  fc.tuple(kind, line).map(([what, { at, count }]): Action => (plane, model) => { plane.edit(rowsEdit(what, at, count)); return edited(model, rowsEdit(what, at, count)); }),
  fc.tuple(kind, line).map(([what, { at, count }]): Action => (plane, model) => { plane.edit(columnsEdit(what, at, count)); return edited(model, columnsEdit(what, at, count)); }),
  fc.tuple(kind, line).map(([what, { at, count, across }]): Action => (plane, model) => { plane.edit(rowsEdit(what, at, count, across)); return edited(model, rowsEdit(what, at, count, across)); }),
  fc.tuple(kind, line).map(([what, { at, count, across }]): Action => (plane, model) => { plane.edit(columnsEdit(what, at, count, across)); return edited(model, columnsEdit(what, at, count, across)); }),
);

const kinds = [["blocks", () => new Plane<number>(() => new BlockColumn())], ["runs", () => new Plane<number>(() => new RunColumn())]] as const;

describe.each(kinds)("A plane of %s", (_name, create) => {
  it("moves, copies and fills cells as one would by hand", () => {
    fc.assert(fc.property(fc.array(action, { maxLength: 20 }), box, (actions, where) => {
      const plane = create();
      let model: Model = new Map();
      for (const act of actions) model = act(plane, model);
      const found: Model = new Map();
      plane.each(boxOf(0, 0, sheetRows, 200), (from, to, column, held) => {
        for (let row = from; row < to; row += 1) found.set(place(row, column), held);
      });
      expect(found).toEqual(model);
      let empty = true;
      each(where, (row, column) => {
        empty &&= !model.has(place(row, column));
        expect(plane.get(row, column)).toBe(model.get(place(row, column)));
      });
      expect(plane.isEmpty(where)).toBe(empty);
      const places = [...model.keys()].map((key) => key.split(",").map(Number) as [number, number]);
      const rows = places.map(([row]) => row);
      const columns = places.map(([, column]) => column);
      expect(plane.used()).toEqual(places.length === 0 ? null
        : boxOf(Math.min(...rows), Math.min(...columns), Math.max(...rows) - Math.min(...rows) + 1, Math.max(...columns) - Math.min(...columns) + 1));
    }), { numRuns: 300 });
  });

  it("lets no cell be pushed off the last row", () => {
    const plane = create();
    plane.set(sheetRows - 1, 0, 1);
    plane.set(sheetRows - 2, 0, 2);
    plane.edit(rowsEdit("insert", 10, 1));
    expect(plane.used()).toEqual(boxOf(sheetRows - 1, 0));
    expect(plane.get(sheetRows - 1, 0)).toBe(2);
  });
});
