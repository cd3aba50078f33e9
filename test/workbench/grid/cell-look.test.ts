import { lookOf, type DrawnCells } from "../../../src/workbench/grid/cell-look";
import { tableStyleView } from "../../../src/workbench/host/face/table-style";
import type { CellFace, TableView } from "../../../src/workbench/host/view";

const blank: CellFace = { text: "", source: "", number: null, general: true, align: "left", fill: null, color: null, bold: false, italic: false, underline: null, strikethrough: false, script: null, fontName: null, fontSize: null, vertical: "bottom", wrap: false, indent: 0, orientation: 0, borders: { top: null, right: null, bottom: null, left: null }, painted: false, bar: null, icon: null };
const table: TableView = {
  name: "Import", box: { row: 2, column: 1, rows: 4, columns: 2 }, style: tableStyleView("TableStyleMedium2"),
  header: true, totals: false, bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false,
};

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
      return ["table-header", "table-band", "table-end"].map((name) => classes[name] ?? false);
    });
    expect(kinds).toEqual([
      [false, false, false], [true, false, false], [false, true, false], [false, false, false], [false, true, true], [false, false, false],
    ]);
  });

  it("a table's style gives its cells an ink and classes; without a style a table is plain", () => {
    const { style, classes } = lookOf(row(), [table], 3, 1);
    expect(style).toMatchObject({ "--table-ink": "#4472C4" });
    expect(classes).toMatchObject({ "table-cell": true, "body-bands": true, "lines-rows": true });
    const plain = lookOf(row(), [{ ...table, style: null }], 3, 1);
    expect(plain.classes).toMatchObject({ "table-plain": true });
    expect(plain.style).not.toHaveProperty("--table-ink");
  });

  it("totals and highlighted columns stand out", () => {
    const full = { ...table, totals: true, firstColumn: true, bandedRows: false };
    expect(lookOf(row(), [full], 5, 1).classes).toMatchObject({ "table-totals": true, "table-strong": false, "table-end": true });
    expect(lookOf(row(), [full], 4, 1).classes).toMatchObject({ "table-totals": false, "table-strong": true, "table-band": false });
    expect(lookOf(row(), [full], 4, 2).classes).toMatchObject({ "table-strong": false });
  });

  it("cells beside a table are not part of it", () => {
    expect(lookOf(row(), [table], 2, 3).classes).not.toHaveProperty("table-header");
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
