import { localAddress, readBack } from "./read-back";
import { refusal, scriptsAbout, until } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.range");
const sorting = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.worksheetrowsortedeventargs", "1.10");

export const rangeActions = [
  script("Range.select: is what the workbook has selected", ["Range.select"], "B2:C3", async ({ context, sheet }) => {
    sheet.getRange("B2:C3").select();
    await context.sync();
    return localAddress(context.workbook.getSelectedRange());
  }),

  script("Range.calculate: goes well, as does setDirty", ["Range.calculate", "Range.setDirty"], null, ({ context, sheet }) => {
    sheet.getRange("A1").formulas = [["=1+1"]];
    sheet.getRange("A1").setDirty();
    sheet.getRange("A1").calculate();
    return refusal(() => context.sync());
  }, { since: "1.9" }),

  script("Range.text: is what the number format shows, whatever the column's width", ["Range.text"], [["1234567.50"]], async ({ sheet }) => {
    const cell = sheet.getRange("A1");
    cell.values = [[1234567.5]];
    cell.numberFormat = [["0.00"]];
    cell.format.columnWidth = 10;
    return readBack(cell, "text");
  }),

  script("Range.formulas: a cell without a formula gives its value", ["Range.formulas"], [["=1+2", 3, "x"]], ({ sheet }) => {
    const row = sheet.getRange("A1:C1");
    row.formulas = [["=1+2", 3, "x"]];
    return readBack(row, "formulas");
  }),

  script("Range.numberFormatCategories: by the kind of the format", ["Range.numberFormatCategories"], [["General", "Percentage", "Text"]], async ({ context, sheet }) => {
    const row = sheet.getRange("A1:C1");
    row.numberFormat = [["General", "0%", "@"]];
    row.load("numberFormatCategories");
    await context.sync();
    return row.numberFormatCategories;
  }, { since: "1.12" }),

  script("Range.track: a tracked range follows inserted rows", ["Range.track", "Range.untrack", "Range.insert"], "A3", async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.track();
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    const address = await localAddress(cell);
    cell.untrack();
    await context.sync();
    return address;
  }, { docs: "https://learn.microsoft.com/javascript/api/office/officeextension.trackedobjects" }),

  sorting("Worksheet.onRowSorted: tells the rows that changed only", ["Worksheet.onRowSorted", "RangeSort.apply"], ["A2:B3"], async ({ context, sheet }) => {
    const heard: string[] = [];
    const range = sheet.getRange("A1:B4");
    range.values = [[1, "a"], [3, "b"], [2, "c"], [4, "d"]];
    const registration = sheet.onRowSorted.add(async ({ address }) => void heard.push(address));
    await context.sync();
    range.sort.apply([{ key: 0 }]);
    await context.sync();
    await until(() => heard.length > 0);
    registration.remove();
    await context.sync();
    return heard;
  }),

  sorting("Worksheet.onColumnSorted: tells the columns that changed only", ["Worksheet.onColumnSorted", "RangeSort.apply"], ["A1:B2"], async ({ context, sheet }) => {
    const heard: string[] = [];
    const range = sheet.getRange("A1:C2");
    range.values = [[2, 1, 3], ["b", "a", "c"]];
    const registration = sheet.onColumnSorted.add(async ({ address }) => void heard.push(address));
    await context.sync();
    range.sort.apply([{ key: 0 }], false, false, "Columns");
    await context.sync();
    await until(() => heard.length > 0);
    registration.remove();
    await context.sync();
    return heard;
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetcolumnsortedeventargs" }),
];
