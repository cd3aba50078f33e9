import { refusal, scriptsAbout } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member");

export const rangeValues = [
  script("Range.values: an empty cell reads as an empty text", ["Range.values", "Range.valueTypes"], { values: [[""]], types: [["Empty"]] },
    async ({ context, sheet }) => {
      const cell = sheet.getRange("A1").load("values,valueTypes");
      await context.sync();
      return { values: cell.values, types: cell.valueTypes };
    }),

  script("Range.values: null in the matrix leaves a cell as it is, an empty text clears it", ["Range.values"], [["new", "old", ""]],
    async ({ context, sheet }) => {
      const row = sheet.getRange("A1:C1");
      row.values = [["old", "old", "old"]];
      row.values = [["new", null, ""]];
      row.load("values");
      await context.sync();
      return row.values;
    }),

  script("Range.values: a single value goes to every cell", ["Range.values"], [[7, 7], [7, 7]], async ({ context, sheet }) => {
    const block = sheet.getRange("A1:B2");
    block.values = 7 as unknown as number[][];
    block.load("values");
    await context.sync();
    return block.values;
  }),

  script("Range.values: a matrix of another size is refused with InvalidArgument", ["Range.values"], "InvalidArgument",
    async ({ context, sheet }) => {
      sheet.getRange("A1:B2").values = [[1, 2, 3]];
      return refusal(() => context.sync());
    }),

  script("Range.values: numbers, texts, booleans and errors come back with their types", ["Range.values", "Range.valueTypes"],
    { values: [[1.5, "text", true, "#N/A"]], types: [["Double", "String", "Boolean", "Error"]] },
    async ({ context, sheet }) => {
      const row = sheet.getRange("A1:D1");
      row.values = [[1.5, "text", true, "=NA()"]];
      row.load("values,valueTypes");
      await context.sync();
      return { values: row.values, types: row.valueTypes };
    }),
];
