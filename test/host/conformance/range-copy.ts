import { readBack } from "./read-back";
import { scriptsAbout } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-cut-copy-paste", "1.9");

export const rangeCopy = [
  script("Range.copyFrom: formulas keep their relation to their cells", ["Range.copyFrom"], [["=C2*2", "=$A$1"]], async ({ sheet }) => {
    sheet.getRange("A1:B1").formulas = [["=B1*2", "=$A$1"]];
    sheet.getRange("B2").copyFrom("A1:B1");
    return readBack(sheet.getRange("B2:C2"), "formulas");
  }),

  script("Range.copyFrom: a smaller destination grows to the size of the source", ["Range.copyFrom"], [[1, 2], [3, 4]], async ({ sheet }) => {
    sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    sheet.getRange("D5").copyFrom(sheet.getRange("A1:B2"));
    return readBack(sheet.getRange("D5:E6"));
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1)" }),

  script("Range.copyFrom: a destination that is an exact multiple of the source is filled with repetitions", ["Range.copyFrom"],
    [[1, 2, 1, 2, 1, 2], [3, 4, 3, 4, 3, 4]], async ({ sheet }) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      sheet.getRange("A5:F6").copyFrom("A1:B2");
      return readBack(sheet.getRange("A5:F6"));
    }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1)" }),

  script("Range.copyFrom: values alone leave formulas and formats behind", ["Range.copyFrom"], { formulas: [[6]], format: [["General"]] }, async ({ context, sheet }) => {
    sheet.getRange("A1").formulas = [["=2*3"]];
    sheet.getRange("A1").numberFormat = [["0.00"]];
    const copy = sheet.getRange("B1");
    copy.copyFrom("A1", "Values");
    copy.load("formulas,numberFormat");
    await context.sync();
    return { formulas: copy.formulas, format: copy.numberFormat };
  }),

  script("Range.copyFrom: formulas alone leave formats behind", ["Range.copyFrom"], { formulas: [["=C1"]], format: [["General"]] }, async ({ context, sheet }) => {
    sheet.getRange("A1").formulas = [["=B1"]];
    sheet.getRange("A1").numberFormat = [["0.00"]];
    const copy = sheet.getRange("B1");
    copy.copyFrom("A1", "Formulas");
    copy.load("formulas,numberFormat");
    await context.sync();
    return { formulas: copy.formulas, format: copy.numberFormat };
  }),

  script("Range.copyFrom: formats alone leave contents", ["Range.copyFrom"], { values: [[5]], format: [["0.00"]], color: "#FF0000" }, async ({ context, sheet }) => {
    sheet.getRange("A1").numberFormat = [["0.00"]];
    sheet.getRange("A1").format.fill.color = "#FF0000";
    const copy = sheet.getRange("B1");
    copy.values = [[5]];
    copy.copyFrom("A1", "Formats");
    copy.load("values,numberFormat,format/fill/color");
    await context.sync();
    return { values: copy.values, format: copy.numberFormat, color: copy.format.fill.color };
  }),

  script("Range.copyFrom: with skipBlanks a blank cell leaves what is there", ["Range.copyFrom"], [["new", "old"]], async ({ sheet }) => {
    sheet.getRange("A1:B1").values = [["new", ""]];
    const target = sheet.getRange("A2:B2");
    target.values = [["old", "old"]];
    target.copyFrom("A1:B1", "All", true);
    return readBack(target);
  }),

  script("Range.copyFrom: without skipBlanks a blank cell empties what is there", ["Range.copyFrom"], [["new", ""]], async ({ sheet }) => {
    sheet.getRange("A1:B1").values = [["new", ""]];
    const target = sheet.getRange("A2:B2");
    target.values = [["old", "old"]];
    target.copyFrom("A1:B1");
    return readBack(target);
  }),

  script("Range.copyFrom: transpose changes rows and columns over", ["Range.copyFrom"], [[1, 4], [2, 5], [3, 6]], async ({ sheet }) => {
    sheet.getRange("A1:C2").values = [[1, 2, 3], [4, 5, 6]];
    sheet.getRange("E1").copyFrom("A1:C2", "All", false, true);
    return readBack(sheet.getRange("E1:F3"));
  }),

  script("Range.copyFrom: from another sheet, by its address", ["Range.copyFrom"], [["there"]], async ({ context, sheet }) => {
    context.workbook.worksheets.add("Copied from").getRange("B2").values = [["there"]];
    sheet.getRange("A1").copyFrom("'Copied from'!B2");
    return readBack(sheet.getRange("A1"));
  }),

  script("Range.copyFrom: areas that line up are put side by side", ["Range.copyFrom"], [["a", "c"]], async ({ sheet }) => {
    sheet.getRange("A1:C1").values = [["a", "b", "c"]];
    sheet.getRange("E1").copyFrom(sheet.getRanges("A1,C1"));
    return readBack(sheet.getRange("E1:F1"));
  }),

  script("Range.copyFrom: all of a cell includes its validation", ["Range.copyFrom"], ["List", "None"], async ({ context, sheet }) => {
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "c,d" } };
    sheet.getRange("B1").copyFrom("A1");
    sheet.getRange("A3").copyFrom("A2");
    const [brought, replaced] = [sheet.getRange("B1").dataValidation, sheet.getRange("A3").dataValidation];
    brought.load("type");
    replaced.load("type");
    await context.sync();
    return [brought.type, replaced.type];
  }),

  script("Range.copyFrom: conditional formats come with their cell", ["Range.copyFrom"], 1, async ({ context, sheet }) => {
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>0";
    sheet.getRange("C5").copyFrom("A1");
    const count = sheet.getRange("C5").conditionalFormats.getCount();
    await context.sync();
    return count.value;
  }),
];
