import type { Lines } from "../../../src/workbench/host/view";
import { shapeOf, stepLine } from "../../../src/workbench/grid/sheet-shape";

const lines = (more: Partial<Lines> = {}): Lines => ({ usual: 20, sizes: new Map(), hidden: [], frozen: 0, ...more });

function sheet(rows: number, columns: number, rowLines = lines(), columnLines = lines({ usual: 64 })) {
  return { id: "s1", extent: () => ({ rows, columns }), rows: () => rowLines, columns: () => columnLines };
}

const nowhere = { rows: 0, columns: 0 };

describe("how much of a sheet is drawn", () => {
  it("an empty sheet has 200 rows and 26 columns", () => {
    const { rows, columns } = shapeOf(sheet(0, 0), nowhere);
    expect([rows.end, columns.end]).toEqual([200, 26]);
  });

  it("there is always room beneath and beside what is filled", () => {
    const { rows, columns } = shapeOf(sheet(1633, 30), nowhere);
    expect([rows.end, columns.end]).toEqual([1833, 34]);
  });

  it("it reaches as far as a person has scrolled, but never past the sheet's end", () => {
    expect(shapeOf(sheet(10, 10), { rows: 5_000, columns: 40 }).rows.end).toBe(5_000);
    expect(shapeOf(sheet(1_048_576, 10), { rows: 2_000_000, columns: 0 }).rows.end).toBe(1_048_576);
  });

  it("a column that was made wider asks for a new layout, another value does not", () => {
    const columns = lines({ usual: 64 });
    const before = shapeOf(sheet(1, 1, lines(), columns), nowhere);
    expect(shapeOf(sheet(2, 1, lines(), { ...columns }), nowhere, before).columns).toBe(before.columns);
    expect(shapeOf(sheet(1, 1, lines(), { ...columns, sizes: new Map([[0, 90]]) }), nowhere, before).columns).not.toBe(before.columns);
  });

  it("a step goes over hidden rows, also from frozen rows to those that scroll", () => {
    const { rows } = shapeOf(sheet(50, 5, lines({ frozen: 2, hidden: [{ first: 1, count: 4 }] })), nowhere);
    expect(stepLine(rows, 0, 1)).toBe(5);
    expect(stepLine(rows, 5, -1)).toBe(0);
    expect(stepLine(rows, 0, -1)).toBe(0);
    expect(stepLine(rows, 7, 10)).toBe(17);
  });
});
