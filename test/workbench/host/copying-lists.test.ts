import { createExcel } from "../../support/excel-host";

it("Of a filtered table only the rows that passed are copied", async () => {
  const { Excel, host } = createExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B4").values = [["Fruit", "Count"], ["Apple", 1], ["Pear", 2], ["Apple", 3]];
    const table = sheet.tables.add("A1:B4", true);
    table.columns.getItemAt(0).filter.applyValuesFilter(["Apple"]);
    await context.sync();
  });
  const box = { row: 1, column: 0, rows: 3, columns: 2 };
  expect(host.user.copy(box)).toBe("Apple\t1\r\nApple\t3");
  host.user.pasteCells(host.face.active().id, box, { row: 9, column: 4, rows: 1, columns: 1 }, "all");
  expect([9, 10, 11].map((row) => host.face.active().cell(row, 5).text)).toEqual(["1", "3", ""]);
});

it("FormulasLocal reads dates as the workbook's country writes them, values do not", async () => {
  const { Excel } = createExcel({ locale: "de-DE" });
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").formulasLocal = [["19.08.2025"]];
    sheet.getRange("B1").values = [["19.08.2025"]];
    const range = sheet.getRange("A1:B1").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[45888, "19.08.2025"]]);
});

it("A copied formula goes on reading its neighbours when whole columns are copied", async () => {
  const { Excel } = createExcel();
  const formulas = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").formulas = [[1, "=A1"], [2, "=A2"], [3, "=SUM(A:A)"]] as string[][];
    sheet.getRange("D:D").copyFrom("B:B");
    const range = sheet.getRange("D1:D3").load("formulas");
    await context.sync();
    return range.formulas;
  });
  expect(formulas).toEqual([["=C1"], ["=C2"], ["=SUM(C:C)"]]);
});

it("Merged cells and links are copied, and a table takes no merged cells", async () => {
  const { Excel } = createExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A1").hyperlink = { address: "https://example.com/", textToDisplay: "there" };
    sheet.getRange("A5").copyFrom("A1:B1");
    const merged = sheet.getRange("A5").getMergedAreasOrNullObject().load("address");
    const link = sheet.getRange("A5").load("hyperlink,style");
    sheet.tables.add("D1:E3", true);
    await context.sync();
    expect([merged.address, link.hyperlink.address, link.style]).toEqual(["Sheet1!A5:B5", "https://example.com/", "Hlink"]);
    sheet.getRange("D2").copyFrom("A1:B1");
    await expect(context.sync()).rejects.toMatchObject({ code: "MergedRangeConflict" });
  });
});
