import { changeOfEvent } from "../../../src/addin/excel/watch-workbook";

const event = { worksheetId: "{sheet}", address: "A2:C4", changeType: "RangeEdited" };

describe("what a change event hints at", () => {
  it("an edit makes its rows dirty", () => {
    expect(changeOfEvent(event)).toEqual({ kind: "rows", sheetId: "{sheet}", firstRow: 2, lastRow: 4 });
  });

  it.each(["RowInserted", "RowDeleted", "ColumnInserted", "ColumnDeleted", "CellInserted", "CellDeleted", "Unknown"])(
    "%s makes the whole sheet dirty", (changeType) => {
      expect(changeOfEvent({ ...event, changeType })).toEqual({ kind: "structure", sheetId: "{sheet}" });
    });

  it("an address that is not understood makes the whole sheet dirty", () => {
    expect(changeOfEvent({ ...event, address: "A:A" })).toEqual({ kind: "structure", sheetId: "{sheet}" });
  });

  it("what the add-in wrote itself is no hint", () => {
    expect(changeOfEvent({ ...event, triggerSource: "ThisLocalAddin" })).toBeNull();
  });
});
