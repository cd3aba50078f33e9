import { scriptsAbout } from "./script";

const format = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-numberformat-member");
const codes = scriptsAbout("https://support.microsoft.com/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68");
const blanks = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values");

/** What cells show; the formats are such that every culture of Excel shows the same. */
async function shown({ context, sheet }: { context: Excel.RequestContext; sheet: Excel.Worksheet }, cells: readonly (readonly [number, string])[]): Promise<string[]> {
  const column = sheet.getRange("A1").getResizedRange(cells.length - 1, 0);
  column.values = cells.map(([value]) => [value]);
  column.numberFormat = cells.map(([, code]) => [code]);
  column.load("text");
  await context.sync();
  return column.text.map(([text = ""]) => text);
}

export const numberFormats = [
  format("Range.numberFormat: General until one is set; null in the matrix leaves a cell's own", ["Range.numberFormat"], [["General", "0%", "0%"]], async ({ context, sheet }) => {
    const row = sheet.getRange("A1:C1");
    sheet.getRange("B1").numberFormat = [["0%"]];
    row.numberFormat = [[null, null, "0%"]] as unknown as string[][];
    row.load("numberFormat");
    await context.sync();
    return row.numberFormat;
  }),

  blanks("Range.numberFormat: an empty text takes the format away", ["Range.numberFormat"], [["General"]], async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [["0%"]];
    cell.numberFormat = [[""]];
    cell.load("numberFormat");
    await context.sync();
    return cell.numberFormat;
  }),

  codes("Range.text: percents and exponents", ["Range.text", "Range.numberFormat"], ["26%", "-50%", "1E+04"], (place) => shown(place, [[0.256, "0%"], [-0.5, "0%"], [12345, "0E+00"]])),

  codes("Range.text: fractions", ["Range.text", "Range.numberFormat"], ["3 3/4", "3/2"], (place) => shown(place, [[3.75, "# ?/?"], [1.5, "?/?"]])),

  codes("Range.text: leading zeros, texts in quotation marks, hidden digits", ["Range.text", "Range.numberFormat"], ["00005", "5 seats", ""],
    (place) => shown(place, [[5, "00000"], [5, "0 \"seats\""], [5, ";;;"]])),

  codes("Range.text: sections for what is above, below and equal to zero", ["Range.text", "Range.numberFormat"], ["up 5", "down 5", "none"],
    (place) => shown(place, [5, -5, 0].map((value) => [value, "\"up\" 0;\"down\" 0;\"none\""] as const))),

  codes("Range.text: conditions choose the section; a colour is not part of the text", ["Range.text", "Range.numberFormat"], ["low", "high", "5"],
    (place) => shown(place, [[50, "[<100]\"low\";\"high\""], [500, "[<100]\"low\";\"high\""], [5, "[Red]0"]])),

  codes("Range.text: hours and minutes beyond a day or an hour", ["Range.text", "Range.numberFormat"], ["36", "2160", "129600"],
    (place) => shown(place, [[1.5, "[h]"], [1.5, "[m]"], [1.5, "[s]"]])),

  codes("Range.text: days, months and years", ["Range.text", "Range.numberFormat"], ["2025-12-09", "9", "25"],
    (place) => shown(place, [[46000, "yyyy\\-mm\\-dd"], [46000, "d"], [46000, "yy"]])),

  codes("Range.text: numbers are rounded half away from zero, by their decimal digits", ["Range.text", "Range.numberFormat"], ["3", "-3", "29%"],
    (place) => shown(place, [[2.5, "0"], [-2.5, "0"], [0.285, "0%"]])),

  format("Range.values: a percentage that is written as a text brings its format", ["Range.values", "Range.numberFormat"], [[0.12], ["0%"]], async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.values = [["12%"]];
    cell.load("values,numberFormat");
    await context.sync();
    return [cell.values[0] ?? null, cell.numberFormat[0] ?? null];
  }, { docs: "https://support.microsoft.com/office/format-numbers-as-percentages-de49167b-d603-4450-bcaa-31fba6c7b6b4" }),

  format("Range.values: in a Text cell everything stays text", ["Range.values", "Range.valueTypes"], [[["00012", "=1+1"]], [["String", "String"]]], async ({ context, sheet }) => {
    const row = sheet.getRange("A1:B1");
    row.numberFormat = [["@", "@"]];
    row.values = [["00012", "=1+1"]];
    row.load("values,valueTypes");
    await context.sync();
    return [row.values, row.valueTypes];
  }, { docs: "https://support.microsoft.com/office/format-numbers-as-text-583160db-936b-4e52-bdff-6f1863518ba4" }),
];
