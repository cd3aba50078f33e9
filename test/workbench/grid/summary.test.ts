import { summarise } from "../../../src/workbench/grid/summary";
import type { CellFace } from "../../../src/workbench/host/view";

type Typed = Pick<CellFace, "source" | "text" | "align">;

function sumOf(...cells: Typed[]) {
  const sheet = { cell: (row: number): CellFace => ({ source: "", text: "", align: "left", fill: null, color: null, bold: false, italic: false, underline: null, strikethrough: false, script: null, fontName: null, fontSize: null, vertical: "bottom", wrap: false, indent: 0, orientation: 0, borders: { top: null, right: null, bottom: null, left: null }, painted: false, ...cells[row] }) };
  return summarise(sheet, { row: 0, column: 0, rows: cells.length, columns: 1 });
}

describe("the status line", () => {
  it("adds up numbers by what they are, not by how they are shown", () => {
    expect(sumOf({ source: "1200.5", text: "1,200.50", align: "right" }, { source: "-2", text: "-2", align: "right" })).toEqual({ count: 2, numbers: 2, sum: 1198.5 });
  });

  it("counts texts and dates without adding them", () => {
    expect(sumOf({ source: "17850", text: "17850", align: "left" }, { source: "2011-12-09", text: "2011-12-09", align: "right" })).toEqual({ count: 2, numbers: 0, sum: 0 });
  });

  it("passes over empty cells", () => {
    expect(sumOf({ source: "", text: "", align: "left" }, { source: "3", text: "3", align: "right" })).toEqual({ count: 1, numbers: 1, sum: 3 });
  });

  it("takes a formula's result", () => {
    expect(sumOf({ source: "=SUM(A1:A9)", text: "1,500", align: "right" })).toEqual({ count: 1, numbers: 1, sum: 1500 });
  });
});
