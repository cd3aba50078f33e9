import { typed } from "./live-pane";
import { openSheet } from "./open-sheet";

describe("cells that were pasted with the formats of another sheet", () => {
  /** A sheet of the user's own, with a colour of its own on large quantities; what is copied from it brings its formats along. */
  async function pastedFrom(rows: string[][], into: { row: number; column: number }, columns: { first: number; count: number } = { first: 0, count: 10 }) {
    const opened = await openSheet(Array.from({ length: 6 }, (_, index) => typed({ id: `L-${index}` })));
    const { excel } = opened.pane;
    await excel.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.add("Export");
      const format = worksheet.getRange("E1:E20").conditionalFormats.add("CellValue");
      format.cellValue.rule = { formula1: "=100", operator: "GreaterThan" };
      format.cellValue.format.fill.color = "#00FF00";
      await context.sync();
    });
    excel.host.someoneElse.edit("Export", `A1:J${rows.length}`, rows);
    const source = excel.host.face.sheets().find(({ name }) => name === "Export")!.id;
    opened.user.activateSheet(opened.pane.sheet().view.sheet.sheetId);
    opened.user.pasteCells(source, { row: 0, column: columns.first, rows: rows.length, columns: columns.count }, { ...into, rows: rows.length, columns: columns.count }, "all");
    await opened.pane.checked();
    return opened;
  }

  it("are marked where they are wrong: Excel does not paint them by itself any more", async () => {
    const { pane } = await pastedFrom([typed({ id: "P-1", quantity: "-5" }), typed({ id: "P-2", customer: "" })], { row: 2, column: 0 });
    expect(pane.wrong()).toEqual(["B4", "E3"]);
    expect(pane.painted()).toEqual(pane.wrong());
  });

  it("cost no mark in the rows beside them, which Excel paints as before", async () => {
    const { pane, user, writes } = await pastedFrom([typed({ id: "P-1" })], { row: 3, column: 0 });
    const before = writes();
    user.type(2, 4, "-1");
    user.type(4, 4, "-1");
    await pane.checked();
    expect(pane.painted()).toEqual(["E3", "E5"]);
    expect(writes()).toBe(before);
    user.type(3, 4, "-1");
    await pane.checked();
    expect(pane.painted()).toEqual(["E3", "E4", "E5"]);
    expect(writes()).toBe(before + 1);
  });

  it("in some columns only are marked in those columns", async () => {
    const { pane, user, writes } = await pastedFrom([typed({ id: "P-1", quantity: "500" })], { row: 1, column: 4 }, { first: 4, count: 1 });
    const before = writes();
    user.type(1, 3, "none such");
    await pane.checked();
    expect(pane.wrong()).toEqual(["D2"]);
    expect(writes()).toBe(before);
    user.type(1, 4, "none");
    await pane.checked();
    expect(pane.painted()).toEqual(["D2", "E2"]);
    expect(writes()).toBe(before + 1);
  });

  it("are painted by Excel as before when they come from a template sheet", async () => {
    const { pane, user, writes } = await openSheet([typed(), typed({ id: "L-2" })]);
    const first = pane.sheet().view.sheet.sheetId;
    await pane.actions.insertTemplate("another");
    await pane.checked();
    user.pasteCells(first, { row: 1, column: 0, rows: 2, columns: 10 }, { row: 1, column: 0, rows: 2, columns: 10 }, "all");
    await pane.checked();
    const before = writes();
    user.type(2, 4, "-1");
    await pane.checked();
    expect(pane.painted()).toEqual(["E3"]);
    expect(writes()).toBe(before);
  });

  it("from a template sheet with a column of the user's own are marked: their formats read the cells beside the right ones", async () => {
    const { pane, user } = await openSheet([typed()]);
    const first = pane.sheet().view.sheet.sheetId;
    await pane.actions.insertTemplate("another");
    user.paste(1, 0, [typed(), typed({ id: "L-2" })]);
    user.activateSheet(first);
    user.insertColumns(9, 1);
    user.activateSheet(pane.sheet().templates[1]!.sheetId);
    await pane.checked();
    user.pasteCells(first, { row: 1, column: 0, rows: 1, columns: 5 }, { row: 2, column: 0, rows: 1, columns: 5 }, "formats");
    user.clear({ row: 2, column: 4, rows: 1, columns: 1 });
    user.type(2, 10, "total");
    await pane.checked();
    expect(pane.wrong()).toEqual(["E3"]);
    expect(pane.painted()).toEqual(["E3"]);
  });
});
