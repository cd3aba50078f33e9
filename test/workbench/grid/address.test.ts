import { boxAddress, cellAddress, columnLetters, parseAddress } from "../../../src/workbench/grid/address";

describe("addresses", () => {
  it("columns are lettered A to Z, then AA, up to XFD", () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
  });

  it("a cell is named by its column's letters and its row's number", () => {
    expect(cellAddress(1632, 2)).toBe("C1633");
  });

  it("a box is named by its corners, whole rows and columns by their numbers and letters", () => {
    expect(boxAddress({ row: 1, column: 1, rows: 1, columns: 1 })).toBe("B2");
    expect(boxAddress({ row: 1, column: 1, rows: 4, columns: 2 })).toBe("B2:C5");
    expect(boxAddress({ row: 0, column: 1, rows: 1_048_576, columns: 2 })).toBe("B:C");
    expect(boxAddress({ row: 1, column: 0, rows: 3, columns: 16_384 })).toBe("2:4");
  });

  it("the name box reads addresses in any case, with dollar signs, and from either corner", () => {
    expect(parseAddress(" b2 ")).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(parseAddress("$C$5:$B$2")).toEqual({ row: 1, column: 1, rows: 4, columns: 2 });
    expect(parseAddress("B:B")).toEqual({ row: 0, column: 1, rows: 1_048_576, columns: 1 });
    expect(parseAddress("7:9")).toEqual({ row: 6, column: 0, rows: 3, columns: 16_384 });
  });

  it.each(["", "B", "7", "Sheet1", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "2B"])("%j is no address of a sheet", (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it("every cell's address reads back as that cell", () => {
    for (const row of [0, 9, 99, 1_048_575]) {
      for (const column of [0, 25, 26, 701, 702, 16_383]) {
        expect(parseAddress(cellAddress(row, column))).toEqual({ row, column, rows: 1, columns: 1 });
      }
    }
  });
});
