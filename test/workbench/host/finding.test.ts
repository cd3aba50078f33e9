import { createHost } from "../../../src/workbench/host/create-host";

const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const plain = { matchCase: false, entireCell: false, backwards: false };

describe("what the page asks of the cells", () => {
  it("finds the next cell from one on and around the end, in what the cells show, in a box where one is given", () => {
    const { face, user } = createHost();
    user.paste(0, 0, [["10", "=A1+1"], ["110", "x"]]);
    const sheet = face.active();
    const find = (text: string, row: number, column: number, options = plain, within?: ReturnType<typeof box>) => sheet.find(text, { row, column }, options, within);
    expect(find("11", 0, 0)).toEqual({ row: 0, column: 1 });
    expect(find("11", 1, 0)).toEqual({ row: 0, column: 1 });
    expect(find("11", 0, 1, { ...plain, entireCell: true })).toEqual({ row: 0, column: 1 });
    expect(find("1?", 0, 0, { ...plain, backwards: true })).toEqual({ row: 1, column: 0 });
    expect(find("1", 0, 0, plain, box(0, 1, 2, 1))).toEqual({ row: 0, column: 1 });
    expect(find("X", 0, 0, { ...plain, matchCase: true })).toBeNull();
  });

  it("a cell that another's formula spills into knows the formula, and the formula's own cell has it as its source", () => {
    const { face, user } = createHost();
    user.type(0, 0, "=SEQUENCE(2)");
    const sheet = face.active();
    expect([0, 1, 2].map((row) => sheet.spilledFormula(row, 0))).toEqual([null, "=SEQUENCE(2)", null]);
  });

  it("says which cells a protected sheet keeps; bold needs its permission", () => {
    const { face, user } = createHost();
    user.setFont([box(0, 0, 2, 1)], "bold", true);
    expect([face.active().cell(1, 0).bold, face.active().locked(0, 0)]).toEqual([true, false]);
    user.protectSheet(face.active().id, true);
    expect(face.active().locked(0, 0)).toBe(true);
    expect(() => user.setFont([box(0, 0)], "bold", false)).toThrow("protected");
  });
});
