import { localAddress, readBack } from "./read-back";
import { refusal, scriptsAbout } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-string-match", "1.9");
const replacing = "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-replaceall-member(1)";
const duplicates = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-remove-duplicates";

const fruit = (sheet: Excel.Worksheet): Excel.Range => {
  const range = sheet.getRange("A1:A4");
  range.values = [["Scatter"], ["cat"], ["Caterpillar"], ["dog"]];
  return range;
};

export const rangeFind = [
  script("Range.find: a part of the text is enough, whatever its case", ["Range.find"], "A1", ({ sheet }) => localAddress(fruit(sheet).find("CAT", {}))),
  script("Range.find: a complete match", ["Range.find"], "A2", ({ sheet }) => localAddress(fruit(sheet).find("CAT", { completeMatch: true }))),
  script("Range.find: by case", ["Range.find"], "A3", ({ sheet }) => localAddress(fruit(sheet).find("Cat", { matchCase: true }))),
  script("Range.find: backwards", ["Range.find"], "A3", ({ sheet }) => localAddress(fruit(sheet).find("cat", { searchDirection: "Backwards" }))),
  script("Range.find: ItemNotFound where it is nowhere", ["Range.find"], "ItemNotFound", ({ context, sheet }) => {
    fruit(sheet).find("mouse", {}).load("address");
    return refusal(() => context.sync());
  }),
  script("Range.findOrNullObject: null where it is nowhere", ["Range.findOrNullObject"], true, async ({ context, sheet }) => {
    const found = fruit(sheet).findOrNullObject("mouse", {});
    await context.sync();
    return found.isNullObject;
  }),
  script("Range.find: from a single cell the whole sheet after it is searched", ["Range.find"], "A3", ({ sheet }) => {
    fruit(sheet);
    return localAddress(sheet.getRange("A2").find("cat", {}));
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-find-member(1)" }),

  script("Range.replaceAll: counts the replacements", ["Range.replaceAll"], { count: 2, values: [["red"], ["dark red"], ["green"]] }, async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A3");
    range.values = [["blue"], ["dark blue"], ["green"]];
    const count = range.replaceAll("BLUE", "red", {});
    range.load("values");
    await context.sync();
    return { count: count.value, values: range.values };
  }, { docs: replacing }),
  script("Range.replaceAll: complete matches only", ["Range.replaceAll"], { count: 1, values: [["red"], ["dark blue"]] }, async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A2");
    range.values = [["blue"], ["dark blue"]];
    const count = range.replaceAll("blue", "red", { completeMatch: true });
    range.load("values");
    await context.sync();
    return { count: count.value, values: range.values };
  }, { docs: replacing }),

  script("Range.removeDuplicates: by one column, the first of each is kept", ["Range.removeDuplicates", "RemoveDuplicatesResult.removed", "RemoveDuplicatesResult.uniqueRemaining"],
    { removed: 2, remaining: 2, values: [["a", 1], ["b", 2], ["", ""], ["", ""]] }, async ({ context, sheet }) => {
      const range = sheet.getRange("A1:B4");
      range.values = [["a", 1], ["b", 2], ["a", 3], ["b", 4]];
      const result = range.removeDuplicates([0], false).load("removed,uniqueRemaining");
      await context.sync();
      return { removed: result.removed, remaining: result.uniqueRemaining, values: await readBack(range) };
    }, { docs: duplicates }),
  script("Range.removeDuplicates: rows below the range stay, rows of other columns, too", ["Range.removeDuplicates"], [["a", "x"], ["", "y"], ["below", ""]], async ({ sheet }) => {
    sheet.getRange("A1:B3").values = [["a", "x"], ["a", "y"], ["below", ""]];
    sheet.getRange("A1:A2").removeDuplicates([0], false);
    return readBack(sheet.getRange("A1:B3"));
  }, { docs: duplicates }),
  script("Range.removeDuplicates: blank rows are duplicates of the first", ["Range.removeDuplicates"], [2, 2], async ({ context, sheet }) => {
    sheet.getRange("A1").values = [["a"]];
    const result = sheet.getRange("A1:A4").removeDuplicates([0], false).load("removed,uniqueRemaining");
    await context.sync();
    return [result.removed, result.uniqueRemaining];
  }, { docs: duplicates }),
  script("Range.removeDuplicates: different formulas with one result are no duplicates", ["Range.removeDuplicates"], [0, 2], async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A2");
    range.formulas = [["=1+2"], ["=2+1"]];
    const result = range.removeDuplicates([0], false).load("removed,uniqueRemaining");
    await context.sync();
    return [result.removed, result.uniqueRemaining];
  }, { docs: duplicates }),
  script("Range.removeDuplicates: a header is no data", ["Range.removeDuplicates"], [1, 1], async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A3");
    range.values = [["a"], ["a"], ["a"]];
    const result = range.removeDuplicates([0], true).load("removed,uniqueRemaining");
    await context.sync();
    return [result.removed, result.uniqueRemaining];
  }, { docs: duplicates }),

  script("Worksheet.findAll: every cell that fits", ["Worksheet.findAll"], "A1:A3", ({ sheet }) => {
    fruit(sheet);
    return localAddress(sheet.findAll("cat", { completeMatch: false, matchCase: false }));
  }),
  script("Worksheet.findAllOrNullObject: null where none fits", ["Worksheet.findAllOrNullObject"], true, async ({ context, sheet }) => {
    fruit(sheet);
    const found = sheet.findAllOrNullObject("mouse", { completeMatch: false, matchCase: false });
    await context.sync();
    return found.isNullObject;
  }),
  script("Worksheet.replaceAll: on the whole sheet", ["Worksheet.replaceAll"], 2, async ({ context, sheet }) => {
    sheet.getRange("A1").values = [["old"]];
    sheet.getRange("F20").values = [["older"]];
    const count = sheet.replaceAll("old", "new", {});
    await context.sync();
    return count.value;
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-replaceall-member(1)" }),
];
