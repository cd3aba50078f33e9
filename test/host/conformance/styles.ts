import { refusal, scriptsAbout } from "./script";

const styles = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.stylecollection", "1.7");
const style = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.style", "1.7");
const range = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-style-member", "1.7");

/** Styles outlive a script's sheet, so each takes its own away. */
const ours = "Intake conformance";

export const stylesScripts = [
  range("Range.style: Normal until another is given; built-in styles come back by their names in BuiltInStyle", ["Range.style"], ["Normal", "Heading1"],
    async ({ context, sheet }) => {
      sheet.getRange("A2").style = "Heading1";
      const cells = ["A1", "A2"].map((address) => sheet.getRange(address).load("style"));
      await context.sync();
      return cells.map((cell) => cell.style);
    }),

  range("Range.style: null where cells have different styles", ["Range.style"], null, async ({ context, sheet }) => {
    sheet.getRange("A1").style = "Good";
    const both = sheet.getRange("A1:A2").load("style");
    await context.sync();
    return both.style;
  }),

  range("Range.style: a style brings its fill and font", ["Range.style"], true, async ({ context, sheet }) => {
    sheet.getRange("A1").style = "Bad";
    const styled = sheet.getRange("A1").format.load("fill/color,font/color");
    const plain = sheet.getRange("B1").format.load("fill/color,font/color");
    await context.sync();
    return styled.fill.color !== plain.fill.color && styled.font.color !== plain.font.color;
  }),

  range("Range.style: Percent brings its number format", ["Range.style", "Range.text"], [["50%"]], async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.values = [[0.5]];
    cell.style = "Percent";
    cell.load("text");
    await context.sync();
    return cell.text;
  }),

  styles("StyleCollection.add: a new style is found by its name, is not built in and includes everything", ["StyleCollection.add", "StyleCollection.getItem", "Style.name",
    "Style.builtIn", "Style.includeFont", "Style.includeNumber", "Style.includeBorder", "Style.includePatterns", "Style.includeAlignment", "Style.includeProtection"],
  [ours, false, true], async ({ context }) => {
    context.workbook.styles.add(ours);
    const added = context.workbook.styles.getItem(ours).load();
    await context.sync();
    const all = [added.includeFont, added.includeNumber, added.includeBorder, added.includePatterns, added.includeAlignment, added.includeProtection];
    const seen = [added.name, added.builtIn, all.every((included) => included)];
    added.delete();
    await context.sync();
    return seen;
  }),

  styles("StyleCollection.getItem: a name that no style has is ItemNotFound", ["StyleCollection.getItem"], "ItemNotFound", async ({ context }) => {
    context.workbook.styles.getItem("no style of this name").load("name");
    return refusal(() => context.sync());
  }),

  styles("StyleCollection.getItemOrNullObject: a null object for a name that no style has", ["StyleCollection.getItemOrNullObject"], [true, false], async ({ context }) => {
    const missing = context.workbook.styles.getItemOrNullObject("no style of this name");
    const normal = context.workbook.styles.getItemOrNullObject("Normal");
    await context.sync();
    return [missing.isNullObject, normal.isNullObject];
  }, { since: "1.14" }),

  styles("StyleCollection.getCount: one more after a style was added", ["StyleCollection.getCount", "StyleCollection.getItemAt"], [1, true], async ({ context }) => {
    const { styles: all } = context.workbook;
    const before = all.getCount();
    all.add(ours);
    const after = all.getCount();
    const first = all.getItemAt(0).load("name");
    all.getItem(ours).delete();
    await context.sync();
    return [after.value - before.value, first.name !== ""];
  }, { since: "1.9" }),

  style("Style.font: cells that were given a style change with it", ["Style.font", "Style.fill", "Range.style"], [true, "#FFFF00", ours], async ({ context, sheet }) => {
    context.workbook.styles.add(ours);
    const added = context.workbook.styles.getItem(ours);
    sheet.getRange("A1").style = ours;
    added.font.bold = true;
    added.fill.color = "#FFFF00";
    const cell = sheet.getRange("A1").load("style,format/font/bold,format/fill/color");
    await context.sync();
    const seen = [cell.format.font.bold, cell.format.fill.color, cell.style];
    added.delete();
    await context.sync();
    return seen;
  }),

  style("Style.delete: its cells are Normal again", ["Style.delete", "Range.style"], "Normal", async ({ context, sheet }) => {
    context.workbook.styles.add(ours);
    const cell = sheet.getRange("A1");
    cell.style = ours;
    context.workbook.styles.getItem(ours).delete();
    cell.load("style");
    await context.sync();
    return cell.style;
  }),

  style("Style.includeFont: what a style does not include it leaves alone", ["Style.includeFont", "Style.font"], ["#FFFF00", true], async ({ context, sheet }) => {
    context.workbook.styles.add(ours);
    const added = context.workbook.styles.getItem(ours);
    added.includeFont = false;
    added.fill.color = "yellow";
    const cell = sheet.getRange("A1");
    cell.format.font.bold = true;
    cell.style = ours;
    cell.load("format/fill/color,format/font/bold");
    await context.sync();
    const seen = [cell.format.fill.color, cell.format.font.bold];
    added.delete();
    await context.sync();
    return seen;
  }),

  style("Style.horizontalAlignment: alignment, indent, orientation, protection and number format come back",
    ["Style.horizontalAlignment", "Style.verticalAlignment", "Style.wrapText", "Style.indentLevel", "Style.textOrientation", "Style.readingOrder", "Style.shrinkToFit",
      "Style.autoIndent", "Style.locked", "Style.formulaHidden", "Style.numberFormat", "Style.borders"],
    ["Left", "Top", true, 2, 38, "LeftToRight", false, true, "0.00", "Continuous"], async ({ context }) => {
      context.workbook.styles.add(ours);
      const added = context.workbook.styles.getItem(ours);
      added.horizontalAlignment = "Left";
      added.verticalAlignment = "Top";
      added.wrapText = true;
      added.indentLevel = 2;
      added.textOrientation = 38;
      added.readingOrder = "LeftToRight";
      added.locked = false;
      added.formulaHidden = true;
      added.numberFormat = "0.00";
      const edge = added.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      added.load();
      edge.load("style");
      await context.sync();
      const seen = [added.horizontalAlignment, added.verticalAlignment, added.wrapText, added.indentLevel, added.textOrientation, added.readingOrder, added.locked, added.formulaHidden,
        added.numberFormat, edge.style];
      added.delete();
      await context.sync();
      return seen;
    }, { since: "1.8" }),
];
