import { createExcel } from "../../support/excel-host";

async function withTable() {
  const excel = createExcel({ addInUndo: true });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C4").values = [["Qty", "Price", "Total"], [1, 10, ""], [2, 20, ""], [3, 30, ""]];
    sheet.tables.add("A1:C4", true).name = "Lines";
    await context.sync();
  });
  const sources = (column: number, count: number) => Array.from({ length: count }, (_row, index) => excel.host.face.active().cell(index + 1, column).source);
  const texts = (column: number, count: number) => Array.from({ length: count }, (_row, index) => excel.host.face.active().cell(index + 1, column).text);
  return { ...excel, sources, texts };
}

it("A formula typed into a blank column of a table fills the column, and undo takes it all back", async () => {
  const { host, sources, texts } = await withTable();
  host.user.type(2, 2, "=[@Qty]*[@Price]");
  expect(sources(2, 3)).toEqual(["=[@Qty]*[@Price]", "=[@Qty]*[@Price]", "=[@Qty]*[@Price]"]);
  expect(texts(2, 3)).toEqual(["10", "40", "90"]);
  host.user.undo();
  expect(sources(2, 3)).toEqual(["", "", ""]);
});

it("A formula with addresses fills the column each row with its own, also in a column that is new with it", async () => {
  const { host, sources } = await withTable();
  host.user.type(1, 3, "=A2*B2");
  expect(sources(3, 3)).toEqual(["=A2*B2", "=A3*B3", "=A4*B4"]);
});

it("A column with something in it is not filled; one with the same formula in all its cells is changed as a whole", async () => {
  const { host, sources } = await withTable();
  host.user.type(1, 2, "by hand");
  host.user.type(2, 2, "=[@Qty]");
  expect(sources(2, 3)).toEqual(["by hand", "=[@Qty]", ""]);
  host.user.clear({ row: 1, column: 2, rows: 3, columns: 1 });
  host.user.type(1, 2, "=A2");
  host.user.type(3, 2, "=B4");
  expect(sources(2, 3)).toEqual(["=B2", "=B3", "=B4"]);
});

it("New rows have the formula of a calculated column: typed below, put in between, added by an add-in", async () => {
  const { host, sources, texts, Excel } = await withTable();
  host.user.type(1, 2, "=[@Qty]*[@Price]");
  host.user.type(4, 0, "4");
  expect(sources(2, 4)[3]).toBe("=[@Qty]*[@Price]");
  host.user.insertRows(2, 1);
  expect(sources(2, 5)).toEqual(Array(5).fill("=[@Qty]*[@Price]"));
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Lines").rows.add(undefined, [[5, 50, null as unknown as string]]);
    await context.sync();
  });
  expect(texts(2, 6)).toEqual(["10", "0", "40", "90", "0", "250"]);
});

it("A table's own name is left out of formulas in it, and kept elsewhere", async () => {
  const { host } = await withTable();
  host.user.type(1, 2, "=SUM(Lines[Qty])*Lines[[#This Row],[Price]]");
  host.user.type(1, 6, "=SUM(Lines[Qty])");
  const face = host.face.active();
  expect([face.cell(1, 2).source, face.cell(1, 2).text, face.cell(1, 6).source]).toEqual(["=SUM([Qty])*[@Price]", "60", "=SUM(Lines[Qty])"]);
});

it("What named a deleted column or table is #REF!; a table that becomes a range leaves addresses", async () => {
  const { host, Excel } = await withTable();
  host.user.type(1, 6, "=SUM(Lines[Price])");
  host.user.type(2, 6, "=SUM(Lines[Qty])");
  host.user.deleteColumns(1, 1);
  expect(host.face.active().cell(1, 5).source).toBe("=SUM(#REF!)");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Lines").convertToRange();
    await context.sync();
  });
  expect(host.face.active().cell(2, 5).source).toBe("=SUM(Sheet1!$A$2:$A$4)");
});

it("Headers that change places take their formulas along", async () => {
  const { host } = await withTable();
  host.user.type(1, 6, "=SUM(Lines[Qty])-SUM(Lines[Price])");
  host.user.paste(0, 0, [["Price", "Qty"]]);
  expect([host.face.active().cell(1, 6).source, host.face.active().cell(1, 6).text]).toEqual(["=SUM(Lines[Price])-SUM(Lines[Qty])", "-54"]);
});

it("A copied sheet computes for itself, and its formulas mean its own tables", async () => {
  const { host } = await withTable();
  host.user.type(1, 6, "=SUM(Lines[Qty])+A2");
  const original = host.face.active();
  host.user.copySheet(original.id);
  host.user.type(1, 0, "100");
  const copy = host.face.active();
  expect([original.cell(1, 6).text, copy.cell(1, 6).text, copy.cell(1, 6).source]).toEqual(["7", "205", "=SUM(Lines2[Qty])+A2"]);
  host.user.activateSheet(original.id);
  host.user.type(2, 6, "=SUM(Lines2[Qty])");
  expect(original.cell(2, 6).text).toBe("105");
  host.user.deleteSheet(copy.id);
  expect(original.cell(2, 6).source).toBe("=SUM(#REF!)");
});
