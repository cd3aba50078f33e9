import { scriptsAbout, until, type Json } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.worksheet", "1.7");
const list = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection", "1.7");

/** What a handler hears of an action, as far as `pick` tells. */
async function heardOf<T>(
  context: Excel.RequestContext, event: OfficeExtension.EventHandlers<T>, act: () => void, pick: (args: T) => Json,
): Promise<Json> {
  const heard: Json[] = [];
  const handler = event.add(async (args) => void heard.push(pick(args)));
  await context.sync();
  act();
  await context.sync();
  await until(() => heard.length > 0);
  handler.remove();
  await context.sync();
  return heard;
}

export const sheetEvents = [
  script("Worksheet.onFormulaChanged: names the cell and its formula before", ["Worksheet.onFormulaChanged"], [[["A1", "=1+1"]]], async ({ context, sheet }) => {
    sheet.getRange("A1").formulas = [["=1+1"]];
    await context.sync();
    return heardOf(context, sheet.onFormulaChanged, () => {
      sheet.getRange("A1").formulas = [["=1+2"]];
    }, ({ formulaDetails }) => formulaDetails.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula]));
  }, { since: "1.13" }),

  script("Worksheet.onChanged: a single cell that is written to tells its values before and after", ["Worksheet.onChanged"], [["B2", "RangeEdited", 1, 2]], async ({ context, sheet }) => {
    sheet.getRange("B2").values = [[1]];
    await context.sync();
    return heardOf(context, sheet.onChanged, () => {
      sheet.getRange("B2").values = [[2]];
    }, ({ address, changeType, details }) => [address, changeType, details.valueBefore as number, details.valueAfter as number]);
  }, { since: "1.9" }),

  script("Worksheet.onChanged: rows that come tell where the others went", ["Worksheet.onChanged"], [["2:2", "RowInserted", "Down"]], async ({ context, sheet }) => heardOf(context, sheet.onChanged, () => {
    sheet.getRange("2:2").insert("Down");
  }, ({ address, changeType, changeDirectionState }) => [address, changeType, changeDirectionState.insertShiftDirection ?? null]), { since: "1.14" }),

  script("Worksheet.onChanged: a write of this add-in says so", ["Worksheet.onChanged"], ["ThisLocalAddin"], async ({ context, sheet }) => heardOf(context, sheet.onChanged, () => {
    sheet.getRange("A1").values = [[1]];
  }, ({ triggerSource }) => triggerSource), { since: "1.14" }),

  script("Worksheet.onFormatChanged: the cells that got a colour", ["Worksheet.onFormatChanged"], ["A1:B2"], async ({ context, sheet }) => heardOf(context, sheet.onFormatChanged, () => {
    sheet.getRange("A1:B2").format.fill.color = "#FFFF00";
  }, ({ address }) => address), { since: "1.9" }),

  script("Worksheet.onSelectionChanged: the cells that are selected", ["Worksheet.onSelectionChanged"], ["B2:C3"], async ({ context, sheet }) => heardOf(context, sheet.onSelectionChanged, () => {
    sheet.getRange("B2:C3").select();
  }, ({ address }) => address)),

  script("Worksheet.onProtectionChanged: says whether the sheet is protected now", ["Worksheet.onProtectionChanged"], [true], async ({ context, sheet }) => heardOf(context, sheet.onProtectionChanged, () => {
    sheet.protection.protect();
  }, ({ isProtected }) => isProtected), { since: "1.14" }),

  script("Worksheet.onRowHiddenChanged: the rows that were hidden", ["Worksheet.onRowHiddenChanged"], [["2:3", "Hidden"]], async ({ context, sheet }) => heardOf(context, sheet.onRowHiddenChanged, () => {
    sheet.getRange("2:3").rowHidden = true;
  }, ({ address, changeType }) => [address, changeType]), { since: "1.11" }),

  list("WorksheetCollection.onAdded: the sheet that was added", ["WorksheetCollection.onAdded"], [true], async ({ context }) => {
    const ids: string[] = [];
    await heardOf(context, context.workbook.worksheets.onAdded, () => void context.workbook.worksheets.add("intake added"), ({ worksheetId }) => {
      ids.push(worksheetId);
      return worksheetId;
    });
    const added = context.workbook.worksheets.getItem("intake added").load("id");
    await context.sync();
    return ids.map((id) => id === added.id);
  }),

  list("WorksheetCollection.onDeleted: once for the sheet that was deleted", ["WorksheetCollection.onDeleted"], ["WorksheetDeleted"], async ({ context }) => {
    const other = context.workbook.worksheets.add("intake deleted");
    await context.sync();
    return heardOf(context, context.workbook.worksheets.onDeleted, () => other.delete(), ({ type }) => type);
  }),

  list("WorksheetCollection.onActivated: the sheet that is shown now", ["WorksheetCollection.onActivated"], [true], async ({ context }) => {
    const other = context.workbook.worksheets.add("intake activated").load("id");
    await context.sync();
    return heardOf(context, context.workbook.worksheets.onActivated, () => other.activate(), ({ worksheetId }) => worksheetId === other.id);
  }),
];
