import { scriptsAbout, type Json } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheet-functions", "1.2");

async function resultOf(result: Excel.FunctionResult<number> | Excel.FunctionResult<number | string | boolean>): Promise<Json> {
  result.load("value,error");
  await result.context.sync();
  return result.error ? [result.error] : (result.value as Json);
}

export const functions = [
  script("Functions.sum: values and ranges together", ["Functions.sum"], 16, ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    return resultOf(context.workbook.functions.sum(10, sheet.getRange("A1:A3")));
  }),

  script("Functions.vlookup: finds a row by its first column", ["Functions.vlookup"], 45, ({ context, sheet }) => {
    sheet.getRange("A1:B3").values = [["Hammer", 30], ["Saw", 45], ["Wrench", 20]];
    return resultOf(context.workbook.functions.vlookup("Saw", sheet.getRange("A1:B3"), 2, false));
  }),

  script("Functions.vlookup: what is not there is #N/A in FunctionResult.error", ["FunctionResult.error"], ["#N/A"], ({ context, sheet }) => {
    sheet.getRange("A1:B1").values = [["Hammer", 30]];
    return resultOf(context.workbook.functions.vlookup("Saw", sheet.getRange("A1:B1"), 2, false));
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.functionresult" }),

  script("Functions.sum: the result of one function is an argument of another", ["Functions.sum", "Functions.vlookup"], 75, ({ context, sheet }) => {
    sheet.getRange("A1:B2").values = [["Hammer", 30], ["Saw", 45]];
    const { functions: all } = context.workbook;
    const table = sheet.getRange("A1:B2");
    return resultOf(all.sum(all.vlookup("Hammer", table, 2, false), all.vlookup("Saw", table, 2, false)));
  }),

  script("Functions.countIf: counts cells that meet a condition", ["Functions.countIf"], 2, ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [[1], [5], [9]];
    return resultOf(context.workbook.functions.countIf(sheet.getRange("A1:A3"), ">3"));
  }),

  script("Functions.date: a day's number", ["Functions.date"], 46_112, ({ context }) => resultOf(context.workbook.functions.date(2026, 3, 31))),

  script("Functions.if: one of two values", ["Functions.if"], "yes", ({ context }) => resultOf(context.workbook.functions.if(true, "yes", "no"))),

  script("Functions.round: to so many decimals", ["Functions.round"], 2.68, ({ context }) => resultOf(context.workbook.functions.round(2.675, 2))),

  script("Functions.match: the place in a list", ["Functions.match"], 2, ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [["a"], ["b"], ["c"]];
    return resultOf(context.workbook.functions.match("b", sheet.getRange("A1:A3"), 0));
  }),
];
