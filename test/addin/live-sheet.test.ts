import { createExcelWorkbook } from "../../src/addin/excel/excel-workbook";
import { catalogue, fieldByKey } from "../../src/domain/catalogue";
import { fieldKeys, type FieldKey } from "../../src/domain/field-key";
import { skipName } from "../../src/domain/native/list-names";
import { nativeLists } from "../../src/domain/native/native-lists";
import { freshExcel } from "./excel/fresh-excel";
import { openPane, typed, until } from "./live-pane";
import { openSheet, products } from "./open-sheet";

describe("a sheet that someone works in", () => {
  it("is looked at when the pane opens: every wrong cell is listed and painted", async () => {
    const { pane } = await openSheet([typed(), typed({ id: "L-2", quantity: "-5" }), typed({ id: "L-3", customer: "", product: "none such" })]);
    expect(pane.sheet().view.summary).toEqual({ lines: 3, withErrors: 2, ready: 1, skipped: 0 });
    expect(pane.wrong()).toEqual(["B4", "D4", "E3"]);
    expect(pane.painted()).toEqual(pane.wrong());
  });

  it("typing, pasting, clearing and undoing are followed, and cost no write while Excel paints by itself", async () => {
    const { pane, user, writes } = await openSheet();
    const before = writes();
    user.paste(1, 0, [typed(), typed({ id: "L-2", renewal: "perhaps" })]);
    await pane.checked();
    expect(pane.wrong()).toEqual(["H3"]);
    user.type(1, 4, "0");
    await pane.checked();
    expect(pane.wrong()).toEqual(["E2", "H3"]);
    expect(pane.painted()).toEqual(pane.wrong());
    user.undo();
    await pane.checked();
    expect(pane.wrong()).toEqual(["H3"]);
    user.clear({ row: 1, column: 1, rows: 2, columns: 1 });
    await pane.checked();
    expect(pane.wrong()).toEqual(["B2", "B3", "H3"]);
    expect(pane.painted()).toEqual(pane.wrong());
    user.type(2, 7, "TRUE");
    await pane.checked();
    expect(pane.wrong()).toEqual(["B2", "B3"]);
    expect(writes()).toBe(before);
  });

  it("ID_DUPLICATE: equal IDs are marked in the sheet, and the marks go when one is changed", async () => {
    const { pane, user } = await openSheet([typed(), typed({ id: "L-2" }), typed({ quantity: "2" })]);
    expect(pane.wrong()).toEqual(["A2", "A4"]);
    expect(pane.painted()).toEqual(["A2", "A4"]);
    user.type(3, 0, "L-3");
    await pane.checked();
    expect(pane.wrong()).toEqual([]);
    expect(pane.painted()).toEqual([]);
  });

  it("marks move with their rows, so that inserting a row above writes nothing", async () => {
    const { pane, user, writes } = await openSheet([typed({ id: "L-9" }), typed(), typed({ quantity: "2" })]);
    const before = writes();
    user.insertRows(2, 1);
    await pane.checked();
    expect(pane.wrong()).toEqual(["A4", "A5"]);
    expect(pane.painted()).toEqual(["A4", "A5"]);
    expect(writes()).toBe(before);
  });

  it("deleting rows takes their issues away", async () => {
    const { pane, user } = await openSheet([typed({ quantity: "-1" }), typed({ id: "" }), typed({ id: "L-3" })]);
    user.deleteRows(1, 2);
    await pane.checked();
    expect(pane.sheet().view.summary.lines).toBe(1);
    expect(pane.painted()).toEqual([]);
  });

  it("marks stay as they are, without a write, on a sheet whose name holds a comma", async () => {
    const { pane, user, writes } = await openSheet([typed(), typed()]);
    user.renameSheet(pane.sheet().view.sheet.sheetId, "Q4, deals");
    const before = writes();
    user.type(1, 1, "Beta");
    await pane.checked();
    expect(pane.painted()).toEqual(["A2", "A3"]);
    expect(writes()).toBe(before);
  });

  it("marks that Undo brought back go with the next check", async () => {
    const { pane, user } = await openSheet([typed(), typed()], { addInUndo: true });
    user.type(2, 0, "L-2");
    await pane.checked();
    expect(pane.painted()).toEqual([]);
    user.undo();
    expect(pane.painted()).toEqual(["A2", "A3"]);
    user.type(1, 1, "Beta");
    await pane.checked();
    expect(pane.wrong()).toEqual([]);
    expect(pane.painted()).toEqual([]);
  });

  it("a sheet with very long texts in a column between ours is read in small blocks", async () => {
    const { pane, user } = await openSheet([typed()]);
    user.insertColumns(1, 1);
    user.paste(1, 0, Array.from({ length: 300 }, (_, at) => [`L-${at}`, "x".repeat(30_000), "Acme", "", "PRO", "1", "2026-03-31"]));
    await pane.checked();
    await until(() => pane.sheet().view.summary.ready === 300);
    expect(pane.sheet().problem).toBeNull();
  });

  it("marks can be switched off to keep Undo, and on again", async () => {
    const { pane, writes, user } = await openSheet([typed(), typed({ quantity: "2" }), typed({ id: "L-3" })]);
    await pane.actions.setMarks(false);
    expect(pane.painted()).toEqual([]);
    const before = writes();
    user.type(3, 0, "L-1");
    await pane.checked();
    expect(pane.wrong()).toEqual(["A2", "A3", "A4"]);
    expect(writes()).toBe(before);
    await pane.actions.setMarks(true);
    expect(pane.painted()).toEqual(pane.wrong());
  });

  it("opening a pane writes nothing", async () => {
    const { writes } = await openSheet([typed()]);
    expect(writes()).toBe(1);
  });

  it("a second pane finds the marks and adds none", async () => {
    const { pane, writes } = await openSheet([typed(), typed({ quantity: "2" })]);
    const before = writes();
    const second = openPane(pane.excel);
    await second.started;
    await second.checked();
    expect(second.painted()).toEqual(["A2", "A3"]);
    expect(writes()).toBe(before);
  });

  it("rows typed below the table belong to it", async () => {
    const { pane, user } = await openSheet([typed()]);
    user.paste(2, 0, [typed({ id: "L-2", quantity: "none" })]);
    await pane.checked();
    expect(pane.sheet().view.summary.lines).toBe(2);
    expect(pane.painted()).toEqual(["E3"]);
  });

  it("an issue of the list leads to its cell", async () => {
    const { pane } = await openSheet([typed(), typed({ id: "L-2", renewal: "perhaps" })]);
    const issue = pane.sheet().view.groups[0]?.issues[0];
    await pane.actions.goTo(issue!);
    expect(pane.excel.host.face.selection().active).toMatchObject({ row: 2, column: 7 });
    expect(pane.sheet().chosen).toBe(issue);
  });
});

describe("a sheet that someone changes", () => {
  it("columns that move or stand between ours change nothing", async () => {
    const { pane, user } = await openSheet([typed({ quantity: "-1" })]);
    user.insertColumns(1, 1);
    await pane.checked();
    expect(pane.sheet().view.missing).toEqual([]);
    expect(pane.sheet().view.groups.map(({ code }) => code)).toEqual(["QUANTITY_NEGATIVE", "PRODUCT_UNCHECKED", "FILE_COLUMN_IGNORED"]);
    expect(pane.painted()).toEqual(["F2"]);
    const issue = pane.sheet().view.groups[0]!.issues[0]!;
    await pane.actions.goTo(issue);
    expect(pane.excel.host.face.selection().active).toMatchObject({ row: 1, column: 5 });
  });

  it("a deleted column is named, and found again after undo", async () => {
    const { pane, user } = await openSheet([typed()]);
    user.deleteColumns(1, 1);
    await pane.checked();
    expect(pane.sheet().view.missing).toEqual(["customer"]);
    user.undo();
    await pane.checked();
    expect(pane.sheet().view.missing).toEqual([]);
  });

  it("headers pasted in another order are followed: what Excel's own formats no longer paint is marked", async () => {
    const { pane, user } = await openSheet([typed()]);
    const order = [...fieldKeys].reverse();
    const cells: Partial<Record<FieldKey, string>> = { id: "L-1", customer: "Acme", product: "none such", quantity: "1", billingDate: "2026-03-31" };
    user.paste(0, 0, [order.map((key) => fieldByKey[key].header), order.map((key) => cells[key] ?? "")]);
    await pane.checked();
    expect(pane.sheet().view.groups[0]?.issues[0]).toMatchObject({ code: "PRODUCT_UNKNOWN", rowNumber: 2 });
    expect(pane.painted()).toContain("G2");
  });

  it("a column deleted and made again by hand is painted by marks", async () => {
    const { pane, user } = await openSheet([typed()]);
    user.deleteColumns(4, 1);
    await pane.checked();
    user.insertColumns(4, 1);
    user.type(0, 4, "Quantity");
    user.type(1, 4, "-1");
    await pane.checked();
    expect(pane.wrong()).toEqual(["E2"]);
    expect(pane.painted()).toEqual(["E2"]);
  });

  it("a renamed sheet is the same sheet", async () => {
    const { pane, user } = await openSheet([typed()]);
    user.renameSheet(pane.sheet().view.sheet.sheetId, "Q4 deals");
    user.type(1, 4, "-1");
    await pane.checked();
    expect(pane.sheet().view.sheet.sheetName).toBe("Q4 deals");
    expect(pane.painted()).toEqual(["E2"]);
  });

  it("a deleted sheet is said to be gone", async () => {
    const { pane, user } = await openSheet([typed()]);
    user.deleteSheet(pane.sheet().view.sheet.sheetId);
    await pane.checked();
    expect(pane.state.get()).toMatchObject({ step: "empty", problem: { kind: "sheet-lost", sheetName: "Customer import" } });
  });

  it("a copied sheet is a template sheet of its own", async () => {
    const { pane, user } = await openSheet([typed(), typed({ quantity: "2" })]);
    user.copySheet(pane.sheet().view.sheet.sheetId);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await pane.checked();
    const names = pane.sheet().templates.map(({ sheetName }) => sheetName);
    expect(names).toEqual(["Customer import", "Customer import (2)"]);
    await pane.actions.chooseSheet(pane.sheet().templates[1]!.sheetId);
    expect(pane.wrong()).toEqual(["A2", "A3"]);
    expect(pane.painted()).toEqual(["A2", "A3"]);
  });

  it("sorting is followed: issues and marks stand where their rows stand now", async () => {
    const { pane, user } = await openSheet([typed({ id: "L-3" }), typed({ id: "L-1", quantity: "-1" }), typed({ id: "L-3", quantity: "2" })]);
    expect(pane.wrong()).toEqual(["A2", "A4", "E3"]);
    user.sortTable(pane.excel.host.face.active().tables()[0]!.name, 0, true);
    await pane.checked();
    expect(pane.wrong()).toEqual(["A3", "A4", "E2"]);
    expect(pane.painted()).toEqual(["A3", "A4", "E2"]);
  });

  it("what someone else types in the same workbook is checked, too", async () => {
    const { pane, someoneElse } = await openSheet([typed()]);
    someoneElse.edit("Customer import", "E2", [["-3"]]);
    await pane.checked();
    expect(pane.wrong()).toEqual(["E2"]);
  });

  it("on a protected sheet the issues are listed, and the pane says why nothing is marked", async () => {
    const { pane, user } = await openSheet([typed(), typed({ id: "L-2" })]);
    user.type(2, 0, "L-1");
    user.protectSheet(pane.sheet().view.sheet.sheetId, true);
    await pane.checked();
    expect(pane.wrong()).toEqual(["A2", "A3"]);
    expect(pane.sheet().problem).toEqual({ kind: "workbook", reason: "protected" });
    user.protectSheet(pane.sheet().view.sheet.sheetId, false);
    user.type(1, 4, "2");
    await pane.checked();
    expect(pane.sheet().problem).toBeNull();
    expect(pane.painted()).toEqual(["A2", "A3"]);
  });

  it("CELL_ERROR and a text of 300 characters are found, and the text #N/A is a text", async () => {
    const { pane, user } = await openSheet([typed({ customer: "x".repeat(300) }), typed({ id: "L-2" })]);
    user.type(2, 4, "=NA()");
    user.type(2, 2, "'#N/A");
    await pane.checked();
    expect(pane.wrong()).toEqual(["B2", "E3"]);
    expect(pane.painted()).toEqual(["B2", "E3"]);
  });

  it("inserting again asks: go to the first, or another", async () => {
    const { pane } = await openSheet([typed()]);
    await pane.actions.insertTemplate();
    expect(pane.sheet().askInsert).toBe(true);
    await pane.actions.insertTemplate("another");
    await pane.checked();
    expect(pane.sheet().view.sheet.sheetName).toBe("Customer import (2)");
    expect(pane.sheet().templates).toHaveLength(2);
    await pane.actions.insertTemplate();
    await pane.actions.insertTemplate("go-to-first");
    expect(pane.sheet().view.sheet.sheetName).toBe("Customer import");
    expect(pane.excel.host.face.active().name).toBe("Customer import");
  });

  it("of several template sheets a pane that opens looks at the one that the user looks at", async () => {
    const { pane } = await openSheet([typed()]);
    await pane.actions.insertTemplate("another");
    const second = openPane(pane.excel);
    await second.started;
    expect(second.sheet().view.sheet.sheetName).toBe("Customer import (2)");
  });

  it("a deleted table is said to be gone, and the pane looks at the template that is left", async () => {
    const { pane, someoneElse } = await openSheet([typed()]);
    await pane.actions.insertTemplate("another");
    someoneElse.deleteTable(pane.excel.host.face.active().tables()[0]!.name);
    await pane.checked();
    expect(pane.sheet()).toMatchObject({
      problem: { kind: "sheet-lost", sheetName: "Customer import (2)" },
      view: { sheet: { sheetName: "Customer import" } },
    });
  });

  it("the pane follows the user from one template sheet to another", async () => {
    const { pane, user } = await openSheet([typed()]);
    await pane.actions.insertTemplate("another");
    user.activateSheet(pane.sheet().templates[0]!.sheetId);
    await pane.checked();
    expect(pane.sheet().view.sheet.sheetName).toBe("Customer import");
  });
});

describe("before there is a sheet", () => {
  it("the pane is empty, and inserting shows the new sheet", async () => {
    const pane = openPane(freshExcel());
    await pane.started;
    expect(pane.state.get()).toMatchObject({ step: "empty", connection: { kind: "sign-in", reason: "first-time" }, problem: null });
    await pane.actions.insertTemplate();
    await pane.checked();
    expect(pane.sheet().view).toMatchObject({ groups: [], missing: [], summary: { lines: 0, ready: 0 } });
  });

  it("a template that the ribbon inserted is found at once", async () => {
    const pane = openPane(freshExcel());
    await pane.started;
    await createExcelWorkbook().insertTemplate(nativeLists([]));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await pane.checked();
    expect(pane.sheet().view.sheet.sheetName).toBe("Customer import");
  });
});

describe("a sheet on which Excel lacks what it paints by", () => {
  const wrongRows = [typed({ quantity: "-1" }), typed({ id: "L-2", product: "none such", customer: "" }), typed({ id: "L-3", billingDate: "soon" })];
  const wrongCells = ["B3", "D3", "E2", "F4"];

  async function reopened(spoil: (context: Excel.RequestContext) => void | Promise<void>) {
    const { pane: { excel }, user } = await openSheet(wrongRows);
    await excel.Excel.run(async (context) => { await spoil(context); await context.sync(); });
    const pane = openPane(excel);
    await pane.started;
    await pane.checked();
    return { pane, user };
  }

  it("known by its headers alone, is painted by marks", async () => {
    const excel = freshExcel();
    await excel.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem("Sheet1");
      worksheet.getRange("A1:J1").values = [catalogue.map(({ header }) => header)];
      worksheet.tables.add("A1:J4", true);
      await context.sync();
    });
    excel.host.user.paste(1, 0, wrongRows);
    const pane = openPane(excel);
    await pane.started;
    await pane.checked();
    expect(pane.wrong()).toEqual(["B3", "E2", "F4"]);
    expect(pane.painted()).toEqual(pane.wrong());
  });

  it("since someone cleared its conditional formats, is painted by marks", async () => {
    const { pane, user } = await reopened((context) => context.workbook.worksheets.getItem("Customer import").getRange().conditionalFormats.clearAll());
    expect(pane.wrong()).toEqual(wrongCells);
    expect(pane.painted()).toEqual(wrongCells);
    user.type(1, 4, "1");
    await pane.checked();
    // Two panes are open, and each brings the marks up to date.
    await until(() => pane.painted().length > 0);
    expect(pane.painted()).toEqual(["B3", "D3", "F4"]);
  });

  it.each(["Intake lists", "one of its names"])("since %s is gone, is painted by marks", async (what) => {
    const { pane } = await reopened((context) => {
      if (what === "Intake lists") {
        const lists = context.workbook.worksheets.getItem("Intake lists");
        // Excel refuses to delete a very hidden sheet.
        lists.visibility = "Visible";
        lists.delete();
      } else context.workbook.names.getItem(skipName).delete();
    });
    expect(pane.painted()).toEqual(pane.wrong());
    expect(pane.wrong()).toEqual(expect.arrayContaining(["B3", "E2", "F4"]));
    await createExcelWorkbook().writeProductList(products);
    await pane.actions.setMarks(false);
    expect(pane.painted()).toEqual(wrongCells);
  });
});
