import { boxOf, clipTo, extendTo, selectBox, selectSpot } from "../../../src/workbench/grid/selection";

describe("the selection", () => {
  it("a box is the same from whichever corner it was drawn", () => {
    const up = extendTo(selectSpot({ row: 5, column: 3 }), { row: 2, column: 1 });
    expect(boxOf(up)).toEqual({ row: 2, column: 1, rows: 4, columns: 3 });
    expect(up.active).toEqual({ row: 5, column: 3 });
  });

  it("a box that is selected whole has its top left cell active", () => {
    expect(selectBox({ row: 1, column: 1, rows: 4, columns: 2 }).active).toEqual({ row: 1, column: 1 });
  });

  it("a whole column is cut down to what is filled", () => {
    const column = { row: 0, column: 1, rows: 1_048_576, columns: 1 };
    expect(clipTo(column, { rows: 9, columns: 3 })).toEqual({ row: 0, column: 1, rows: 9, columns: 1 });
    expect(clipTo(column, { rows: 9, columns: 1 })).toMatchObject({ columns: 0 });
  });
});
