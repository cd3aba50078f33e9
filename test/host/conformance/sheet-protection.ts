import { readBack } from "./read-back";
import { refusal, scriptsAbout } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection", "1.7");
const options = "https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions";

export const sheetProtection = [
  script("WorksheetProtection.protect: locked cells can't be written to", ["WorksheetProtection.protect", "WorksheetProtection.protected"], [true, "AccessDenied"], async ({ context, sheet }) => {
    sheet.protection.protect();
    sheet.protection.load("protected");
    await context.sync();
    return [sheet.protection.protected, await refusal(async () => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    })];
  }),

  script("WorksheetProtection.protect: a sheet that is protected already is refused", ["WorksheetProtection.protect"], true, async ({ context, sheet }) => {
    sheet.protection.protect();
    await context.sync();
    return (await refusal(async () => {
      sheet.protection.protect();
      await context.sync();
    })) !== null;
  }),

  script("WorksheetProtection.unprotect: cells can be written to again", ["WorksheetProtection.unprotect"], [[1]], async ({ sheet }) => {
    sheet.protection.protect();
    sheet.protection.unprotect();
    sheet.getRange("A1").values = [[1]];
    return readBack(sheet.getRange("A1"));
  }),

  script("WorksheetProtection.unprotect: a wrong password is refused and the sheet stays protected", ["WorksheetProtection.unprotect"], [true, true, false], async ({ context, sheet }) => {
    sheet.protection.protect({}, "secret");
    await context.sync();
    const refused = await refusal(async () => {
      sheet.protection.unprotect("wrong");
      await context.sync();
    });
    sheet.protection.load("protected");
    await context.sync();
    const still = sheet.protection.protected;
    sheet.protection.unprotect("secret");
    sheet.protection.load("protected");
    await context.sync();
    return [refused !== null, still, sheet.protection.protected];
  }),

  script("WorksheetProtection.options: what was given, and no for the rest", ["WorksheetProtection.options"], [true, false, "Unlocked"], async ({ context, sheet }) => {
    sheet.protection.protect({ allowFormatCells: true, selectionMode: "Unlocked" });
    sheet.protection.load("options");
    await context.sync();
    const { allowFormatCells, allowSort, selectionMode } = sheet.protection.options;
    return [allowFormatCells ?? null, allowSort ?? null, selectionMode ?? null];
  }, { docs: options }),

  script("WorksheetProtectionOptions.allowFormatCells: cells take a colour and no value", ["WorksheetProtectionOptions.allowFormatCells"], ["#FFFF00", "AccessDenied"], async ({ context, sheet }) => {
    sheet.protection.protect({ allowFormatCells: true });
    const { fill } = sheet.getRange("A1").format;
    fill.color = "#FFFF00";
    fill.load("color");
    await context.sync();
    return [fill.color, await refusal(async () => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    })];
  }, { docs: options }),

  script("WorksheetProtectionOptions.allowFormatColumns: columns can be made wider, rows can't be made higher", ["WorksheetProtectionOptions.allowFormatColumns"], [true, "AccessDenied"], async ({ context, sheet }) => {
    sheet.protection.protect({ allowFormatColumns: true });
    const { format } = sheet.getRange("B:B");
    format.columnWidth = 200;
    format.load("columnWidth");
    await context.sync();
    return [format.columnWidth > 150, await refusal(async () => {
      sheet.getRange("2:2").format.rowHeight = 60;
      await context.sync();
    })];
  }, { docs: options }),

  script("WorksheetProtectionOptions.allowInsertRows: rows can come, columns can't", ["WorksheetProtectionOptions.allowInsertRows"], [[[""], [1]], "AccessDenied"], async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[1]];
    sheet.protection.protect({ allowInsertRows: true });
    sheet.getRange("1:1").insert("Down");
    const cells = await readBack(sheet.getRange("A1:A2"));
    return [cells, await refusal(async () => {
      sheet.getRange("A:A").insert("Right");
      await context.sync();
    })];
  }, { docs: options }),

  script("WorksheetProtectionOptions.allowSort: unlocked cells can be sorted, locked ones can't", ["WorksheetProtectionOptions.allowSort"], [[[1], [2]], "AccessDenied"], async ({ context, sheet }) => {
    sheet.getRange("A1:B2").values = [[2, 2], [1, 1]];
    sheet.getRange("A1:A2").format.protection.locked = false;
    sheet.protection.protect({ allowSort: true });
    sheet.getRange("A1:A2").sort.apply([{ key: 0, ascending: true }]);
    const sorted = await readBack(sheet.getRange("A1:A2"));
    return [sorted, await refusal(async () => {
      sheet.getRange("B1:B2").sort.apply([{ key: 0, ascending: true }]);
      await context.sync();
    })];
  }, { docs: "https://support.microsoft.com/office/3179efdb-1285-4d49-a9c3-f4ca36276de6" }),
];
