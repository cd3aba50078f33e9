import { createExcel } from "../../support/excel-host";

it("Precedents on several sheets can be painted, sheet by sheet", async () => {
  const { Excel } = createExcel();
  const result = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const other = context.workbook.worksheets.add("Last year");
    other.getRange("E5").formulas = [["=C5*D5"]];
    sheet.getRange("E5:F5").formulas = [["=C5*D5", "='Last year'!E5+E5/2"]];
    sheet.getRange("F5").select();
    const cell = context.workbook.getActiveCell();
    const all = cell.getPrecedents();
    const direct = cell.getDirectPrecedents();
    all.areas.load("address");
    direct.areas.load("address");
    await context.sync();
    for (const areas of all.areas.items) areas.format.fill.color = "Orange";
    for (const areas of direct.areas.items) areas.format.fill.color = "Yellow";
    await context.sync();
    const cells = [sheet.getRange("E5"), sheet.getRange("C5"), other.getRange("E5"), other.getRange("D5")].map((range) => range.load("format/fill/color"));
    await context.sync();
    return [direct.areas.items.map(({ address }) => address).sort(), cells.map(({ format }) => format.fill.color)];
  });
  expect(result).toEqual([["'Last year'!E5", "Sheet1!E5"], ["#FFFF00", "#FFA500", "#FFFF00", "#FFA500"]]);
});

it("Names and tables lead to the cells they mean", async () => {
  const { Excel } = createExcel();
  const result = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tables.add("A1:B3", true).name = "Sales";
    sheet.getRange("A1:B3").values = [["Item", "Price"], ["x", 1], ["y", 2]];
    context.workbook.names.add("rate", sheet.getRange("D1"));
    sheet.getRange("F1:F2").formulas = [["=SUM(Sales[Price])"], ["=rate*2"]];
    await context.sync();
    const ofTable = sheet.getRange("F1").getDirectPrecedents().load("addresses");
    const ofName = sheet.getRange("F2").getDirectPrecedents().load("addresses");
    const readers = sheet.getRange("B3").getDirectDependents().load("addresses");
    await context.sync();
    return [ofTable.addresses, ofName.addresses, readers.addresses];
  });
  expect(result).toEqual([["Sheet1!B2:B3"], ["Sheet1!D1"], ["Sheet1!F1"]]);
});

it("A formula that reads itself through another has an end to its precedents", async () => {
  const { Excel } = createExcel();
  const addresses = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A2").formulas = [["=A2"], ["=A1"]];
    const precedents = sheet.getRange("A1").getPrecedents().load("addresses");
    await context.sync();
    return precedents.addresses;
  });
  expect(addresses).toEqual(["Sheet1!A1:A2"]);
});
