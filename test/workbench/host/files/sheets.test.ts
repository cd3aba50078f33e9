import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createExcel } from "../../../support/excel-host";
import { bothWays, reopened } from "../../../support/reopened";
import { schemaFaults } from "../../../support/schema-order";

const cells = ["A1", "B2", "C3", "D4", "E5", "F6", "H40", "XFD1"];

/** What office.js tells of the sheet, and of the sizes and looks of some of its cells, whole columns among them. */
async function told(context: Excel.RequestContext): Promise<object> {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.load("name,visibility,tabColor,showGridlines,showHeadings,standardHeight,standardWidth");
  const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
  const looks = cells.map((address) => {
    const range = sheet.getRange(address).load("rowHidden,columnHidden,numberFormat,hyperlink,text");
    const { format } = range;
    format.load("columnWidth,rowHeight,horizontalAlignment,verticalAlignment,wrapText,indentLevel,textOrientation,shrinkToFit,readingOrder");
    format.font.load("name,size,bold,color,tintAndShade,underline,superscript");
    format.fill.load("color,tintAndShade,pattern,patternColor,patternTintAndShade");
    format.protection.load("locked,formulaHidden");
    format.borders.load("items/sideIndex,items/style,items/weight,items/color,items/tintAndShade");
    return range;
  });
  await context.sync();
  return { sheet: { ...sheet.toJSON(), id: "" }, frozen: frozen.isNullObject ? null : frozen.address, looks: looks.map((range) => range.toJSON()) };
}

async function keeps(change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, saving: readonly string[] = []) {
  const workbook = await reopened((context) => change(context.workbook.worksheets.getItem("Sheet1"), context));
  const [before, after] = await bothWays(workbook, told);
  expect(workbook.lost).toEqual({ saving, opening: [] });
  expect(schemaFaults(workbook.bytes)).toEqual([]);
  expect(after).toEqual(before);
  return workbook;
}

it("A file keeps sizes of rows and columns, usual ones and own, and which are hidden", async () => {
  await keeps((sheet) => {
    sheet.standardWidth = 12;
    sheet.getRange("B:C").format.columnWidth = 100;
    sheet.getRange("D:D").columnHidden = true;
    sheet.getRange("2:3").format.rowHeight = 30;
    sheet.getRange("5:5").rowHidden = true;
    sheet.getRange("A1").values = [["x"]];
  });
});

it("A file keeps how high all rows are", async () => {
  await keeps((sheet) => {
    sheet.getRange().format.rowHeight = 24;
  });
});

it("A file keeps groups of rows and columns, as deep as they are", async () => {
  const { after } = await keeps((sheet) => {
    sheet.getRange("2:9").group("ByRows");
    sheet.getRange("4:5").group("ByRows");
    sheet.getRange("C:E").group("ByColumns");
  });
  await after.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("4:5").ungroup("ByRows");
    sheet.getRange("2:9").ungroup("ByRows");
    sheet.getRange("C:E").ungroup("ByColumns");
    await context.sync();
    sheet.getRange("4:5").ungroup("ByRows");
    await expect(context.sync()).rejects.toThrow();
  });
});

it("A file keeps frozen panes, the tab's colour, and whether grid lines and headings are seen", async () => {
  await keeps((sheet) => {
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    sheet.tabColor = "#FFAA00";
    sheet.showGridlines = false;
    sheet.showHeadings = false;
  });
});

it("A file keeps hidden and very hidden sheets", async () => {
  const workbook = await keeps((_sheet, context) => {
    context.workbook.worksheets.add("Hidden").visibility = "Hidden";
    context.workbook.worksheets.add("Very & hidden").visibility = "VeryHidden";
  });
  const [before, after] = await bothWays(workbook, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility,items/position");
    await context.sync();
    return worksheets.items.map(({ name, visibility, position }) => ({ name, visibility, position }));
  });
  expect(after).toEqual(before);
  expect(after.map(({ visibility }) => visibility)).toEqual(["Visible", "Hidden", "VeryHidden"]);
});

it("A file keeps the looks of cells", async () => {
  await keeps((sheet) => {
    const { format } = sheet.getRange("B2:C3");
    format.fill.color = "#4472C4";
    format.fill.tintAndShade = 0.5;
    format.font.set({ name: "Arial", size: 14, bold: true, color: "#123456", tintAndShade: -0.25, underline: "Double", superscript: true });
    format.set({ horizontalAlignment: "Left", verticalAlignment: "Top", wrapText: true, indentLevel: 2, textOrientation: 45, readingOrder: "RightToLeft" });
    format.protection.set({ locked: false, formulaHidden: true });
    format.borders.getItem("EdgeBottom").set({ style: "Double", color: "#FF0000" });
    format.borders.getItem("DiagonalDown").set({ style: "Dash", color: "#00FF00" });
    sheet.getRange("D4").format.fill.set({ pattern: "LightUp", color: "#FFFF00", patternColor: "#FF0000" });
    sheet.getRange("E5").format.fill.set({ pattern: "Checker", patternColor: "#00FF00" });
    sheet.getRange("F6").format.shrinkToFit = true;
    sheet.getRange("A1").numberFormat = [['#,##0.00 [$€-407];[Red]-#,##0.00 "x"']];
  });
});

it("A file keeps the looks of whole columns, also where a cell in them has none", async () => {
  await keeps((sheet) => {
    const column = sheet.getRange("B:B");
    column.format.fill.color = "#EEEEEE";
    column.format.font.bold = true;
    column.numberFormat = [["0.0"]] as unknown as string[][];
    sheet.getRange("B2").values = [[5]];
    sheet.getRange("B2").clear("Formats");
    sheet.getRange("C3").values = [[1]];
    sheet.getRange("H:H").numberFormat = [["@"]] as unknown as string[][];
  });
});

it("A file keeps links: to the web and to places in the workbook, on several cells, with their tips", async () => {
  const workbook = await keeps((sheet) => {
    sheet.getRange("A1").hyperlink = { address: "https://example.com/?a=1&b=2", screenTip: 'There "now"', textToDisplay: "web" };
    sheet.getRange("B2:C3").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "here" };
  }, ["the names of cell styles (the looks are kept)"]);
  expect(workbook.after.host.face.active().cell(0, 0).text).toBe("web");
});

it("A file keeps merged cells, names and their scope", async () => {
  const workbook = await keeps((sheet, context) => {
    sheet.getRange("B2:C3").merge();
    context.workbook.names.add("Rate", "=0.19", "the tax");
    sheet.names.add("Here", sheet.getRange("A1:A3"));
    context.workbook.names.add("Secret", "=1").visible = false;
  });
  const [before, after] = await bothWays(workbook, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const lists = [context.workbook.names, sheet.names];
    lists.forEach((names) => names.load("items/name,items/formula,items/comment,items/visible,items/scope"));
    const merged = sheet.getRange("A1:F6").getMergedAreasOrNullObject().load("address");
    await context.sync();
    return [merged.address, ...lists.map(({ items }) => items.map((item) => item.toJSON()))];
  });
  expect(after).toEqual(before);
});

it("A file keeps own table styles by their names, and which style new tables get", async () => {
  const workbook = await reopened((context) => {
    context.workbook.tableStyles.add("House & home");
    context.workbook.tableStyles.setDefault("TableStyleDark3");
  });
  const [, after] = await bothWays(workbook, async (context) => {
    const own = context.workbook.tableStyles.getItem("House & home").load("name,readOnly");
    const first = context.workbook.tableStyles.getDefault().load("name");
    await context.sync();
    return [own.name, own.readOnly, first.name];
  });
  expect(after).toEqual(["House & home", false, "TableStyleDark3"]);
});

it("Who saves a file is told that it does not have the names of cell styles, whose looks it keeps", async () => {
  const workbook = await reopened(({ workbook: { worksheets } }) => {
    worksheets.getActiveWorksheet().getRange("A1").style = "Good";
  });
  expect(workbook.lost.saving).toEqual(["the names of cell styles (the looks are kept)"]);
  const [before, after] = await bothWays(workbook, async (context) => {
    const { fill, font } = context.workbook.worksheets.getActiveWorksheet().getRange("A1").format;
    fill.load("color");
    font.load("color");
    await context.sync();
    return [fill.color, font.color];
  });
  expect(after).toEqual(before);
});

it("Colours of a file's theme are read as they look, and who opens it is told what has no place here", async () => {
  const parts = unzipSync((await reopened(({ workbook: { worksheets } }) => {
    worksheets.getActiveWorksheet().getRange("A1").format.fill.color = "#ABCDEF";
  })).bytes);
  const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
  parts["xl/styles.xml"] = strToU8(styles.replace(/<fgColor rgb="FFABCDEF"[^>]*\/>/, '<fgColor theme="4" tint="0.5"/>'));
  parts["xl/charts/chart1.xml"] = strToU8("<c/>");
  parts["xl/comments1.xml"] = strToU8("<c/>");
  const { Excel, host } = createExcel();
  expect(await host.files.open("Theme.xlsx", zipSync(parts))).toEqual(["charts", "comments and notes"]);
  await Excel.run(async (context) => {
    const { fill } = context.workbook.worksheets.getActiveWorksheet().getRange("A1").format;
    fill.load("color,tintAndShade");
    await context.sync();
    expect([fill.color, fill.tintAndShade]).toEqual([expect.stringMatching(/^#[0-9A-F]{6}$/), 0.5]);
    expect(fill.color).not.toBe("#FFFFFF");
  });
});

it("An error that a formula gives is saved as an error", async () => {
  const { bytes } = await reopened(({ workbook: { worksheets } }) => {
    worksheets.getActiveWorksheet().getRange("A1").formulas = [["=1/0"]];
  });
  expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toContain('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
});
