import { catalogue } from "../../src/domain/catalogue";
import { freshExcel } from "./excel/fresh-excel";
import { openPane, typed } from "./live-pane";
import { openSheet } from "./open-sheet";

type Opened = Awaited<ReturnType<typeof openSheet>>;
type Pane = Opened["pane"];

/** A large quantity is said by a formula, a word for a renewal that may mean something else is not; a missing customer is an error. */
const doubtful = [typed({ quantity: "2000000" }), typed({ id: "L-2", renewal: "existing business" }), typed({ id: "L-3", customer: "" })];
/** In a row that Excel's own formats leave alone: its ID holds a no-break space. */
const guarded = typed({ id: "L-4\u00a0", customer: "", quantity: "2000000" });

/** The cells that are filled with a colour, as "A2". */
function filled({ excel }: Pane, fill: string): string[] {
  const face = excel.host.face.active();
  const { rows, columns } = face.extent();
  return Array.from({ length: rows * columns }, (_, at) => ({ row: Math.floor(at / columns), column: at % columns }))
    .filter(({ row, column }) => face.cell(row, column).fill === fill).map(({ row, column }) => `${String.fromCharCode(65 + column)}${row + 1}`);
}

const amber = (pane: Pane): string[] => filled(pane, "#FFEB9C");
const red = (pane: Pane): string[] => filled(pane, "#FFC7CE");

async function withWarnings(rows: string[][] = doubtful): Promise<Opened> {
  const opened = await openSheet(rows);
  await opened.pane.actions.showWarnings(true);
  return opened;
}

/** Every conditional format of the sheet in its order: where it is, by which formula, and how it looks. */
async function formatsOf({ excel, sheet }: Pane): Promise<unknown[]> {
  return excel.Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(sheet().view.sheet.sheetId).getRange().conditionalFormats;
    formats.load("items/stopIfTrue,items/type");
    await context.sync();
    const read = formats.items.map((format) => {
      const ranges = format.getRanges();
      ranges.load("address");
      format.custom.rule.load("formula");
      format.custom.format.fill.load("color");
      return { format, ranges };
    });
    await context.sync();
    return read.map(({ format, ranges }) => [ranges.address, format.custom.rule.formula, format.stopIfTrue, format.custom.format.fill.color]);
  });
}

describe("warnings in the sheet", () => {
  it("are not shown until the user asks for them, and cost nothing until then", async () => {
    const { pane, user, writes } = await openSheet(doubtful);
    const before = writes();
    user.type(1, 4, "3000000");
    user.type(2, 4, "0.1234567");
    await pane.checked();
    expect(amber(pane)).toEqual([]);
    expect(pane.sheet().view).toMatchObject({ warningsOn: false, unmarked: 0 });
    expect(writes()).toBe(before);
  });

  it("are amber when they are switched on, what a formula can say and what not, and leave the sheet as it was when switched off", async () => {
    const { pane, writes } = await openSheet(doubtful);
    const before = { formats: await formatsOf(pane), writes: writes() };
    await pane.actions.showWarnings(true);
    expect(pane.sheet().view.warningsOn).toBe(true);
    expect([amber(pane), red(pane)]).toEqual([["E2", "H3"], ["B4"]]);
    // The rules, and the mark.
    expect(writes()).toBe(before.writes + 2);
    await pane.actions.showWarnings(false);
    expect(pane.sheet().view.warningsOn).toBe(false);
    expect([amber(pane), red(pane)]).toEqual([[], ["B4"]]);
    expect(await formatsOf(pane)).toEqual(before.formats);
  });

  it("cost an edit no write where a formula says them, and one where a mark does", async () => {
    const { pane, user, writes } = await withWarnings();
    const before = writes();
    user.type(2, 4, "3000000");
    user.type(3, 6, "1999-12-31");
    await pane.checked();
    expect(amber(pane)).toEqual(["E2", "E3", "H3", "G4"]);
    expect(writes()).toBe(before);
    user.type(3, 7, "existing customer");
    await pane.checked();
    expect(amber(pane)).toEqual(["E2", "E3", "H3", "G4", "H4"]);
    expect(writes()).toBe(before + 1);
  });

  it("are marked with the errors in one write", async () => {
    const { pane, user, writes } = await withWarnings();
    const before = writes();
    user.type(3, 7, "existing customer");
    user.type(3, 0, "L-2");
    await pane.checked();
    expect([amber(pane), red(pane)]).toEqual([["E2", "H3", "H4"], ["A3", "A4", "B4"]]);
    expect(writes()).toBe(before + 1);
  });

  it("give way to red at once, before the pane has looked", async () => {
    const { pane, user } = await withWarnings();
    user.type(1, 4, "-2");
    user.type(2, 7, "perhaps");
    expect([amber(pane), red(pane)]).toEqual([[], ["E2", "H3", "B4"]]);
    await pane.checked();
    expect([amber(pane), red(pane)]).toEqual([[], ["E2", "H3", "B4"]]);
  });

  it("are marked, too, in a row that Excel's own formats leave alone, beside the marks of its errors", async () => {
    const { pane, user } = await withWarnings([...doubtful, guarded]);
    expect([amber(pane), red(pane)]).toEqual([["E2", "H3", "E5"], ["B4", "B5"]]);
    user.type(4, 1, "Acme");
    await pane.checked();
    expect([amber(pane), red(pane)]).toEqual([["E2", "H3", "E5"], ["B4"]]);
  });

  it("need no marks where marks are off: what no formula can say is in the list alone, and counted", async () => {
    const { pane, user, writes } = await withWarnings();
    await pane.actions.setMarks(false);
    expect(amber(pane)).toEqual(["E2"]);
    expect(pane.sheet().view.unmarked).toBe(1);
    const before = writes();
    user.type(3, 7, "existing customer");
    await pane.checked();
    expect(pane.sheet().view.unmarked).toBe(2);
    expect(writes()).toBe(before);
  });

  it("are found switched on by a second pane and after a reload, which write nothing", async () => {
    const { pane, writes } = await withWarnings();
    const before = writes();
    const second = openPane(pane.excel);
    await second.started;
    await second.checked();
    expect(second.sheet().view.warningsOn).toBe(true);
    expect(amber(second)).toEqual(["E2", "H3"]);
    expect(writes()).toBe(before);
  });

  it("are gone when Undo takes the switch back", async () => {
    const { pane, user } = await openSheet([typed({ quantity: "2000000" })]);
    pane.excel.host.addInUndo = true;
    await pane.actions.showWarnings(true);
    expect(amber(pane)).toEqual(["E2"]);
    user.undo();
    await pane.actions.checkNow();
    expect(amber(pane)).toEqual([]);
    expect(pane.sheet().view.warningsOn).toBe(false);
  });

  it("are shown where the user put columns between ours, before the switch or after, and not in those", async () => {
    const { pane, user } = await openSheet(doubtful);
    user.insertColumns(1, 1);
    user.type(0, 1, "Note");
    user.type(1, 1, "2000000");
    await pane.checked();
    await pane.actions.showWarnings(true);
    expect(amber(pane)).toEqual(["F2", "I3"]);
    user.insertColumns(5, 1);
    user.type(1, 5, "2000000");
    await pane.checked();
    expect(amber(pane)).toEqual(["G2", "J3"]);
  });

  it("are marked in a column that was not there when they were switched on", async () => {
    const { pane, user } = await openSheet(doubtful);
    user.deleteColumns(4, 1);
    await pane.checked();
    await pane.actions.showWarnings(true);
    expect(amber(pane)).toEqual(["G3"]);
    user.insertColumns(4, 1);
    user.type(0, 4, "Quantity");
    user.type(1, 4, "2000000");
    await pane.checked();
    expect(amber(pane)).toEqual(["E2", "H3"]);
  });

  it.each(catalogue.map(({ header }, column) => [header, column] as const))("stay out of the row of totals, red too, when the column %s is deleted", async (_, column) => {
    const { pane, user } = await withWarnings([typed({ quantity: "1000000" }), typed({ id: "L-2" })]);
    user.toggleTotals(pane.excel.host.face.active().tables()[0]?.name ?? "");
    for (const [at, text] of [[0, "Total"], [1, "Total"], [4, "1000001"], [5, "1995-01-01"], [8, "-5"]] as const) user.type(3, at, text);
    await pane.checked();
    expect([amber(pane), red(pane)]).toEqual([[], []]);
    user.deleteColumns(column, 1);
    expect([amber(pane), red(pane)]).toEqual([[], []]);
    await pane.checked();
    expect([amber(pane), red(pane)]).toEqual([[], []]);
  });

  it("are marked where the cells lost their formats to a paste", async () => {
    const { pane, user } = await withWarnings();
    await pane.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(pane.sheet().view.sheet.sheetId).getRange("A2:J3").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(amber(pane)).toEqual([]);
    user.type(2, 2, "Deal");
    await pane.checked();
    expect([amber(pane), red(pane)]).toEqual([["E2", "H3"], ["B4"]]);
  });

  it("are marks alone on a sheet that is known by its headers", async () => {
    const excel = freshExcel();
    await excel.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem("Sheet1");
      worksheet.getRange("A1:J1").values = [catalogue.map(({ header }) => header)];
      worksheet.tables.add("A1:J4", true);
      await context.sync();
    });
    excel.host.user.paste(1, 0, doubtful);
    const pane = openPane(excel);
    await pane.started;
    await pane.checked();
    await pane.actions.showWarnings(true);
    expect([amber(pane), red(pane)]).toEqual([["E2", "H3"], ["B4"]]);
    await pane.actions.showWarnings(false);
    expect([amber(pane), red(pane)]).toEqual([[], ["B4"]]);
  });

  it("leave the user's own formats alone, which stand above them", async () => {
    const { pane } = await openSheet(doubtful);
    await pane.excel.Excel.run(async (context) => {
      const format = context.workbook.worksheets.getItem(pane.sheet().view.sheet.sheetId).getRange("E2:E4").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=E2=2000000";
      format.custom.format.fill.color = "#00FF00";
      await context.sync();
    });
    const before = await formatsOf(pane);
    await pane.actions.showWarnings(true);
    expect([filled(pane, "#00FF00"), amber(pane)]).toEqual([["E2"], ["H3"]]);
    await pane.actions.showWarnings(false);
    expect(await formatsOf(pane)).toEqual(before);
  });
});
