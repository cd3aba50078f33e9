import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createExcelWorkbook } from "../../../../src/addin/excel/excel-workbook";
import { nativeLists } from "../../../../src/domain/native/native-lists";
import { freshExcel } from "../../../addin/excel/fresh-excel";
import { addEveryRule } from "../../../support/every-rule";
import { reopened } from "../../../support/reopened";
import { schemaFaults } from "../../../support/schema-order";

/** A sheet with something of everything that has an element of its own in a file. */
function addEverything(sheet: Excel.Worksheet): void {
  addEveryRule(sheet);
  sheet.getRange("A30:B31").values = [["Name", "Qty"], ["a", 1]];
  sheet.tables.add("A30:B31", true);
  sheet.getRange("A40:B41").merge();
  sheet.getRange("A42").hyperlink = { address: "https://example.com/", screenTip: "There" };
  sheet.getRange("A43:A45").dataValidation.rule = { list: { inCellDropDown: false, source: "a,b" } };
  sheet.getRange("A46:A47").dataValidation.prompt = { title: "Note", message: "Anything\ngoes", showPrompt: true };
  sheet.getRange("C1").format.columnWidth = 100;
  sheet.getRange("5:6").group("ByRows");
  sheet.customProperties.add("marker", "1");
  sheet.freezePanes.freezeRows(1);
  sheet.tabColor = "#FF0000";
  sheet.showGridlines = false;
  sheet.protection.protect({ allowSort: true });
}

it("Every element of a saved file stands where Excel's schema wants it", async () => {
  const { bytes } = await reopened(({ workbook }) => addEverything(workbook.worksheets.getActiveWorksheet()));
  expect(schemaFaults(bytes)).toEqual([]);
});

it("An element before its turn would be found", async () => {
  const { bytes } = await reopened(({ workbook }) => addEverything(workbook.worksheets.getActiveWorksheet()));
  const parts = unzipSync(bytes);
  const path = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  const [validations = ""] = /<dataValidations\b[\s\S]*<\/dataValidations>/.exec(xml) ?? [];
  expect(validations).not.toBe("");
  parts[path] = strToU8(xml.replace(validations, "").replace("</worksheet>", `${validations}</worksheet>`));
  expect(schemaFaults(zipSync(parts))).toEqual([`${path}: dataValidations after extLst in worksheet`]);
});

it("The import's template is saved as Excel's schema wants it", async () => {
  const excel = freshExcel();
  await createExcelWorkbook().insertTemplate(nativeLists(["CRM-PRO", "CRM-STD"]));
  expect(schemaFaults((await excel.host.files.save("xlsx")).bytes)).toEqual([]);
});
