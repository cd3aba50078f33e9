import { refusal, scriptsAbout } from "./script";

const fill = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.rangefill");
const font = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.rangefont");
const mixed = { docs: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values" };

export const rangeFillAndFont = [
  fill("RangeFill.color: a colour may be written as #RRGGBB or by its HTML name and comes back as #RRGGBB", ["RangeFill.color"], ["#FFA500", "#FFA500", "#FFC0CB"],
    async ({ context, sheet }) => {
      const cells = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).format.fill);
      ["#ffa500", "orange", "pink"].forEach((color, index) => {
        const cell = cells[index];
        if (cell) cell.color = color;
      });
      cells.forEach((cell) => cell.load("color"));
      await context.sync();
      return cells.map(({ color }) => color);
    }),

  fill("RangeFill.color: a range with several colours reads as null", ["RangeFill.color"], null, async ({ context, sheet }) => {
    sheet.getRange("A1").format.fill.color = "#FFC7CE";
    const both = sheet.getRange("A1:B1").format.fill.load("color");
    await context.sync();
    return both.color;
  }, mixed),

  fill("RangeFill.clear: the background is as it was before", ["RangeFill.clear", "RangeFill.color"], true, async ({ context, sheet }) => {
    const untouched = sheet.getRange("B1").format.fill.load("color");
    const cell = sheet.getRange("A1").format.fill;
    cell.color = "red";
    cell.clear();
    cell.load("color");
    await context.sync();
    return cell.color === untouched.color;
  }),

  fill("RangeFill.pattern: a pattern and its colour come back", ["RangeFill.pattern", "RangeFill.patternColor"], ["Gray25", "#0000FF"], async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").format.fill;
    cell.pattern = "Gray25";
    cell.patternColor = "blue";
    cell.load("pattern,patternColor");
    await context.sync();
    return [cell.pattern, cell.patternColor];
  }, { since: "1.9" }),

  fill("RangeFill.pattern: cells with different patterns read as null", ["RangeFill.pattern"], null, async ({ context, sheet }) => {
    sheet.getRange("A1").format.fill.pattern = "Gray25";
    sheet.getRange("A2").format.fill.pattern = "Grid";
    const both = sheet.getRange("A1:A2").format.fill.load("pattern");
    await context.sync();
    return both.pattern;
  }, { since: "1.9" }),

  fill("RangeFill.pattern: a gradient is refused", ["RangeFill.pattern"], "InvalidArgument", async ({ context, sheet }) => {
    sheet.getRange("A1").format.fill.pattern = "LinearGradient";
    return refusal(() => context.sync());
  }, { since: "1.9" }),

  fill("RangeFill.tintAndShade: a tint comes back, mixed ones are null", ["RangeFill.tintAndShade"], [0.5, null], async ({ context, sheet }) => {
    sheet.getRange("A1:B1").format.fill.color = "#4472C4";
    const cell = sheet.getRange("A1").format.fill;
    cell.tintAndShade = 0.5;
    cell.load("tintAndShade");
    const both = sheet.getRange("A1:B1").format.fill.load("tintAndShade");
    await context.sync();
    return [cell.tintAndShade, both.tintAndShade];
  }, { since: "1.9" }),

  fill("RangeFill.patternTintAndShade: a tint of the pattern comes back", ["RangeFill.patternTintAndShade"], -0.25, async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").format.fill;
    cell.pattern = "Gray50";
    cell.patternColor = "#4472C4";
    cell.patternTintAndShade = -0.25;
    cell.load("patternTintAndShade");
    await context.sync();
    return cell.patternTintAndShade;
  }, { since: "1.9" }),

  font("RangeFont.color: the colour that was set, null where colours differ", ["RangeFont.color"], ["#FF0000", null], async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").format.font;
    cell.color = "Red";
    cell.load("color");
    const both = sheet.getRange("A1:A2").format.font.load("color");
    await context.sync();
    return [cell.color, both.color];
  }, mixed),

  font("RangeFont.bold: bold, italic, name and size come back", ["RangeFont.bold", "RangeFont.italic", "RangeFont.name", "RangeFont.size"],
    [true, true, "Courier New", 14], async ({ context, sheet }) => {
      const cell = sheet.getRange("A1").format.font;
      cell.bold = true;
      cell.italic = true;
      cell.name = "Courier New";
      cell.size = 14;
      cell.load("bold,italic,name,size");
      await context.sync();
      return [cell.bold, cell.italic, cell.name, cell.size];
    }),

  font("RangeFont.bold: null where only some of the cells are bold", ["RangeFont.bold"], null, async ({ context, sheet }) => {
    sheet.getRange("A1").format.font.bold = true;
    const both = sheet.getRange("A1:B2").format.font.load("bold");
    await context.sync();
    return both.bold;
  }, mixed),

  font("RangeFont.name: more than 31 characters are refused", ["RangeFont.name"], "InvalidArgument", async ({ context, sheet }) => {
    sheet.getRange("A1").format.font.name = "x".repeat(32);
    return refusal(() => context.sync());
  }),

  font("RangeFont.underline: none, single and double", ["RangeFont.underline"], ["None", "Single", "Double"], async ({ context, sheet }) => {
    sheet.getRange("A2").format.font.underline = "Single";
    sheet.getRange("A3").format.font.underline = "Double";
    const cells = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).format.font.load("underline"));
    await context.sync();
    return cells.map(({ underline }) => underline);
  }),

  font("RangeFont.strikethrough: comes back, null where cells differ", ["RangeFont.strikethrough"], [true, null], async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").format.font;
    cell.strikethrough = true;
    cell.load("strikethrough");
    const both = sheet.getRange("A1:A2").format.font.load("strikethrough");
    await context.sync();
    return [cell.strikethrough, both.strikethrough];
  }, { since: "1.9" }),

  font("RangeFont.subscript: a font is subscript or superscript, never both", ["RangeFont.subscript", "RangeFont.superscript"], [false, true], async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").format.font;
    cell.subscript = true;
    cell.superscript = true;
    cell.load("subscript,superscript");
    await context.sync();
    return [cell.subscript, cell.superscript];
  }, { since: "1.9" }),

  font("RangeFont.superscript: null where some cells are superscript and some subscript", ["RangeFont.superscript", "RangeFont.subscript"], [null, null],
    async ({ context, sheet }) => {
      sheet.getRange("A1").format.font.superscript = true;
      sheet.getRange("A2").format.font.subscript = true;
      const both = sheet.getRange("A1:A2").format.font.load("superscript,subscript");
      await context.sync();
      return [both.superscript, both.subscript];
    }, { since: "1.9" }),

  font("RangeFont.tintAndShade: a tint of the font's colour comes back", ["RangeFont.tintAndShade"], 0.4, async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").format.font;
    cell.color = "#4472C4";
    cell.tintAndShade = 0.4;
    cell.load("tintAndShade");
    await context.sync();
    return cell.tintAndShade;
  }, { since: "1.9" }),
];
