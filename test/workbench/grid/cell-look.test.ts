import { lookOf, type DrawnCells } from "../../../src/workbench/grid/cell-look";
import type { CellFace, TableView } from "../../../src/workbench/host/view";

const blank: CellFace = { text: "", source: "", align: "left", fill: null, color: null, bold: false, italic: false, underline: null, strikethrough: false, script: null, fontName: null, fontSize: null, vertical: "bottom", wrap: false, indent: 0, orientation: 0, borders: { top: null, right: null, bottom: null, left: null }, painted: false };
const table: TableView = { name: "Import", box: { row: 2, column: 1, rows: 4, columns: 2 } };

/** One row of cells, each 100 pixels wide. */
function row(...cells: Partial<CellFace>[]): DrawnCells {
  return { cell: (_row, column) => ({ ...blank, ...cells[column] }), columnWidth: () => 100, merges: () => [] };
}

describe("how a cell is drawn", () => {
  it("a cell takes its fill and ink from the workbook and says that a conditional format painted it", () => {
    const { style, classes } = lookOf(row({ text: "-2", align: "right", fill: "#FFC7CE", color: "#9C0006", painted: true }), [], 0, 0);
    expect(style).toEqual({ "--fill": "#FFC7CE", "--ink": "#9C0006" });
    expect(classes).toMatchObject({ "to-right": true, painted: true, filled: true, inked: true });
  });

  it("a table has a header, bands on every other row, and an end", () => {
    const kinds = [1, 2, 3, 4, 5, 6].map((at) => {
      const { classes } = lookOf(row(), [table], at, 1);
      return [classes["table-header"], classes["table-band"], classes["table-end"]];
    });
    expect(kinds).toEqual([
      [false, false, false], [true, false, false], [false, true, false], [false, false, false], [false, true, true], [false, false, false],
    ]);
  });

  it("cells beside a table are not part of it", () => {
    expect(lookOf(row(), [table], 2, 3).classes).toMatchObject({ "table-header": false });
  });

  const long = "a text that needs more than a hundred pixels";

  it("long text runs over the empty cells to its right", () => {
    expect(lookOf(row({ text: long }), [], 0, 0).spill).toBe(400);
  });

  it("long text stops at the next cell that holds something", () => {
    expect(lookOf(row({ text: long }, {}, { text: "x" }), [], 0, 0).spill).toBe(200);
    expect(lookOf(row({ text: long }, { text: "x" }), [], 0, 0).spill).toBe(0);
  });

  it("numbers stay in their cell, however long", () => {
    expect(lookOf(row({ text: "123456789012345678", align: "right" }), [], 0, 0).spill).toBe(0);
  });

  it("of a very long text only its beginning is drawn", () => {
    expect(lookOf(row({ text: "x".repeat(32_767) }), [], 0, 0).text).toHaveLength(2_000);
  });
});
