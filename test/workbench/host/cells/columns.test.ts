import fc from "fast-check";
import { BlockColumn } from "../../../../src/workbench/host/cells/block-column";
import type { Column } from "../../../../src/workbench/host/cells/column";
import { RunColumn } from "../../../../src/workbench/host/cells/run-column";

type Cell = string | number | boolean;
type Cells = (Cell | undefined)[];

interface Step {
  readonly name: string;
  onColumn(column: Column<Cell>): void;
  onModel(cells: Cells): Cells;
}

/** Rows far enough apart that blocks of some hundred rows are split, joined and left alone. */
const row = fc.oneof(fc.nat(20), fc.nat(5_000), fc.constantFrom(255, 256, 257, 512, 1_024));
const count = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 3_000 }));
const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(fc.constant(undefined), fc.integer({ min: -9, max: 9 }), fc.constantFrom(0.5, 1e300, "a", "bb", "", true, false));
const cells = fc.oneof(
  fc.array(cell, { minLength: 1, maxLength: 20 }),
  fc.tuple(fc.array(cell, { minLength: 1, maxLength: 5 }), count).map(([pattern, length]) => repeated(pattern, length)),
);

function repeated(pattern: Cells, length: number): Cells {
  return Array.from({ length }, (_cell, at) => pattern[at % pattern.length]);
}

function withCells(model: Cells, from: number, values: Cells): Cells {
  return Array.from({ length: Math.max(model.length, from + values.length) }, (_cell, at) => (at >= from && at < from + values.length ? values[at - from] : model[at]));
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ from: row, length: count, value: cell }).map(({ from, length, value }): Step => ({
    name: `fill ${from}+${length} ${String(value)}`,
    onColumn: (column) => column.fill(from, from + length, value),
    onModel: (model) => withCells(model, from, repeated([value], length)),
  })),
  fc.record({ from: row, value: cell }).map(({ from, value }): Step => ({
    name: `set ${from} ${String(value)}`,
    onColumn: (column) => column.fill(from, from + 1, value),
    onModel: (model) => withCells(model, from, [value]),
  })),
  fc.record({ from: row, values: cells }).map(({ from, values }): Step => ({
    name: `write ${from} [${values.length}]`,
    onColumn: (column) => column.write(from, values),
    onModel: (model) => withCells(model, from, values),
  })),
  fc.record({ at: row, length: count }).map(({ at, length }): Step => ({
    name: `insert ${at}+${length}`,
    onColumn: (column) => column.insert(at, length),
    onModel: (model) => (at < model.length ? [...model.slice(0, at), ...repeated([undefined], length), ...model.slice(at)] : model),
  })),
  fc.record({ at: row, length: count }).map(({ at, length }): Step => ({
    name: `remove ${at}+${length}`,
    onColumn: (column) => column.remove(at, length),
    onModel: (model) => [...model.slice(0, at), ...model.slice(at + length)],
  })),
  fc.record({ from: row, length: count, to: row }).map(({ from, length, to }): Step => ({
    name: `copy ${from}+${length} to ${to}`,
    onColumn: (column) => column.put(to, to + length, column.copy(from, from + length)),
    onModel: (model) => withCells(model, to, Array.from({ length }, (_cell, at) => model[from + at])),
  })),
);

const kinds: readonly (readonly [string, () => Column<Cell>])[] = [["blocks", () => new BlockColumn<Cell>()], ["runs", () => new RunColumn<Cell>()]];

describe.each(kinds)("A column of %s", (_name, create) => {
  it("holds what a plain array holds, whatever is written, moved and copied", () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), row, count, (steps, from, length) => {
      const column = create();
      let model: Cells = [];
      for (const { onColumn, onModel } of steps) {
        onColumn(column);
        model = onModel(model);
      }
      const end = model.findLastIndex((value) => value !== undefined) + 1;
      expect(column.end).toBe(end);
      expect(column.read(0, end + 2)).toEqual(Array.from({ length: end + 2 }, (_cell, at) => model[at]));
      expect(column.get(from)).toBe(model[from]);
      const first = model.findIndex((value, at) => at >= from && value !== undefined);
      expect(column.first(from, from + length)).toBe(first < from + length ? first : -1);
      const visited: Cells = [];
      column.each(from, from + length, (first, last, value) => {
        for (let at = first; at < last; at += 1) visited[at] = value;
      });
      expect(visited).toEqual(Array.from({ length: visited.length }, (_cell, at) => (at < from ? undefined : model[at])));
    }), { numRuns: 300 });
  });

  it("is not changed by what happens to its copies", () => {
    const column = create();
    column.write(0, repeated([1, "a", undefined, 2.5], 3_000));
    const copy = column.copy(500, 2_500);
    copy.fill(0, 2_000, "other");
    copy.remove(10, 500);
    column.fill(600, 700, true);
    expect(column.read(500, 504)).toEqual([1, "a", undefined, 2.5]);
    expect(copy.get(100)).toBe("other");
    expect(copy.end).toBe(1_500);
  });
});

describe("A column of blocks", () => {
  const milliseconds = (act: () => void): number => {
    const started = performance.now();
    act();
    return performance.now() - started;
  };
  const full = (rows: number): BlockColumn<Cell> => {
    const column = new BlockColumn<Cell>();
    column.write(0, Array.from({ length: rows }, (_cell, at) => (at % 2 ? at : `text ${at}`)));
    return column;
  };
  const edits = (column: BlockColumn<Cell>, rows: number): void => {
    for (let edit = 0; edit < 300; edit += 1) {
      const at = (edit * 7_919) % rows;
      column.fill(at, at + 1, edit);
      column.insert(at, 1);
      column.remove((at * 3) % rows, 1);
    }
  };

  it("knows where an object may be, wherever it has been moved", () => {
    const found = {};
    fc.assert(fc.property(row, fc.array(step, { maxLength: 10 }), (at, steps) => {
      const column = new BlockColumn<Cell | typeof found>();
      column.write(0, repeated([1, "a", undefined], 1_000));
      expect(column.mayHoldObjects(0, 1_000)).toBe(false);
      column.write(at, ["a", found]);
      for (const { onColumn } of steps) onColumn(column as Column<unknown> as Column<Cell>);
      const place = column.read(0, column.end).indexOf(found);
      expect(place < 0 || column.mayHoldObjects(place, place + 1)).toBe(true);
      expect(column.mayHoldObjects(column.end, column.end + 1)).toBe(false);
    }));
  });

  it("takes at most twenty times the time for edits when it is a hundred times as long", () => {
    const [warm, small, large] = [full(10_000), full(10_000), full(1_000_000)];
    edits(warm, 10_000);
    const short = milliseconds(() => edits(small, 10_000));
    const long = milliseconds(() => edits(large, 1_000_000));
    expect(long).toBeLessThan(20 * short);
  });

  it("costs no more for one cell in the last row of the sheet than for one in the first", () => {
    const column = new BlockColumn<Cell>();
    const spent = milliseconds(() => {
      for (let edit = 0; edit < 1_000; edit += 1) {
        column.fill(1_048_575, 1_048_576, edit);
        column.fill(1_048_575, 1_048_576, undefined);
      }
    });
    expect(column.end).toBe(0);
    expect(spent).toBeLessThan(1_000);
  });

  it("holds cells that stand far apart, and lets go of them all", () => {
    const column = new BlockColumn<Cell>();
    for (let at = 0; at < 1_048_576; at += 500) column.fill(at, at + 1, at);
    for (let at = 0; at < 1_048_576; at += 500) expect(column.get(at)).toBe(at);
    column.fill(0, 1_048_576, undefined);
    expect(column.end).toBe(0);
  });
});
