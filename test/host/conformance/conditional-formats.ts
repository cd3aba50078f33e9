import { refusal, scriptsAbout, type Json } from "./script";

const docs = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting";
const script = scriptsAbout(docs, "1.6");

export const conditionalFormats = [
  script("ConditionalFormatCollection.add: a new format is the first, of the type asked for, and stops nothing",
    ["ConditionalFormatCollection.add", "ConditionalFormatCollection.getCount", "ConditionalFormat.type", "ConditionalFormat.priority", "ConditionalFormat.stopIfTrue"],
    { count: 2, types: ["CellValue", "Custom"], priority: 0, stops: false },
    async ({ context, sheet }) => {
      const range = sheet.getRange("A1:B5");
      range.conditionalFormats.add("Custom");
      const second = range.conditionalFormats.add("CellValue").load("priority,stopIfTrue");
      const count = range.conditionalFormats.getCount();
      const all = range.conditionalFormats.load("items/type");
      await context.sync();
      return { count: count.value, types: all.items.map(({ type }) => type), priority: second.priority, stops: second.stopIfTrue };
    }),

  script("ConditionalFormat.cellValue: the rule is kept with its operator and formula", ["ConditionalFormat.cellValue", "CellValueConditionalFormat.rule", "CellValueConditionalFormat.format"],
    { formula1: "=0", operator: "LessThan" },
    async ({ context, sheet }) => {
      const { cellValue } = sheet.getRange("B2:E5").conditionalFormats.add("CellValue");
      cellValue.format.font.color = "#FF0000";
      cellValue.rule = { formula1: "=0", operator: "LessThan" };
      cellValue.load("rule");
      await context.sync();
      const { formula1, operator } = cellValue.rule;
      return { formula1, operator };
    }),

  script("CellValueConditionalFormat.rule: Between takes two formulas", ["CellValueConditionalFormat.rule"], { formula1: "=1", formula2: "=$A$1", operator: "Between" },
    async ({ context, sheet }) => {
      const { cellValue } = sheet.getRange("B2:E5").conditionalFormats.add("CellValue");
      cellValue.rule = { formula1: "=1", formula2: "=$A$1", operator: "Between" };
      cellValue.load("rule");
      await context.sync();
      const { formula1, formula2 = null, operator } = cellValue.rule;
      return { formula1, formula2, operator };
    }),

  script("CellValueConditionalFormat.rule: a rule without a formula is refused", ["CellValueConditionalFormat.rule"], true, async ({ context, sheet }) => {
    const { cellValue } = sheet.getRange("A1").conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: "", operator: "LessThan" };
    return (await refusal(() => context.sync())) !== null;
  }),

  script("ConditionalFormat.textComparison: the rule is kept with its operator and text", ["ConditionalFormat.textComparison", "TextConditionalFormat.rule", "TextConditionalFormat.format"],
    { operator: "Contains", text: "Delayed" },
    async ({ context, sheet }) => {
      const { textComparison } = sheet.getRange("B2:E5").conditionalFormats.add("ContainsText");
      textComparison.format.font.color = "red";
      textComparison.rule = { operator: "Contains", text: "Delayed" };
      textComparison.load("rule");
      await context.sync();
      const { operator, text } = textComparison.rule;
      return { operator, text };
    }),

  ...(["Blanks", "NonBlanks", "Errors", "Today", "AboveAverage", "OneStdDevAboveAverage", "DuplicateValues", "UniqueValues", "LastMonth"] as const).map((criterion) =>
    script(`ConditionalFormat.preset: ${criterion} is kept`, ["ConditionalFormat.preset", "PresetCriteriaConditionalFormat.rule", "PresetCriteriaConditionalFormat.format"], criterion,
      async ({ context, sheet }) => {
        const { preset } = sheet.getRange("B2:M5").conditionalFormats.add("PresetCriteria");
        preset.format.font.color = "white";
        preset.format.fill.color = "red";
        preset.rule = { criterion };
        preset.load("rule");
        await context.sync();
        return preset.rule.criterion;
      })),

  script("ConditionalFormat.topBottom: the rule is kept with its rank and type", ["ConditionalFormat.topBottom", "TopBottomConditionalFormat.rule", "TopBottomConditionalFormat.format"],
    { rank: 1, type: "TopItems" },
    async ({ context, sheet }) => {
      const { topBottom } = sheet.getRange("B2:E5").conditionalFormats.add("TopBottom");
      topBottom.format.fill.color = "green";
      topBottom.rule = { rank: 1, type: "TopItems" };
      topBottom.load("rule");
      await context.sync();
      const { rank, type } = topBottom.rule;
      return { rank, type };
    }),

  script("ConditionalFormat.cellValueOrNullObject: a format has the part of its own type only",
    ["ConditionalFormat.cellValueOrNullObject", "ConditionalFormat.customOrNullObject", "ConditionalFormat.presetOrNullObject", "ConditionalFormat.textComparisonOrNullObject", "ConditionalFormat.topBottomOrNullObject"],
    { cellValue: true, custom: false, preset: true, text: true, topBottom: true },
    async ({ context, sheet }) => {
      const format = sheet.getRange("A1").conditionalFormats.add("Custom");
      const parts = {
        cellValue: format.cellValueOrNullObject, custom: format.customOrNullObject, preset: format.presetOrNullObject,
        text: format.textComparisonOrNullObject, topBottom: format.topBottomOrNullObject,
      };
      for (const part of Object.values(parts)) part.load();
      await context.sync();
      return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.isNullObject])) as Json;
    }),

  script("ConditionalRangeFormat: fill, font, number format and borders are kept",
    ["ConditionalRangeFormat.fill", "ConditionalRangeFormat.font", "ConditionalRangeFormat.borders", "ConditionalRangeFormat.numberFormat", "ConditionalRangeBorder.style", "ConditionalRangeBorder.color", "ConditionalRangeFont.bold"],
    { fill: "#FFC7CE", bold: true, number: "0.00", style: "Continuous", color: "#00FF00" },
    async ({ context, sheet }) => {
      const { format } = sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom;
      format.fill.color = "#FFC7CE";
      format.font.bold = true;
      format.numberFormat = "0.00";
      const edge = format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.color = "#00FF00";
      format.load("numberFormat");
      format.fill.load("color");
      format.font.load("bold");
      edge.load("style,color");
      await context.sync();
      return { fill: format.fill.color, bold: format.font.bold, number: format.numberFormat as string, style: edge.style ?? null, color: edge.color };
    }),

  script("ConditionalFormatRule.formulaR1C1: the formula as it reads from the first cell", ["ConditionalFormatRule.formula", "ConditionalFormatRule.formulaR1C1"], "=RC[-1]>R1C1",
    async ({ context, sheet }) => {
      const { rule } = sheet.getRange("B2:B5").conditionalFormats.add("Custom").custom;
      rule.formula = "=A2>$A$1";
      rule.load("formulaR1C1");
      await context.sync();
      return rule.formulaR1C1;
    }),

  script("ConditionalFormat.stopIfTrue, priority: a format can be moved to the front and stop the others", ["ConditionalFormat.stopIfTrue", "ConditionalFormat.priority"], { first: true, stops: true },
    async ({ context, sheet }) => {
      const formats = sheet.getRange("A1:A3").conditionalFormats;
      const low = formats.add("Custom").load("id");
      formats.add("Custom");
      low.priority = 0;
      low.stopIfTrue = true;
      const first = formats.getItemAt(0).load("id,stopIfTrue");
      await context.sync();
      return { first: first.id === low.id, stops: first.stopIfTrue ?? false };
    }),

  script("ConditionalFormat.getRange: the range that the format was added to", ["ConditionalFormat.getRange"], "B2:C3", async ({ context, sheet }) => {
    const range = sheet.getRange("B2:C3").conditionalFormats.add("Custom").getRange().load("address");
    await context.sync();
    return range.address.split("!")[1] ?? "";
  }),

  script("ConditionalFormat.delete and clearAll take formats away", ["ConditionalFormat.delete", "ConditionalFormatCollection.clearAll"], [1, 0], async ({ context, sheet }) => {
    const formats = sheet.getRange("A1:A3").conditionalFormats;
    formats.add("Custom");
    formats.add("CellValue").delete();
    const one = formats.getCount();
    await context.sync();
    formats.clearAll();
    const none = formats.getCount();
    await context.sync();
    return [one.value, none.value];
  }),

  script("ConditionalFormatCollection.getItem: an id that is none is ItemNotFound", ["ConditionalFormatCollection.getItem"], "ItemNotFound", async ({ context, sheet }) => {
    sheet.getRange("A1").conditionalFormats.getItem("no such id").load("type");
    return refusal(() => context.sync());
  }),
];
