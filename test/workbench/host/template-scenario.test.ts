import { createExcel } from "../../support/excel-host";

/** A sheet like the ones an import template makes: a table over whole-column formats, rules, messages, a hidden list. */
async function insertSheet(excel: ReturnType<typeof createExcel>) {
  return excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const lists = worksheets.add("Lists");
    lists.visibility = "VeryHidden";
    const list = lists.getRange("A1:A3");
    list.numberFormat = [["@"]];
    list.values = [["P1"], ["P2"], ["007"]];
    context.workbook.names.add("Products", list).visible = false;
    const sheet = worksheets.add("Customer import");
    sheet.getRange("A:B").numberFormat = [["@"]];
    sheet.getRange("A1:C1").values = [["ID", "Product", "Quantity"]];
    const table = sheet.tables.add("A1:C2", true);
    table.name = "Intake";
    sheet.freezePanes.freezeRows(1);
    sheet.getRange("A:A").format.columnWidth = 120;
    const products = sheet.getRange("B2:B1048576").dataValidation;
    products.rule = { list: { inCellDropDown: true, source: "=Products" } };
    products.prompt = { title: "Product", message: "Its import ID", showPrompt: true };
    const known = sheet.getRange("B2:B1048576").conditionalFormats.add("Custom");
    known.custom.rule.formula = "=IF(ISTEXT(B2),ISNA(MATCH(B2,Products,0)),FALSE)";
    known.custom.format.fill.color = "#FFC7CE";
    const guard = sheet.getRange("A2:C1048576").conditionalFormats.add("Custom");
    guard.custom.rule.formula = "=COUNTA($A2,$B2,$C2)=0";
    guard.stopIfTrue = true;
    guard.priority = 0;
    sheet.customProperties.add("intake", "{}");
    sheet.activate();
    table.load("id");
    sheet.load("id");
    await context.sync();
    return { sheetId: sheet.id, tableId: table.id };
  });
}

it("A template goes in with one writing sync", async () => {
  const excel = createExcel();
  await insertSheet(excel);
  expect(excel.syncs().writing).toBe(1);
  const sheet = excel.host.face.active();
  expect(sheet.name).toBe("Customer import");
  expect(sheet.frozenRows).toBe(1);
  expect(sheet.columnWidth(0)).toBe(160);
  expect(sheet.choices(1, 1)).toEqual(["P1", "P2", "007"]);
  expect(sheet.inputMessage(500, 1)).toEqual({ title: "Product", message: "Its import ID" });
  expect(sheet.tables()).toMatchObject([{ name: "Intake", box: { row: 0, column: 0, rows: 2, columns: 3 } }]);
  expect(excel.host.face.sheets().map(({ name, visible }) => [name, visible])).toEqual([["Sheet1", true], ["Lists", false], ["Customer import", true]]);
});

it("A pasted block grows the table and wrong cells are painted at once, without any request of the add-in", async () => {
  const excel = createExcel();
  const { sheetId } = await insertSheet(excel);
  const before = excel.syncs().all;
  excel.host.user.paste(1, 0, [["1", "P1", "5"], ["2", "P9", "6"], ["3", "007", "x"]]);
  expect(excel.host.face.active().tables()[0]?.box.rows).toBe(4);
  expect(excel.host.paintedCells(sheetId)).toEqual([{ row: 2, column: 1 }]);
  expect(excel.host.face.active().cell(2, 1)).toMatchObject({ text: "P9", painted: true, fill: "#FFC7CE" });
  excel.host.user.type(2, 1, "P2");
  expect(excel.host.paintedCells(sheetId)).toEqual([]);
  expect(excel.syncs().all).toBe(before);
});

it("A change of the hidden list repaints the cells that look things up in it", async () => {
  const excel = createExcel();
  const { sheetId } = await insertSheet(excel);
  excel.host.user.type(1, 1, "P9");
  expect(excel.host.paintedCells(sheetId)).toHaveLength(1);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Lists").getRange("A1").values = [["P9"]];
    await context.sync();
  });
  expect(excel.host.paintedCells(sheetId)).toEqual([]);
});

it("A helper column put in between moves table, rules and drop-downs along", async () => {
  const excel = createExcel();
  const { sheetId, tableId } = await insertSheet(excel);
  excel.host.user.paste(1, 0, [["1", "P9", "5"]]);
  excel.host.user.insertColumns(1, 1);
  expect(excel.host.paintedCells(sheetId)).toEqual([{ row: 1, column: 2 }]);
  expect(excel.host.face.active().choices(1, 2)).toHaveLength(3);
  const seen = await excel.Excel.run(async (context) => {
    const columns = context.workbook.tables.getItem(tableId).columns.load("items/name");
    const formats = context.workbook.worksheets.getItem(sheetId).getRange("A2:C2").conditionalFormats.load("items/priority,items/stopIfTrue,items/type");
    await context.sync();
    const rules = formats.items.map((item) => item.custom.rule.load("formula"));
    await context.sync();
    return { columns: columns.items.map(({ name }) => name), rules: rules.map(({ formula }) => formula) };
  });
  expect(seen.columns).toEqual(["ID", "Column1", "Product", "Quantity"]);
  expect(seen.rules).toEqual(["=COUNTA($A2,$C2,$D2)=0", "=IF(ISTEXT(C2),ISNA(MATCH(C2,Products,0)),FALSE)"]);
  excel.host.user.undo();
  expect(excel.host.paintedCells(sheetId)).toEqual([{ row: 1, column: 1 }]);
});

it("Deleting all rows of a table leaves a blank one, and undo brings them back", async () => {
  const excel = createExcel();
  await insertSheet(excel);
  excel.host.user.paste(1, 0, [["1", "P1", "5"], ["2", "P2", "6"]]);
  excel.host.user.deleteRows(1, 2);
  const sheet = excel.host.face.active();
  expect(sheet.tables()[0]?.box.rows).toBe(2);
  expect(sheet.cell(1, 0).text).toBe("");
  excel.host.user.undo();
  expect(sheet.tables()[0]?.box.rows).toBe(3);
  expect(sheet.cell(2, 1).text).toBe("P2");
  expect(excel.host.paintedCells(sheet.id)).toEqual([]);
});

it("Rules still stand on every row after rows were deleted and put in", async () => {
  const excel = createExcel();
  const { sheetId } = await insertSheet(excel);
  excel.host.user.paste(1, 0, [["1", "P9", "5"], ["2", "P2", "6"], ["3", "P8", "6"]]);
  excel.host.user.deleteRows(1, 1);
  expect(excel.host.paintedCells(sheetId)).toEqual([{ row: 2, column: 1 }]);
  excel.host.user.insertRows(1, 2);
  excel.host.user.type(1, 1, "P7");
  expect(excel.host.paintedCells(sheetId)).toEqual([{ row: 1, column: 1 }, { row: 4, column: 1 }]);
  expect(excel.host.face.active().tables()[0]?.box.rows).toBe(5);
});
