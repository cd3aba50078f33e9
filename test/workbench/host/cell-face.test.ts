import { createExcel } from "../../support/excel-host";

/** The face of A1 after the sheet was changed; a new workbook each time. */
async function faceAfter(change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, locale = "en-US") {
  const { Excel, host } = createExcel({ locale });
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
  return host.face.active().cell(0, 0);
}

describe("what the page sees of a cell", () => {
  it("a pattern is the one colour that it looks like from afar, a tint is mixed in", async () => {
    expect((await faceAfter((sheet) => {
      const { fill } = sheet.getRange("A1").format;
      fill.pattern = "Gray50";
      fill.patternColor = "#000000";
    })).fill).toBe("#808080");
    expect((await faceAfter((sheet) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "#4472C4";
      fill.tintAndShade = 0.8;
    })).fill).toBe("#DAE3F3");
  });

  it("a conditional format comes before the cell's own looks, and its number format's colour before its font's", async () => {
    const face = await faceAfter((sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[-5]];
      cell.numberFormat = [["0;[Red]-0"]];
      cell.format.font.color = "blue";
      cell.format.fill.color = "yellow";
      const { custom } = cell.conditionalFormats.add("Custom");
      custom.rule.formula = "=A1<0";
      custom.format.fill.color = "#FFC7CE";
    });
    expect(face).toMatchObject({ fill: "#FFC7CE", color: "#FF0000", painted: true, text: "-5" });
  });

  it("a named style, script, underline and alignment", async () => {
    const face = await faceAfter((sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["x"]];
      cell.style = "Input";
      cell.format.font.superscript = true;
      cell.format.font.underline = "Double";
      cell.format.horizontalAlignment = "CenterAcrossSelection";
    });
    expect(face).toMatchObject({ fill: "#FFCC99", color: "#3F3F76", script: "super", underline: "double", align: "center", borders: { top: { color: "#7F7F7F" } } });
  });

  it("what Normal says holds for every cell", async () => {
    const face = await faceAfter((_sheet, { workbook }) => {
      workbook.styles.getItem("Normal").font.italic = true;
    });
    expect(face.italic).toBe(true);
  });

  it.each([
    ["en-US", 46000, "d mmmm yyyy", "12/9/2025"],
    ["de-DE", 46000, "yyyy-mm-dd", "09.12.2025"],
    ["en-US", 46000.5, "yyyy-mm-dd", "12/9/2025 12:00:00 PM"],
    ["en-US", 0.25, "h:mm", "6:00:00 AM"],
    ["en-US", 0.12345, "0%", "12.345%"],
    ["en-US", 1234567890123, "0.00E+00", "1234567890123"],
    ["de-DE", 1234.5, "#,##0", "1234,5"],
  ])("%s: the formula bar has %d with the format %j as %j", async (locale, value, format, source) => {
    const face = await faceAfter((sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[value]];
      cell.numberFormat = [[format]];
    }, locale);
    expect(face.source).toBe(source);
  });
});
