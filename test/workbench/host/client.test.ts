import { createExcel } from "../../support/excel-host";

it("Values written by the add-in are read back with their types", async () => {
  const { Excel, host, syncs } = createExcel();
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B2");
    range.values = [["SKU", "Qty"], ["A-1", 5]];
    range.load(["values", "valueTypes", "address", "text"]);
    sheet.load("name");
    await context.sync();
    return { values: range.values, types: range.valueTypes, address: range.address, text: range.text, name: sheet.name };
  });
  expect(read).toEqual({
    values: [["SKU", "Qty"], ["A-1", 5]], types: [["String", "String"], ["String", "Double"]],
    address: "Sheet1!A1:B2", text: [["SKU", "Qty"], ["A-1", "5"]], name: "Sheet1",
  });
  expect(syncs().writing).toBe(1);
  expect(host.keptReferences).toBe(0);
});
