import { createHost } from "../../../src/workbench/host/create-host";

function workbook() {
  const { face, user } = createHost();
  user.paste(0, 0, [["a", "b"], ["1", "2"]]);
  user.defineName("Stock", [{ row: 0, column: 0, rows: 2, columns: 2 }]);
  user.addSheet();
  return { face, user };
}

describe("the name box", () => {
  it("lists names and finds their cells on whatever sheet", () => {
    const { face } = workbook();
    expect(face.namedPlaces().map(({ name }) => name)).toEqual(["Stock"]);
    const first = face.sheets()[0]?.id;
    expect(face.findPlace("stock")).toEqual({ sheetId: first, boxes: [{ row: 0, column: 0, rows: 2, columns: 2 }] });
  });

  it("finds addresses with and without a sheet, and several at once", () => {
    const { face } = workbook();
    const ids = face.sheets().map(({ id }) => id);
    expect(face.findPlace("B3")?.sheetId).toBe(ids[1]);
    expect(face.findPlace("Sheet1!$B$3")).toEqual({ sheetId: ids[0], boxes: [{ row: 2, column: 1, rows: 1, columns: 1 }] });
    expect(face.findPlace("A1,C3:D4")?.boxes).toHaveLength(2);
    expect(face.findPlace("Sheet9!A1")).toBeNull();
  });

  it("takes a new name for cells, and refuses one that is taken or none", () => {
    const { user } = workbook();
    const cells = [{ row: 4, column: 4, rows: 1, columns: 1 }];
    expect(() => user.defineName("STOCK", cells)).toThrow("taken");
    for (const wrong of ["two words", "9lives", "R", ""]) expect(() => user.defineName(wrong, cells)).toThrow("no name");
  });
});
