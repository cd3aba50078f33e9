import { local } from "./read-back";
import { refusal, scriptsAbout } from "./script";

const page = "https://learn.microsoft.com/javascript/api/excel/excel.";
const sheetScript = scriptsAbout(`${page}worksheet`, "1.1");

export const worksheetBasics = [
  sheetScript("Worksheet.activate: the sheet is the active one, found by its id or its name", ["Worksheet.activate", "Worksheet.id", "WorksheetCollection.getActiveWorksheet"], [true, true],
    async ({ context, sheet }) => {
      const { worksheets } = context.workbook;
      const other = worksheets.add("intake other").load("id");
      other.activate();
      const active = worksheets.getActiveWorksheet().load("id");
      await context.sync();
      const found = worksheets.getItem(other.id).load("name");
      sheet.activate();
      await context.sync();
      return [active.id === other.id, found.name === "intake other"];
    }),

  sheetScript("WorksheetCollection.getFirst: the sheet in front, or the first that is shown", ["WorksheetCollection.getFirst", "Worksheet.visibility"], ["intake front", true, "Hidden"], async ({ context }) => {
    const { worksheets } = context.workbook;
    const front = worksheets.add("intake front");
    front.position = 0;
    front.visibility = "Hidden";
    front.load("visibility");
    const first = worksheets.getFirst().load("name");
    const shown = worksheets.getFirst(true).load("name");
    await context.sync();
    return [first.name, shown.name !== "intake front", front.visibility];
  }, { docs: `${page}worksheetcollection`, since: "1.5" }),

  sheetScript("Worksheet.getCell: cells and ranges by numbers from 0, and all cells without an address", ["Worksheet.getCell", "Worksheet.getRange", "Worksheet.getRangeByIndexes"],
    ["C2", "B3:E4", "A1:XFD1048576", "B2"], async ({ context, sheet }) => {
      context.workbook.names.add("intake_place", sheet.getRange("B2"));
      const ranges = [sheet.getCell(1, 2), sheet.getRangeByIndexes(2, 1, 2, 4), sheet.getRange(), sheet.getRange("intake_place")].map((one) => one.load("address,rowCount,columnCount"));
      await context.sync();
      return ranges.map((one) => (one.rowCount === 1_048_576 && one.columnCount === 16_384 ? "A1:XFD1048576" : local(one.address)));
    }, { since: "1.7" }),

  sheetScript("Worksheet.standardHeight: a row without a height of its own has it, and each sheet has a tab id of its own", ["Worksheet.standardHeight", "Worksheet.tabId"], [true, true],
    async ({ context, sheet }) => {
      const other = context.workbook.worksheets.add("intake other").load("tabId");
      sheet.load("standardHeight,tabId");
      const row = sheet.getRange("A40").load("format/rowHeight");
      await context.sync();
      return [row.format.rowHeight === sheet.standardHeight, Number.isInteger(sheet.tabId) && sheet.tabId !== other.tabId];
    }, { since: "1.14" }),

  sheetScript("WorksheetFreezePanes.freezeColumns: so many from the left; getLocation gives the frozen cells", [
    "Worksheet.freezePanes", "WorksheetFreezePanes.freezeColumns", "WorksheetFreezePanes.getLocation",
  ], "A:B", async ({ context, sheet }) => {
    sheet.freezePanes.freezeColumns(2);
    const frozen = sheet.freezePanes.getLocation().load("address");
    await context.sync();
    return local(frozen.address);
  }, { docs: `${page}worksheetfreezepanes`, since: "1.7" }),

  sheetScript("WorksheetCollection.load: no-properties-needed loads the sheets and nothing of them", ["WorksheetCollection.items"], [true, "PropertyNotLoaded"], async ({ context }) => {
    const sheets = context.workbook.worksheets.load("no-properties-needed");
    await context.sync();
    return [sheets.items.length > 0, await refusal(async () => Promise.resolve(sheets.items[0]?.visibility))];
  }, { docs: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-pivottables" }),

  sheetScript("Worksheet.protection: says whether the sheet is protected", ["Worksheet.protection", "WorksheetProtection.protected"], [false, true], async ({ context, sheet }) => {
    sheet.load("protection/protected");
    await context.sync();
    const before = sheet.protection.protected;
    sheet.protection.protect();
    sheet.load("protection/protected");
    await context.sync();
    const after = sheet.protection.protected;
    sheet.protection.unprotect();
    await context.sync();
    return [before, after];
  }, { docs: `${page}worksheetprotection`, since: "1.2" }),
];
