import { createHost } from "../../../src/workbench/host/create-host";

const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("what a person does", () => {
  it("cut and paste moves cells: formulas that point at them follow", () => {
    const { face, user } = createHost();
    user.paste(0, 0, [["5", "=A1*2"]]);
    user.moveCells(face.active().id, box(0, 0), 9, 0);
    expect(face.active().cell(0, 1)).toMatchObject({ source: "=A10*2", text: "10" });
    user.undo();
    expect(face.active().cell(0, 1).source).toBe("=A1*2");
  });

  it("copy and paste brings formulas that move along, paste values their results", () => {
    const { face, user } = createHost();
    user.paste(0, 0, [["5", "=A1*2"], ["7", ""]]);
    user.pasteCells(face.active().id, box(0, 1), box(1, 1), "all");
    user.pasteCells(face.active().id, box(0, 1), box(2, 1), "values");
    expect([face.active().cell(1, 1).text, face.active().cell(2, 1).source]).toEqual(["14", "10"]);
  });

  it("Ctrl+Enter writes into all selected cells, and a formula moves along", () => {
    const { face, user } = createHost();
    user.paste(0, 0, [["1"], ["2"], ["3"]]);
    user.typeIntoAll([box(0, 1, 2, 1), box(2, 1)], { row: 2, column: 1 }, "=A3*10");
    expect([0, 1, 2].map((row) => face.active().cell(row, 1).text)).toEqual(["10", "20", "30"]);
    user.undo();
    expect(face.active().filled(0, 1)).toBe(false);
  });

  it("Ctrl+R repeats the first column to the right", () => {
    const { face, user } = createHost();
    user.paste(0, 0, [["4", "", ""]]);
    user.typeIntoAll([box(1, 0)], { row: 1, column: 0 }, "=A1+1");
    user.fillRight(box(0, 0, 2, 3));
    expect([face.active().cell(0, 2).text, face.active().cell(1, 2).source]).toEqual(["4", "=C1+1"]);
  });

  it("sorting a block leaves headings above numbers where they are", () => {
    const { face, user } = createHost();
    user.paste(0, 0, [["name", "amount"], ["b", "2"], ["a", "9"]]);
    user.sortRows(box(0, 0, 3, 2), 0, true);
    expect([0, 1, 2].map((row) => face.active().cell(row, 0).text)).toEqual(["name", "a", "b"]);
  });

  it("tabs are moved, hidden, shown again, coloured and copied, each a step to undo", () => {
    const { face, user } = createHost();
    user.addSheet();
    user.addSheet();
    const names = () => face.sheets().filter(({ visible }) => visible).map(({ name }) => name);
    const first = face.sheets()[0]?.id ?? "";
    user.moveSheet(first, 2);
    expect(names()).toEqual(["Sheet2", "Sheet3", "Sheet1"]);
    user.showSheet(first, false);
    expect(names()).toEqual(["Sheet2", "Sheet3"]);
    user.undo();
    user.showSheet(first, true);
    user.colorTab(first, "#C00000");
    expect(face.sheets()[2]?.tabColor).toBe("#C00000");
    user.copySheet(first);
    expect(names()).toEqual(["Sheet2", "Sheet3", "Sheet1", "Sheet1 (2)"]);
  });

  it("rows and columns are frozen, sized and fitted", () => {
    const { face, user } = createHost();
    user.paste(0, 0, [["a text that is wider than a column"]]);
    user.freezePanes(1, 2);
    user.autofitColumns(0, 1);
    user.resizeRows(0, 2, 40);
    expect([face.active().rows().frozen, face.active().columns().frozen, face.active().rows().sizes.get(1)]).toEqual([1, 2, 40]);
    expect(face.active().columnWidth(0)).toBeGreaterThan(200);
  });
});
