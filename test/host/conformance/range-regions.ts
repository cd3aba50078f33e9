import { local, localAddress } from "./read-back";
import { refusal, scriptsAbout, type ConformanceScript, type Json } from "./script";

const used = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getusedrange-member(1)");
const edge = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-special-cells", "1.13");
const special = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-special-cells", "1.9");

/** Two blocks in column B, and one cell far to the right. */
function blocks(sheet: Excel.Worksheet): void {
  sheet.getRange("B2:C4").values = [[1, 2], [3, 4], [5, 6]];
  sheet.getRange("B7").values = [[7]];
}

function edgeScript(title: string, direction: "Left" | "Right" | "Up" | "Down", from: string, expected: string): ConformanceScript {
  return edge(`Range.getRangeEdge: ${title}`, ["Range.getRangeEdge"], expected, ({ sheet }) => {
    blocks(sheet);
    return localAddress(sheet.getRange(from).getRangeEdge(direction));
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getrangeedge-member(1)" });
}

async function areasOf(sheet: Excel.Worksheet, address: string, ...kinds: Parameters<Excel.Range["getSpecialCells"]>): Promise<Json> {
  const areas = sheet.getRange(address).getSpecialCellsOrNullObject(...kinds).load("address");
  await sheet.context.sync();
  return areas.isNullObject ? null : local(areas.address);
}

function mixed(sheet: Excel.Worksheet): void {
  sheet.getRange("A1:A5").formulas = [[1], ["text"], [true], ["=1+1"], ["=NA()"]];
}

export const rangeRegions = [
  used("Range.getUsedRange: cells with formats count as used", ["Range.getUsedRange"], ["B2:D5", "B2"], async ({ sheet }) => {
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("D5").format.fill.color = "yellow";
    return [await localAddress(sheet.getRange("A1:F9").getUsedRange()), await localAddress(sheet.getRange("A1:F9").getUsedRange(true))];
  }, { since: "1.2" }),

  used("Range.getUsedRange: only cells of the range itself count", ["Range.getUsedRange"], "A1:A2", ({ sheet }) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.getRange("B9").values = [[9]];
    return localAddress(sheet.getRange("A:A").getUsedRange(true));
  }, { since: "1.2" }),

  used("Range.getUsedRange: ItemNotFound where none is used", ["Range.getUsedRange"], "ItemNotFound", ({ context, sheet }) => {
    sheet.getRange("A1:B2").getUsedRange().load("address");
    return refusal(() => context.sync());
  }),

  used("Range.getUsedRangeOrNullObject: null where none is used", ["Range.getUsedRangeOrNullObject"], true, async ({ context, sheet }) => {
    const none = sheet.getRange("A1:B2").getUsedRangeOrNullObject();
    await context.sync();
    return none.isNullObject;
  }, { since: "1.4" }),

  edgeScript("from a filled cell to the end of what is filled", "Down", "B2", "B4"),
  edgeScript("from the end of one block to the next", "Down", "B4", "B7"),
  edgeScript("from the last block to the last row", "Down", "B7", "B1048576"),
  edgeScript("to the left past a blank cell to the first column", "Left", "B2", "A2"),
  edgeScript("from a blank cell to the next filled one", "Up", "B6", "B4"),
  edgeScript("to the right within a block", "Right", "B3", "C3"),

  edge("Range.getExtendedRange: from a cell to the edge", ["Range.getExtendedRange"], "B2:B4", ({ sheet }) => {
    blocks(sheet);
    return localAddress(sheet.getRange("B2").getExtendedRange("Down"));
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getextendedrange-member(1)" }),

  edge("Range.getExtendedRange: an active cell outside of the range is an error", ["Range.getExtendedRange"], true, async ({ context, sheet }) => {
    sheet.getRange("B2:C3").getExtendedRange("Down", "A1").load("address");
    return (await refusal(() => context.sync())) !== null;
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getextendedrange-member(1)" }),

  edge("Range.getSurroundingRegion: reaches to blank rows and columns", ["Range.getSurroundingRegion"], ["B2:C4", "B7"], async ({ sheet }) => {
    blocks(sheet);
    return [await localAddress(sheet.getRange("C3").getSurroundingRegion()), await localAddress(sheet.getRange("B7").getSurroundingRegion())];
  }, { since: "1.7", docs: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getsurroundingregion-member(1)" }),

  special("Range.getSpecialCells: formulas", ["Range.getSpecialCellsOrNullObject"], "A4:A5", ({ sheet }) => {
    mixed(sheet);
    return areasOf(sheet, "A1:A9", "Formulas");
  }),
  special("Range.getSpecialCells: constants", ["Range.getSpecialCellsOrNullObject"], "A1:A3", ({ sheet }) => {
    mixed(sheet);
    return areasOf(sheet, "A1:A9", "Constants");
  }),
  special("Range.getSpecialCells: constants that are text or logical", ["Range.getSpecialCellsOrNullObject"], "A2:A3", ({ sheet }) => {
    mixed(sheet);
    return areasOf(sheet, "A1:A9", "Constants", "LogicalText");
  }),
  special("Range.getSpecialCells: formulas with errors", ["Range.getSpecialCellsOrNullObject"], "A5", ({ sheet }) => {
    mixed(sheet);
    return areasOf(sheet, "A1:A9", "Formulas", "Errors");
  }),
  special("Range.getSpecialCells: blanks", ["Range.getSpecialCellsOrNullObject"], "A2,B1", ({ sheet }) => {
    sheet.getRange("A1:B2").values = [[1, ""], ["", 2]];
    return areasOf(sheet, "A1:B2", "Blanks");
  }),
  special("Range.getSpecialCells: visible cells", ["Range.getSpecialCellsOrNullObject"], "A1,A3:A4", async ({ context, sheet }) => {
    sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    sheet.getRange("2:2").rowHidden = true;
    await context.sync();
    return areasOf(sheet, "A1:A4", "Visible");
  }),
  special("Range.getSpecialCells: cells with validation", ["Range.getSpecialCellsOrNullObject"], "B2:B3", ({ sheet }) => {
    sheet.getRange("B2:B3").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    return areasOf(sheet, "A1:C5", "DataValidations");
  }),
  special("Range.getSpecialCells: cells with conditional formats", ["Range.getSpecialCellsOrNullObject"], "B2:B3", ({ sheet }) => {
    sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=B2>0";
    return areasOf(sheet, "A1:C5", "ConditionalFormats");
  }),
  special("Range.getSpecialCells: ItemNotFound where there are none", ["Range.getSpecialCells"], "ItemNotFound", ({ context, sheet }) => {
    sheet.getRange("A1:B2").getSpecialCells("Formulas").load("address");
    return refusal(() => context.sync());
  }),
];
