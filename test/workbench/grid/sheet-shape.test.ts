import { sameWidths, shapeOf } from "../../../src/workbench/grid/sheet-shape";

function sheet(rows: number, columns: number, frozenRows = 0) {
  return { id: "s1", frozenRows, extent: () => ({ rows, columns }), columnWidth: (column: number) => 64 + column };
}

const nowhere = { rows: 0, columns: 0 };

describe("how much of a sheet is drawn", () => {
  it("an empty sheet has 200 rows and 26 columns", () => {
    const { rows, widths } = shapeOf(sheet(0, 0), nowhere);
    expect([rows, widths.length]).toEqual([200, 26]);
  });

  it("there is always room beneath and beside what is filled", () => {
    const { rows, widths } = shapeOf(sheet(1633, 30), nowhere);
    expect([rows, widths.length]).toEqual([1833, 34]);
  });

  it("it reaches as far as a person has scrolled, but never past the sheet's end", () => {
    expect(shapeOf(sheet(10, 10), { rows: 5_000, columns: 40 })).toMatchObject({ rows: 5_000 });
    expect(shapeOf(sheet(1_048_576, 10), { rows: 2_000_000, columns: 0 }).rows).toBe(1_048_576);
  });

  it("a column that was made wider asks for a new layout", () => {
    const before = shapeOf(sheet(1, 1), nowhere);
    expect(sameWidths(before, shapeOf(sheet(2, 1), nowhere))).toBe(true);
    expect(sameWidths(before, shapeOf({ ...sheet(1, 1), columnWidth: () => 90 }, nowhere))).toBe(false);
  });
});
