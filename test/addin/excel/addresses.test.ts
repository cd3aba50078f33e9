import { columnLetters } from "../../../src/domain/column-letters";
import { addressPages, areasOf, boxOfArea, rowsOfAddress } from "../../../src/addin/excel/addresses";

describe("addresses of changes", () => {
  it.each([
    ["A2", 2, 2], ["A2:J5", 2, 5], ["$B$7:$B$9", 7, 9], ["'Customer import'!C3:D4", 3, 4], ["D9:A3", 3, 9], ["'Q4, deals'!B5:C6", 5, 6], ["'a!b''s'!B5", 5, 5],
  ])("%s covers the rows %i to %i", (address, firstRow, lastRow) => {
    expect(rowsOfAddress(address)).toEqual({ firstRow, lastRow });
  });

  it.each(["A:C", "5:9", "A2,C4", "Sheet1!A2,Sheet1!C4", "'Q4, deals'!A2,'Q4, deals'!C4", "", "#REF!", undefined, null, "A0"])("%s does not say which rows, so the sheet is read whole", (address) => {
    expect(rowsOfAddress(address)).toBeNull();
  });
});

describe("addresses of marks", () => {
  it("names columns as Excel does", () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });

  it("joins cells that stand below each other, whatever their order", () => {
    const cells = [{ rowNumber: 4, columnIndex: 0 }, { rowNumber: 2, columnIndex: 1 }, { rowNumber: 3, columnIndex: 0 }, { rowNumber: 9, columnIndex: 0 }];
    expect(areasOf(cells)).toEqual(["A3:A4", "A9", "B2"]);
  });

  it("writes no address longer than Excel reads", () => {
    const cells = Array.from({ length: 5_000 }, (_, index) => ({ rowNumber: 2 + 2 * index, columnIndex: 0 }));
    const pages = addressPages(cells);
    expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(8_000);
    expect(pages.flatMap((page) => page.split(","))).toHaveLength(5_000);
  });
});

describe("areas of conditional formats", () => {
  it.each([
    ["B7", [1, 1, 7, 7]], ["A2:J1048576", [0, 9, 2, 1_048_576]], ["C:E", [2, 4, 1, 1_048_576]], ["AA3:AB4", [26, 27, 3, 4]],
  ])("%s is a block of cells", (area, [firstColumn, lastColumn, firstRow, lastRow]) => {
    expect(boxOfArea(area)).toEqual({ firstColumn, lastColumn, firstRow, lastRow });
  });

  it.each(["A", "A2:", "A2:C", "2:5", "A0", ""])("%s, as where Excel cut a long address, says nothing", (area) => {
    expect(boxOfArea(area)).toBeNull();
  });
});
