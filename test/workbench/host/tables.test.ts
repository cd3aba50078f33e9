import { createExcel } from "../../support/excel-host";

async function withTable() {
  const excel = createExcel();
  const id = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = [["ID", "Name", "Qty"], ["1", "a", 5], ["2", "b", 6]];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Lines";
    table.style = "TableStyleLight9";
    table.showFilterButton = false;
    table.load("id");
    await context.sync();
    return table.id;
  });
  const read = () => excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(id).load("name,style,showFilterButton");
    const range = table.getRange().load("address,values");
    const columns = table.columns.load("items/id,items/name,items/index");
    const count = table.rows.getCount();
    await context.sync();
    return { name: table.name, style: table.style, filter: table.showFilterButton, address: range.address, values: range.values, columns: columns.items.map((column) => column.name), ids: columns.items.map((column) => column.id), rows: count.value };
  });
  return { ...excel, id, read };
}

it("A table is found by id and name and knows its columns", async () => {
  const { read, Excel, id } = await withTable();
  expect(await read()).toMatchObject({ name: "Lines", style: "TableStyleLight9", filter: false, address: "Sheet1!A1:C3", columns: ["ID", "Name", "Qty"], rows: 2 });
  const found = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("lines").load("id");
    const column = table.columns.getItem("qty").getDataBodyRange().load("values");
    const missing = table.columns.getItemOrNullObject("Price");
    const onSheet = context.workbook.worksheets.getActiveWorksheet().getRange("B2").getTables().load("items/id");
    await context.sync();
    return [table.id, column.values, missing.isNullObject, onSheet.items.map((item) => item.id)];
  });
  expect(found).toEqual([id, [[5], [6]], true, [id]]);
});

it("Typing right below or beside a table makes it grow; two rows below does not", async () => {
  const { read, host } = await withTable();
  host.user.type(4, 0, "9");
  expect((await read()).address).toBe("Sheet1!A1:C3");
  host.user.undo();
  host.user.type(3, 1, "c");
  expect((await read()).address).toBe("Sheet1!A1:C4");
  host.user.type(1, 3, "helper");
  const grown = await read();
  expect(grown.address).toBe("Sheet1!A1:D4");
  expect(grown.columns).toEqual(["ID", "Name", "Qty", "Column1"]);
});

it("A paste over the end of a table takes all its rows in, and undo gives them back", async () => {
  const { read, host } = await withTable();
  host.user.paste(2, 0, [["2", "b", "6"], ["3", "c", "7"], ["4", "d", "8"]]);
  expect((await read()).rows).toBe(4);
  host.user.undo();
  expect((await read()).rows).toBe(2);
});

it("New rows take number format, drop-down and conditional formats of the last row", async () => {
  const { Excel, host } = await withTable();
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Lines").getDataBodyRange();
    const ids = body.getColumn(0);
    ids.numberFormat = [["@"]];
    ids.dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,3" } };
    const rule = ids.conditionalFormats.add("Custom");
    rule.custom.rule.formula = '=A2="bad"';
    rule.custom.format.fill.color = "#FF0000";
    await context.sync();
  });
  host.user.type(3, 0, "bad");
  host.user.type(4, 0, "bad");
  expect(host.paintedCells("Sheet1")).toEqual([{ row: 3, column: 0 }, { row: 4, column: 0 }]);
  expect(host.face.active().choices(4, 0)).toEqual(["1", "2", "3"]);
});

it("A deleted column leaves the table, and the ids of the others stay", async () => {
  const { read, host } = await withTable();
  const before = await read();
  host.user.deleteColumns(1, 1);
  const after = await read();
  expect(after.columns).toEqual(["ID", "Qty"]);
  expect(after.ids).toEqual([before.ids[0], before.ids[2]]);
});

it("A table without columns left is gone", async () => {
  const { host, Excel } = await withTable();
  host.user.deleteColumns(0, 3);
  const isNull = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject("Lines");
    await context.sync();
    return table.isNullObject;
  });
  expect(isNull).toBe(true);
});

it("Headers stay texts of their own", async () => {
  const { read, host } = await withTable();
  host.user.type(0, 1, "ID");
  host.user.type(0, 2, "");
  expect((await read()).columns).toEqual(["ID", "ID2", "Column1"]);
});

it("Rows and columns can be added, deleted and resized by the add-in", async () => {
  const { read, Excel } = await withTable();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Lines");
    table.rows.add(undefined, [["3", "c", 7]]);
    table.columns.add(-1, [["Price"], [1], [2], [3]]);
    table.rows.deleteRowsAt(0, 1);
    await context.sync();
  });
  expect(await read()).toMatchObject({ values: [["ID", "Name", "Qty", "Price"], [2, "b", 6, 2], [3, "c", 7, 3]] });
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Lines");
    table.resize("A1:D9");
    await context.sync();
  }).catch((error: unknown) => expect(error).toBeUndefined());
  expect((await read()).address).toBe("Sheet1!A1:D9");
});

it("Deleting all rows by the add-in leaves one blank row", async () => {
  const { read, Excel } = await withTable();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Lines").rows.deleteRowsAt(0, 2);
    await context.sync();
  });
  expect(await read()).toMatchObject({ rows: 1, values: [["ID", "Name", "Qty"], ["", "", ""]] });
});

it("Cells that would tear a table apart are not moved", async () => {
  const { Excel } = await withTable();
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A2:B2").delete("Up");
    await context.sync();
  })).rejects.toMatchObject({ code: "InsertDeleteConflict" });
});

it("A copied sheet has tables of its own and keeps its custom properties", async () => {
  const { Excel, host } = await withTable();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().customProperties.add("marker", "v1");
    await context.sync();
  });
  host.user.copySheet(host.face.active().id);
  const copy = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const properties = sheet.customProperties.load("items/key,items/value");
    const tables = sheet.tables.load("items/name");
    const body = sheet.getRange("A2:C3").load("values");
    await context.sync();
    return [sheet.name, properties.items.map(({ key, value }) => [key, value]), tables.items.map(({ name }) => name), body.values];
  });
  expect(copy).toEqual(["Sheet1 (2)", [["marker", "v1"]], ["Lines2"], [[1, "a", 5], [2, "b", 6]]]);
});
