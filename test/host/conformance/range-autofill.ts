import { readBack } from "./read-back";
import { refusal, scriptsAbout, type ConformanceScript, type Json } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-autofill-member(1)", "1.9");
const types = "https://learn.microsoft.com/javascript/api/excel/excel.autofilltype";
const handle = "https://support.microsoft.com/office/74e31bdd-d993-45da-aa82-35a236c5b5db";

type FillType = "FillDefault" | "FillCopy" | "FillSeries" | "FillValues" | "FillDays" | "FillWeekdays" | "FillMonths" | "FillYears" | "LinearTrend" | "GrowthTrend";

/** Fills down from A1 and answers what has come below the seeds. */
function filled(title: string, type: FillType | undefined, seeds: readonly (string | number)[], expected: readonly (string | number)[], options: { format?: string; docs?: string } = {}): ConformanceScript {
  return script(`Range.autoFill: ${title}`, ["Range.autoFill"], expected.map((value) => [value]), async ({ sheet }): Promise<Json> => {
    const source = sheet.getRange("A1").getResizedRange(seeds.length - 1, 0);
    if (options.format !== undefined) source.numberFormat = seeds.map(() => [options.format]);
    source.formulas = seeds.map((seed) => [seed]);
    source.autoFill(source.getResizedRange(expected.length, 0), type);
    return readBack(sheet.getRange("A1").getOffsetRange(seeds.length, 0).getResizedRange(expected.length - 1, 0));
  }, { docs: options.docs ?? types });
}

const date = { format: "yyyy-mm-dd" };

export const rangeAutoFill = [
  filled("two numbers go on in their step", undefined, [1, 3], [5, 7, 9], { docs: handle }),
  filled("a single number is repeated", "FillDefault", [4], [4, 4]),
  filled("a single number counts on as a series", "FillSeries", [4], [5, 6], { docs: handle }),
  filled("a copy repeats all seeds", "FillCopy", [1, 3], [1, 3, 1]),
  filled("days of the week go round", "FillDefault", ["Fri"], ["Sat", "Sun", "Mon"], { docs: handle }),
  filled("months go on", "FillDefault", ["January"], ["February", "March"], { docs: handle }),
  filled("quarters begin again", "FillDefault", ["Q3"], ["Q4", "Q1"], { docs: handle }),
  filled("a text with a number counts on", "FillDefault", ["Product 1"], ["Product 2", "Product 3"], { docs: handle }),
  filled("other texts are repeated", "FillDefault", ["red", "blue"], ["red", "blue", "red"]),
  filled("a date goes on by days", "FillDefault", [45292], [45293, 45294], date),
  filled("by weekdays only", "FillWeekdays", [45296], [45299, 45300], date),
  filled("by months, to the last day of a shorter one", "FillMonths", [45322], [45351, 45382], date),
  filled("by years", "FillYears", [45292], [45658, 46023], date),
  filled("a linear trend", "LinearTrend", [1, 2], [3, 4, 5]),
  filled("a growth trend", "GrowthTrend", [1, 2], [4, 8, 16]),

  script("Range.autoFill: formulas move along", ["Range.autoFill"], [["=A2*2"], ["=A3*2"]], ({ sheet }) => {
    sheet.getRange("B1").formulas = [["=A1*2"]];
    sheet.getRange("B1").autoFill("B1:B3");
    return readBack(sheet.getRange("B2:B3"), "formulas");
  }),
  script("Range.autoFill: to the right", ["Range.autoFill"], [["Feb", "Mar"]], ({ sheet }) => {
    sheet.getRange("A1").values = [["'Jan"]];
    sheet.getRange("A1").autoFill("A1:C1");
    return readBack(sheet.getRange("B1:C1"));
  }),
  script("Range.autoFill: formats go along, with FillFormats alone", ["Range.autoFill"], { values: [["", ""]], formats: [["0.00", "0.00"]] }, async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A1").numberFormat = [["0.00"]];
    sheet.getRange("A1").autoFill("A1:C1", "FillFormats");
    const range = sheet.getRange("B1:C1").load("values,numberFormat");
    await context.sync();
    return { values: range.values, formats: range.numberFormat };
  }, { docs: types }),
  script("Range.autoFill: values alone are values and formulas, without formats", ["Range.autoFill"], { formulas: [["=SUM(A2:B2)"]], format: [["General"]] }, async ({ context, sheet }) => {
    sheet.getRange("C1").formulas = [["=SUM(A1:B1)"]];
    sheet.getRange("C1").numberFormat = [["0.00"]];
    sheet.getRange("C1").autoFill("C1:C2", "FillValues");
    const below = sheet.getRange("C2").load("formulas,numberFormat");
    await context.sync();
    return { formulas: below.formulas, format: below.numberFormat };
  }, { docs: "https://github.com/OfficeDev/office-js-snippets/blob/main/samples/excel/42-range/range-auto-fill.yaml" }),
  script("Range.autoFill: a destination without the source is refused", ["Range.autoFill"], true, async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    sheet.getRange("A1").autoFill("C5:C9");
    return (await refusal(() => context.sync())) !== null;
  }),
];
