import { scriptsAbout } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat", "1.6");
const reference = (name: string) => ({ docs: `https://learn.microsoft.com/javascript/api/excel/excel.${name.toLowerCase()}` });
const local = (address: string): string => address.split(",").map((part) => part.split("!")[1] ?? "").join(",");

export const conditionalParts = [
  ...(["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual"] as const).map((operator) =>
    script(`CellValueConditionalFormat.rule: the operator ${operator} is kept`, ["CellValueConditionalFormat.rule"], operator, async ({ context, sheet }) => {
      const { cellValue } = sheet.getRange("A1:A5").conditionalFormats.add("CellValue");
      cellValue.rule = { formula1: "=1", formula2: "=9", operator };
      cellValue.load("rule");
      await context.sync();
      return cellValue.rule.operator;
    }, reference("ConditionalCellValueRule"))),

  ...(["Contains", "NotContains", "BeginsWith", "EndsWith"] as const).map((operator) =>
    script(`TextConditionalFormat.rule: the operator ${operator} is kept`, ["TextConditionalFormat.rule"], { operator, text: "a \"quoted\" text" }, async ({ context, sheet }) => {
      const { textComparison } = sheet.getRange("A1:A5").conditionalFormats.add("ContainsText");
      textComparison.rule = { operator, text: "a \"quoted\" text" };
      textComparison.load("rule");
      await context.sync();
      return { operator: textComparison.rule.operator, text: textComparison.rule.text };
    }, reference("ConditionalTextComparisonRule"))),

  ...(["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const).map((type) =>
    script(`TopBottomConditionalFormat.rule: ${type} is kept`, ["TopBottomConditionalFormat.rule"], { rank: 20, type }, async ({ context, sheet }) => {
      const { topBottom } = sheet.getRange("A1:A5").conditionalFormats.add("TopBottom");
      topBottom.rule = { rank: 20, type };
      topBottom.load("rule");
      await context.sync();
      return { rank: topBottom.rule.rank, type: topBottom.rule.type };
    }, reference("ConditionalTopBottomRule"))),

  script("ConditionalRangeBorderCollection: four edges, each by its name or its place", ["ConditionalRangeBorderCollection.count", "ConditionalRangeBorderCollection.top", "ConditionalRangeBorderCollection.getItem", "ConditionalRangeBorder.sideIndex"],
    { count: 4, top: "EdgeTop", left: "EdgeLeft" },
    async ({ context, sheet }) => {
      const { borders } = sheet.getRange("A1").conditionalFormats.add("Custom").custom.format;
      borders.load("count");
      const top = borders.top.load("sideIndex");
      const left = borders.getItem("EdgeLeft").load("sideIndex");
      await context.sync();
      return { count: borders.count, top: top.sideIndex, left: left.sideIndex };
    }, reference("ConditionalRangeBorderCollection")),

  script("ConditionalRangeFill.clear: takes the fill away", ["ConditionalRangeFill.clear", "ConditionalRangeFill.color"], ["#FF0000", true], async ({ context, sheet }) => {
    const { fill } = sheet.getRange("A1").conditionalFormats.add("Custom").custom.format;
    fill.color = "#FF0000";
    fill.load("color");
    await context.sync();
    const before = fill.color;
    fill.clear();
    fill.load("color");
    await context.sync();
    return [before, fill.color !== before];
  }, reference("ConditionalRangeFill")),

  script("ConditionalRangeFont: italic, underline, strikethrough and colour are kept",
    ["ConditionalRangeFont.italic", "ConditionalRangeFont.underline", "ConditionalRangeFont.strikethrough", "ConditionalRangeFont.color"],
    { italic: true, underline: "Double", strikethrough: true, color: "#FFA500" },
    async ({ context, sheet }) => {
      const { font } = sheet.getRange("A1").conditionalFormats.add("Custom").custom.format;
      font.set({ italic: true, underline: "Double", strikethrough: true, color: "orange" });
      font.load("italic,underline,strikethrough,color");
      await context.sync();
      return { italic: font.italic, underline: font.underline, strikethrough: font.strikethrough, color: font.color };
    }, reference("ConditionalRangeFont")),

  script("ConditionalFormat.getRanges: all areas that the format was added to", ["ConditionalFormat.getRanges"], "A1:A3,C1:C3", async ({ context, sheet }) => {
    const areas = sheet.getRanges("A1:A3,C1:C3").conditionalFormats.add("Custom").getRanges().load("address");
    await context.sync();
    return local(areas.address);
  }, { since: "1.9" }),

  script("ConditionalFormat.getRangeOrNullObject: a null object where there are several areas", ["ConditionalFormat.getRangeOrNullObject"], true, async ({ context, sheet }) => {
    const range = sheet.getRanges("A1:A3,C1:C3").conditionalFormats.add("Custom").getRangeOrNullObject();
    range.load("address");
    await context.sync();
    return range.isNullObject;
  }, { since: "1.9" }),

  script("ConditionalFormat.priority: a number below zero counts from the last", ["ConditionalFormat.priority"], 2, async ({ context, sheet }) => {
    const formats = sheet.getRange("A1").conditionalFormats;
    formats.add("Custom");
    formats.add("Custom");
    const format = formats.add("Custom");
    format.priority = -1;
    format.load("priority");
    await context.sync();
    return format.priority;
  }),

  script("ConditionalFormat.getRange: the cells follow rows that are inserted above them", ["ConditionalFormat.getRange"], "B4:B7", async ({ context, sheet }) => {
    const format = sheet.getRange("B2:B5").conditionalFormats.add("Custom");
    sheet.getRange("1:2").insert("Down");
    const range = format.getRange().load("address");
    await context.sync();
    return local(range.address);
  }),

  script("ConditionalFormatCollection.getItemOrNullObject: a null object for an id that is none", ["ConditionalFormatCollection.getItemOrNullObject"], true, async ({ context, sheet }) => {
    const format = sheet.getRange("A1").conditionalFormats.getItemOrNullObject("no such id");
    format.load("type");
    await context.sync();
    return format.isNullObject;
  }, { since: "1.14" }),
];
