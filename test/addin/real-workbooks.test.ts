import { readFileSync } from "node:fs";
import path from "node:path";
import { createExcelWorkbook } from "../../src/addin/excel/excel-workbook";
import { nativeLists } from "../../src/domain/native/native-lists";
import { freshExcel } from "./excel/fresh-excel";
import { openPane, typed } from "./live-pane";

/** Opens a workbook that no one here made (test/data/SOURCES.md), puts the template beside its sheet, copies cells over and says which errors the pane finds. */
async function foundIn(file: string, lines: number, copies: Readonly<Record<string, string>>, copyType: "All" | "Values" = "All"): Promise<string[]> {
  const excel = freshExcel();
  await excel.host.files.open(file, new Uint8Array(readFileSync(path.resolve(__dirname, "../data", file))));
  await createExcelWorkbook().insertTemplate(nativeLists(["PRO"]));
  excel.host.user.paste(1, 0, Array.from({ length: lines }, (_, index) => typed({ id: `L-${index}`, opportunity: `D-${index}` })));
  await excel.Excel.run(async (context) => {
    const template = context.workbook.worksheets.getItem("Customer import");
    for (const [target, source] of Object.entries(copies)) template.getRange(target).copyFrom(source, copyType);
    await context.sync();
  });
  const pane = openPane(excel);
  await pane.started;
  await pane.checked();
  return pane.sheet().view.groups.filter(({ severity }) => severity === "error").flatMap(({ issues }) => issues)
    .sort((a, b) => (a.rowNumber ?? 0) - (b.rowNumber ?? 0)).map(({ rowNumber, code, params }) => `${rowNumber}:${code} ${params.iso ?? params.value ?? ""}`);
}

it.each([
  ["sheetjs_1904_1900.xlsx", ["1900-01-01", "1900-01-11", "1900-04-20", "1903-01-15", "1930-06-02"]],
  ["sheetjs_1904_1904.xlsx", ["1904-01-02", "1904-01-12", "1904-04-21", "1907-01-16", "1934-06-03"]],
])("F51: the same serials are the days that each workbook counts from 1900 or 1904: %s", async (file, days) => {
  expect(await foundIn(file, 5, { "F2:F6": "Sheet1!B1:B5" })).toEqual(days.map((day, index) => `${index + 2}:BILLING_DATE_RANGE ${day}`));
});

it("error cells are errors, texts that only look like them are texts, and a date is no opportunity", async () => {
  expect(await foundIn("sheetjs_ErrorTypes.xlsx", 12, { "B2:B13": "RawErrors!C2:C13", "C2:C13": "RawErrors!A2:A13" })).toEqual([
    "2:CELL_ERROR #NULL!", "3:CELL_ERROR #DIV/0!", "4:CELL_ERROR #VALUE!", "5:CELL_ERROR #REF!", "6:CELL_ERROR #NAME?", "6:CELL_ERROR #NAME?", "7:CELL_ERROR #NUM!", "8:CELL_ERROR #N/A",
    "12:OPPORTUNITY_DATE 2014-10-11",
  ]);
});

it("a number with an accounting format is a price, and Hebrew names are names", async () => {
  expect(await foundIn("sheetjs_text_and_numbers.xlsx", 3, { "E2": "Sheet1!A4", "E3": "Sheet1!B4", "E4": "Sheet1!C4", "B2": "Sheet1!B2", "B3": "Sheet1!C2" })).toEqual(["4:QUANTITY_CURRENCY 1337"]);
});

it("merged cells cannot be put into the table; their values leave blanks, each of which is told where something is needed", async () => {
  await expect(foundIn("sheetjs_merge_cells.xlsx", 4, { "A2:D5": "Merge!A1:D4" })).rejects.toMatchObject({ code: "MergedRangeConflict" });
  expect(await foundIn("sheetjs_merge_cells.xlsx", 4, { "A2:D5": "Merge!A1:D4" }, "Values")).toEqual([
    "2:CUSTOMER_REQUIRED ", "2:PRODUCT_UNKNOWN Separate blocks", "3:CUSTOMER_REQUIRED ", "3:PRODUCT_REQUIRED ", "3:ID_REQUIRED ",
    "4:CUSTOMER_REQUIRED ", "4:PRODUCT_REQUIRED ", "5:CUSTOMER_REQUIRED ", "5:PRODUCT_REQUIRED ",
  ]);
});
