import { refusal, scriptsAbout } from "./script";

const format = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.rangeformat");
const protection = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.formatprotection", "1.2");
const unbounded = { docs: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded" };

export const rangeFormat = [
  format("RangeFormat.horizontalAlignment: General and Bottom until they are set", ["RangeFormat.horizontalAlignment", "RangeFormat.verticalAlignment"],
    [["General", "Bottom"], ["Center", "Top"]], async ({ context, sheet }) => {
      sheet.getRange("A2").format.horizontalAlignment = "Center";
      sheet.getRange("A2").format.verticalAlignment = "Top";
      const cells = ["A1", "A2"].map((address) => sheet.getRange(address).format.load("horizontalAlignment,verticalAlignment"));
      await context.sync();
      return cells.map(({ horizontalAlignment, verticalAlignment }) => [horizontalAlignment, verticalAlignment]);
    }),

  format("RangeFormat.horizontalAlignment: a word that Excel does not have is refused", ["RangeFormat.horizontalAlignment"], "InvalidArgument", async ({ context, sheet }) => {
    sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center";
    return refusal(() => context.sync());
  }),

  format("RangeFormat.wrapText: null where only some of the cells wrap", ["RangeFormat.wrapText"], [true, null], async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").format;
    cell.wrapText = true;
    cell.load("wrapText");
    const both = sheet.getRange("A1:A2").format.load("wrapText");
    await context.sync();
    return [cell.wrapText, both.wrapText];
  }),

  format("RangeFormat.textOrientation: -90 to 90 degrees, or 180; other angles are refused", ["RangeFormat.textOrientation"], [45, "InvalidArgument"],
    async ({ context, sheet }) => {
      const cell = sheet.getRange("A1").format;
      cell.textOrientation = 45;
      cell.load("textOrientation");
      await context.sync();
      const seen = cell.textOrientation;
      cell.textOrientation = 120;
      return [seen, await refusal(() => context.sync())];
    }, { since: "1.7" }),

  format("RangeFormat.textOrientation: null where cells differ", ["RangeFormat.textOrientation"], null, async ({ context, sheet }) => {
    sheet.getRange("A1").format.textOrientation = 180;
    const both = sheet.getRange("A1:A2").format.load("textOrientation");
    await context.sync();
    return both.textOrientation;
  }, { since: "1.7" }),

  format("RangeFormat.indentLevel: comes back; more than 250 is refused", ["RangeFormat.indentLevel"], [3, "InvalidArgument"], async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").format;
    cell.horizontalAlignment = "Left";
    cell.indentLevel = 3;
    cell.load("indentLevel");
    await context.sync();
    const seen = cell.indentLevel;
    cell.indentLevel = 251;
    return [seen, await refusal(() => context.sync())];
  }, { since: "1.9" }),

  format("RangeFormat.adjustIndent: moves each indent, never beyond 0 and 250", ["RangeFormat.adjustIndent", "RangeFormat.indentLevel"], [5, 250, 0],
    async ({ context, sheet }) => {
      const cells = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).format);
      for (const cell of cells) {
        cell.horizontalAlignment = "Left";
        cell.indentLevel = 3;
      }
      cells[0]?.adjustIndent(2);
      cells[1]?.adjustIndent(250);
      cells[2]?.adjustIndent(-4);
      cells.forEach((cell) => cell.load("indentLevel"));
      await context.sync();
      return cells.map(({ indentLevel }) => indentLevel);
    }, { since: "1.11" }),

  format("RangeFormat.shrinkToFit: shrinkToFit, readingOrder and autoIndent come back", ["RangeFormat.shrinkToFit", "RangeFormat.readingOrder", "RangeFormat.autoIndent"],
    [true, "RightToLeft", true], async ({ context, sheet }) => {
      const cell = sheet.getRange("A1").format;
      cell.shrinkToFit = true;
      cell.readingOrder = "RightToLeft";
      cell.horizontalAlignment = "Distributed";
      cell.autoIndent = true;
      cell.load("shrinkToFit,readingOrder,autoIndent");
      await context.sync();
      return [cell.shrinkToFit, cell.readingOrder, cell.autoIndent];
    }, { since: "1.9" }),

  format("RangeFormat.columnWidth: all columns of the range get it; null where they differ", ["RangeFormat.columnWidth"], [true, null], async ({ context, sheet }) => {
    sheet.getRange("A1:B1").format.columnWidth = 90;
    const two = sheet.getRange("A5:B5").format.load("columnWidth");
    const three = sheet.getRange("A1:C1").format.load("columnWidth");
    await context.sync();
    return [Math.abs(two.columnWidth - 90) < 1, three.columnWidth];
  }, { since: "1.2" }),

  format("RangeFormat.rowHeight: all rows of the range get it; null where they differ", ["RangeFormat.rowHeight"], [true, null], async ({ context, sheet }) => {
    sheet.getRange("A1:A2").format.rowHeight = 30;
    const two = sheet.getRange("C1:C2").format.load("rowHeight");
    const three = sheet.getRange("A1:A3").format.load("rowHeight");
    await context.sync();
    return [Math.abs(two.rowHeight - 30) < 1, three.rowHeight];
  }, { since: "1.2" }),

  format("RangeFormat.useStandardWidth: false for a width of its own, until it is set to true", ["RangeFormat.useStandardWidth"], [true, false, null, true],
    async ({ context, sheet }) => {
      const untouched = sheet.getRange("C1").format.load("useStandardWidth");
      sheet.getRange("A1").format.columnWidth = 200;
      const wide = sheet.getRange("A1").format.load("useStandardWidth");
      const both = sheet.getRange("A1:B1").format.load("useStandardWidth");
      await context.sync();
      const seen = [untouched.useStandardWidth, wide.useStandardWidth, both.useStandardWidth];
      wide.useStandardWidth = true;
      wide.load("useStandardWidth");
      await context.sync();
      return [...seen, wide.useStandardWidth];
    }, { since: "1.7" }),

  format("RangeFormat.useStandardHeight: false for a height of its own, until it is set to true", ["RangeFormat.useStandardHeight"], [true, false, true],
    async ({ context, sheet }) => {
      const untouched = sheet.getRange("A9").format.load("useStandardHeight");
      const tall = sheet.getRange("A1").format;
      tall.rowHeight = 60;
      tall.load("useStandardHeight");
      await context.sync();
      const seen = [untouched.useStandardHeight, tall.useStandardHeight];
      tall.useStandardHeight = true;
      tall.load("useStandardHeight");
      await context.sync();
      return [...seen, tall.useStandardHeight];
    }, { since: "1.7" }),

  format("RangeFormat.autofitColumns: a long text makes its column wider", ["RangeFormat.autofitColumns", "RangeFormat.columnWidth"], true, async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.values = [["A text that is certainly wider than a column of the usual width"]];
    const before = sheet.getRange("B1").format.load("columnWidth");
    cell.format.autofitColumns();
    cell.load("format/columnWidth");
    await context.sync();
    return cell.format.columnWidth > before.columnWidth;
  }, { since: "1.2" }),

  format("RangeFormat.autofitRows: wrapped text makes its row higher", ["RangeFormat.autofitRows", "RangeFormat.rowHeight"], true, async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.values = [["A text that is certainly wider than a column of the usual width"]];
    cell.format.wrapText = true;
    cell.format.autofitRows();
    cell.load("format/rowHeight");
    const other = sheet.getRange("A9").format.load("rowHeight");
    await context.sync();
    return cell.format.rowHeight > other.rowHeight;
  }, { since: "1.2" }),

  format("RangeFormat.fill: whole columns take a format, and every cell in them has it", ["RangeFormat.fill", "RangeFill.color"], ["#FFFF00", "#FFFF00"],
    async ({ context, sheet }) => {
      sheet.getRange("C:D").format.fill.color = "yellow";
      const columns = sheet.getRange("C:D").format.fill.load("color");
      const cell = sheet.getRange("D99999").format.fill.load("color");
      await context.sync();
      return [columns.color, cell.color];
    }, unbounded),

  format("RangeFormat.font: the whole sheet takes a format", ["RangeFormat.font", "RangeFont.size"], [14, 14], async ({ context, sheet }) => {
    sheet.getRange().format.font.size = 14;
    const cell = sheet.getRange("XFD1048576").format.font.load("size");
    const rows = sheet.getRange("5:7").format.font.load("size");
    await context.sync();
    return [cell.size, rows.size];
  }, unbounded),

  protection("FormatProtection.locked: cells are locked and formulas not hidden until one says otherwise", ["FormatProtection.locked", "FormatProtection.formulaHidden"],
    [[true, false], [false, true]], async ({ context, sheet }) => {
      const other = sheet.getRange("A2").format.protection;
      other.locked = false;
      other.formulaHidden = true;
      const cell = sheet.getRange("A1").format.protection.load("locked,formulaHidden");
      other.load("locked,formulaHidden");
      await context.sync();
      return [[cell.locked, cell.formulaHidden], [other.locked, other.formulaHidden]];
    }),

  protection("FormatProtection.locked: null where cells differ", ["FormatProtection.locked"], null, async ({ context, sheet }) => {
    sheet.getRange("A2").format.protection.locked = false;
    const both = sheet.getRange("A1:A2").format.protection.load("locked");
    await context.sync();
    return both.locked;
  }),
];
