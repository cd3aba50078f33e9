import { scriptsAbout, until } from "./script";

const range = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-rowhidden-member", "1.2");
const view = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.rangeview", "1.3");
const event = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-onrowhiddenchanged-member", "1.11");

export const hiddenLines = [
  range("Range.rowHidden: true where all rows are hidden, false where none is, null where some are", ["Range.rowHidden"], [true, false, null],
    async ({ context, sheet }) => {
      sheet.getRange("3:5").rowHidden = true;
      const ranges = ["B3:B5", "A1:A2", "A1:A3"].map((address) => sheet.getRange(address).load("rowHidden"));
      await context.sync();
      return ranges.map(({ rowHidden }) => rowHidden);
    }),

  range("Range.rowHidden: false shows the rows again", ["Range.rowHidden"], [true, false, true], async ({ context, sheet }) => {
    sheet.getRange("3:5").rowHidden = true;
    sheet.getRange("A4").rowHidden = false;
    const ranges = ["A3", "A4", "A5"].map((address) => sheet.getRange(address).load("rowHidden"));
    await context.sync();
    return ranges.map(({ rowHidden }) => rowHidden);
  }),

  range("Range.columnHidden: true where all columns are hidden, false where none is, null where some are", ["Range.columnHidden"], [true, false, null],
    async ({ context, sheet }) => {
      sheet.getRange("C:D").columnHidden = true;
      const ranges = ["C2:D9", "A1:B1", "A1:C1"].map((address) => sheet.getRange(address).load("columnHidden"));
      await context.sync();
      return ranges.map(({ columnHidden }) => columnHidden);
    }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-columnhidden-member" }),

  range("Range.hidden: a cell is hidden with its row or its column", ["Range.hidden"], [true, true, null, false], async ({ context, sheet }) => {
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    const ranges = ["A3", "C1", "A1:C3", "A1:B2"].map((address) => sheet.getRange(address).load("hidden"));
    await context.sync();
    return ranges.map(({ hidden }) => hidden);
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-hidden-member" }),

  range("Range.rowHidden: hidden rows keep their values", ["Range.rowHidden", "Range.values"], [[1], [2], [3]], async ({ context, sheet }) => {
    const cells = sheet.getRange("A1:A3");
    cells.values = [[1], [2], [3]];
    sheet.getRange("2:2").rowHidden = true;
    cells.load("values");
    await context.sync();
    return cells.values;
  }),

  view("RangeView.values: only visible rows and columns are in it", ["Range.getVisibleView", "RangeView.values", "RangeView.rowCount", "RangeView.columnCount"],
    { values: [[1, 3], [7, 9]], rows: 2, columns: 2 },
    async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:C3");
      cells.values = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const visible = cells.getVisibleView().load("values,rowCount,columnCount");
      await context.sync();
      return { values: visible.values, rows: visible.rowCount, columns: visible.columnCount };
    }),

  view("RangeView.rows: one view for each visible row, in order", ["RangeView.rows", "RangeViewCollection.getCount", "RangeViewCollection.getItemAt", "RangeView.index"],
    { count: 2, all: [[[1]], [[3]]], second: [[3]], index: 1 },
    async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:A3");
      cells.values = [[1], [2], [3]];
      sheet.getRange("2:2").rowHidden = true;
      const { rows } = cells.getVisibleView();
      const count = rows.getCount();
      const second = rows.getItemAt(1).load("values,index");
      rows.load("items/values");
      await context.sync();
      return { count: count.value, all: rows.items.map(({ values }) => values), second: second.values, index: second.index };
    }, { since: "1.4" }),

  view("RangeView.getRange: the range that the view was taken of, hidden rows included", ["RangeView.getRange", "RangeView.formulas", "RangeView.text", "RangeView.valueTypes", "RangeView.numberFormat"],
    { rows: 3, formulas: [["=1+1"], [3]], text: [["2"], ["3"]], types: [["Double"], ["Double"]], formats: [["General"], ["General"]] },
    async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:A3");
      cells.values = [["=1+1"], [2], [3]];
      sheet.getRange("2:2").rowHidden = true;
      const visible = cells.getVisibleView().load("formulas,text,valueTypes,numberFormat");
      const parent = visible.getRange().load("rowCount");
      await context.sync();
      return { rows: parent.rowCount, formulas: visible.formulas, text: visible.text, types: visible.valueTypes, formats: visible.numberFormat };
    }),

  event("Worksheet.onRowHiddenChanged: tells which rows were hidden and shown again", ["Worksheet.onRowHiddenChanged"],
    [["Hidden", "Local"], ["Unhidden", "Local"]],
    async ({ context, sheet }) => {
      const heard: [string, string][] = [];
      sheet.onRowHiddenChanged.add(async ({ changeType, source }) => {
        heard.push([changeType, source]);
      });
      await context.sync();
      sheet.getRange("3:5").rowHidden = true;
      await context.sync();
      await until(() => heard.length === 1);
      sheet.getRange("3:5").rowHidden = false;
      await context.sync();
      await until(() => heard.length === 2);
      return heard;
    }),
];
