import { localAddress } from "./read-back";
import { refusal, scriptsAbout, type ConformanceScript } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.range");

function leadsTo(title: string, member: string, expected: string, from: (sheet: Excel.Worksheet) => Excel.Range, since = "1.1"): ConformanceScript {
  return script(`Range.${member}: ${title}`, [`Range.${member}`], expected, ({ sheet }) => localAddress(from(sheet)), { since });
}

export const rangeGeometry = [
  leadsTo("may lie outside of the range", "getCell", "D6", (sheet) => sheet.getRange("B2:C3").getCell(4, 2)),
  leadsTo("counts from 0", "getRow", "B3:C3", (sheet) => sheet.getRange("B2:C3").getRow(1)),
  leadsTo("counts from 0", "getColumn", "C2:C3", (sheet) => sheet.getRange("B2:C3").getColumn(1)),
  leadsTo("of B2:D5 is D5", "getLastCell", "D5", (sheet) => sheet.getRange("B2:D5").getLastCell()),
  leadsTo("of B2:D5 is D2:D5", "getLastColumn", "D2:D5", (sheet) => sheet.getRange("B2:D5").getLastColumn()),
  leadsTo("of B2:D5 is B5:D5", "getLastRow", "B5:D5", (sheet) => sheet.getRange("B2:D5").getLastRow()),
  leadsTo("of B4:E11 is 4:11", "getEntireRow", "4:11", (sheet) => sheet.getRange("B4:E11").getEntireRow()),
  leadsTo("of B4:E11 is B:E", "getEntireColumn", "B:E", (sheet) => sheet.getRange("B4:E11").getEntireColumn()),
  leadsTo("keeps the size", "getOffsetRange", "A4:B5", (sheet) => sheet.getRange("B2:C3").getOffsetRange(2, -1)),
  leadsTo("moves the bottom right corner", "getResizedRange", "B2:E2", (sheet) => sheet.getRange("B2:C3").getResizedRange(-1, 2), "1.2"),
  leadsTo("takes the size itself", "getAbsoluteResizedRange", "B2:B6", (sheet) => sheet.getRange("B2:C3").getAbsoluteResizedRange(5, 1), "1.7"),
  leadsTo("without a count is one row", "getRowsAbove", "B4:C4", (sheet) => sheet.getRange("B5:C6").getRowsAbove(), "1.2"),
  leadsTo("are as wide as the range", "getRowsBelow", "B7:C9", (sheet) => sheet.getRange("B5:C6").getRowsBelow(3), "1.2"),
  leadsTo("with a negative count lie within the range", "getRowsBelow", "B6:C6", (sheet) => sheet.getRange("B5:C6").getRowsBelow(-1), "1.2"),
  leadsTo("with a negative count are the first ones", "getRowsAbove", "B5:C5", (sheet) => sheet.getRange("B5:C6").getRowsAbove(-1), "1.2"),
  leadsTo("are as high as the range", "getColumnsBefore", "A5:A6", (sheet) => sheet.getRange("B5:C6").getColumnsBefore(1), "1.2"),
  leadsTo("are as high as the range", "getColumnsAfter", "D5:E6", (sheet) => sheet.getRange("B5:C6").getColumnsAfter(2), "1.2"),
  leadsTo("of B2:C5 and D10:E15 is B2:E15", "getBoundingRect", "B2:E15", (sheet) => sheet.getRange("B2:C5").getBoundingRect("D10:E15")),
  leadsTo("is what both have", "getIntersection", "C3", (sheet) => sheet.getRange("B2:C3").getIntersection(sheet.getRange("C3:D4"))),

  script("Range.getIntersectionOrNullObject: null where they have no cell in common", ["Range.getIntersectionOrNullObject"], true, async ({ context, sheet }) => {
    const common = sheet.getRange("A1").getIntersectionOrNullObject("B2");
    await context.sync();
    return common.isNullObject;
  }, { since: "1.4" }),

  script("Range.getIntersection: ItemNotFound where they have no cell in common", ["Range.getIntersection"], "ItemNotFound", ({ context, sheet }) => {
    sheet.getRange("A1").getIntersection("B2").load("address");
    return refusal(() => context.sync());
  }),

  script("Range.getOffsetRange: beyond the grid is an error", ["Range.getOffsetRange"], true, async ({ context, sheet }) => {
    sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
    return (await refusal(() => context.sync())) !== null;
  }),

  script("Range.cellCount: -1 beyond 2^31-1", ["Range.cellCount", "Range.isEntireRow", "Range.isEntireColumn"], [-1, true, true], async ({ context, sheet }) => {
    const all = sheet.getRange().load("cellCount,isEntireRow,isEntireColumn");
    await context.sync();
    return [all.cellCount, all.isEntireRow, all.isEntireColumn];
  }, { since: "1.7" }),

  script("Range.top: rows above measure together what it is away from the top", ["Range.top", "Range.left", "Range.width", "Range.height"], [true, true], async ({ context, sheet }) => {
    sheet.getRange("1:2").format.rowHeight = 30;
    const first = sheet.getRange("A1:B2").load("top,left,width,height");
    const next = sheet.getRange("C3").load("top,left");
    await context.sync();
    return [first.top === 0 && next.top === first.height && first.height === 60, first.left === 0 && next.left === first.width];
  }, { since: "1.10" }),
];
