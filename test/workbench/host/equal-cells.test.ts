import { createExcel } from "../../support/excel-host";

it("Each of many equal cells is copied, found, replaced and counted", async () => {
  const { Excel } = createExcel();
  const result = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A9").values = [["x"]];
    sheet.getRange("C1").copyFrom("A1:A9");
    sheet.getRange("D1").copyFrom("A1:A9", "All", true);
    const constants = sheet.getRange("A1:A20").getSpecialCells("Constants").load("address");
    const last = sheet.getRange("A1:A20").find("x", { searchDirection: "Backwards" }).load("address");
    const count = sheet.getRange("A1:A20").replaceAll("x", "y", {});
    const all = sheet.getRange("A1:D9").load("values");
    await context.sync();
    return [constants.address, last.address, count.value, all.values];
  });
  expect(result).toEqual(["Sheet1!A1:A9", "Sheet1!A9", 9, Array.from({ length: 9 }, () => ["y", "", "x", "x"])]);
});

it("Subtotals count each of many equal cells", async () => {
  const { Excel } = createExcel();
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A9").values = [[5]];
    sheet.getRange("B1:C1").formulas = [["=SUBTOTAL(9,A1:A9)", "=SUBTOTAL(102,A1:A9)"]];
    const range = sheet.getRange("B1:C1").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[45, 9]]);
});
