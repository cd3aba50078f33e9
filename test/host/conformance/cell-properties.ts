import { refusal, scriptsAbout } from "./script";

const range = "https://learn.microsoft.com/javascript/api/excel/excel.range";
const cells = scriptsAbout(`${range}#excel-excel-range-getcellproperties-member(1)`, "1.9");
const rows = scriptsAbout(`${range}#excel-excel-range-getrowproperties-member(1)`, "1.9");
const columns = scriptsAbout(`${range}#excel-excel-range-getcolumnproperties-member(1)`, "1.9");
const writes = scriptsAbout(`${range}#excel-excel-range-setcellproperties-member(1)`, "1.9");

export const cellProperties = [
  cells("Range.getCellProperties: one object per cell, with what was asked for", ["Range.getCellProperties"],
    [[{ format: { fill: { color: "#FF0000" }, font: { bold: true } } }, { format: { fill: { color: "#FFFFFF" }, font: { bold: false } } }]],
    async ({ context, sheet }) => {
      sheet.getRange("A1").format.fill.color = "red";
      sheet.getRange("A1").format.font.bold = true;
      const seen = sheet.getRange("A1:B1").getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      return seen.value.map((line) => line.map(({ format }) => ({
        format: { fill: { color: format?.fill?.color ?? null }, font: { bold: format?.font?.bold ?? null } },
      })));
    }),

  cells("Range.getCellProperties: address and style of each cell", ["Range.getCellProperties"], [["A1", "Good"], ["A2", "Normal"]], async ({ context, sheet }) => {
    sheet.getRange("A1").style = "Good";
    const seen = sheet.getRange("A1:A2").getCellProperties({ address: true, style: true });
    await context.sync();
    return seen.value.map(([cell]) => [cell?.address?.split("!")[1] ?? null, cell?.style ?? null]);
  }),

  cells("Range.getCellProperties: the borders of each cell", ["Range.getCellProperties"], [["Continuous", "None"], ["None", "None"]], async ({ context, sheet }) => {
    sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous";
    const seen = sheet.getRange("A1:A2").getCellProperties({ format: { borders: { style: true } } });
    await context.sync();
    return seen.value.map(([cell]) => [cell?.format?.borders?.top?.style ?? null, cell?.format?.borders?.left?.style ?? null]);
  }),

  rows("Range.getRowProperties: one object per row, null where its cells differ", ["Range.getRowProperties"], [[0, "#FFFF00"], [1, null]], async ({ context, sheet }) => {
    sheet.getRange("A1:B1").format.fill.color = "yellow";
    sheet.getRange("A2").format.fill.color = "yellow";
    const seen = sheet.getRange("A1:B2").getRowProperties({ rowIndex: true, format: { fill: { color: true } } });
    await context.sync();
    return seen.value.map(({ rowIndex, format }) => [rowIndex ?? null, (format as Excel.CellPropertiesFormat | undefined)?.fill?.color ?? null]);
  }),

  rows("Range.setRowProperties: each row gets its own", ["Range.setRowProperties", "Range.getRowProperties"], [true, false], async ({ context, sheet }) => {
    const range = sheet.getRange("A1:C2");
    range.setRowProperties([{ format: { font: { italic: true } } }, { format: { font: { italic: false } } }]);
    const first = sheet.getRange("C1").format.font.load("italic");
    const second = sheet.getRange("C2").format.font.load("italic");
    await context.sync();
    return [first.italic, second.italic];
  }),

  columns("Range.getColumnProperties: one object per column, with its width", ["Range.getColumnProperties"], [[0, true], [1, false]], async ({ context, sheet }) => {
    sheet.getRange("A:A").format.columnWidth = 120;
    const seen = sheet.getRange("A1:B1").getColumnProperties({ columnIndex: true, format: { columnWidth: true } });
    await context.sync();
    return seen.value.map((column) => [column.columnIndex ?? null, Math.abs(((column as { format?: { columnWidth?: number } }).format?.columnWidth ?? 0) - 120) < 1]);
  }),

  columns("Range.setColumnProperties: each column gets its own", ["Range.setColumnProperties"], ["Left", "Right"], async ({ context, sheet }) => {
    sheet.getRange("A1:B3").setColumnProperties([{ format: { horizontalAlignment: "Left" } }, { format: { horizontalAlignment: "Right" } }]);
    const cells = ["A3", "B3"].map((address) => sheet.getRange(address).format.load("horizontalAlignment"));
    await context.sync();
    return cells.map(({ horizontalAlignment }) => horizontalAlignment);
  }),

  writes("Range.setCellProperties: each cell gets its own, what is left out stays", ["Range.setCellProperties"], [["#FF0000", true], ["#0000FF", true]],
    async ({ context, sheet }) => {
      const range = sheet.getRange("A1:B1");
      range.format.font.bold = true;
      range.setCellProperties([[{ format: { fill: { color: "red" } } }, { format: { fill: { color: "blue" } } }]]);
      const cells = ["A1", "B1"].map((address) => sheet.getRange(address).format.load("fill/color,font/bold"));
      await context.sync();
      return cells.map(({ fill, font }) => [fill.color, font.bold]);
    }),

  writes("Range.setCellProperties: borders, alignment and style", ["Range.setCellProperties"], ["Heading2", "Double", "Center"], async ({ context, sheet }) => {
    const cell = sheet.getRange("B2");
    cell.setCellProperties([[{ style: "Heading2", format: { borders: { top: { style: "Double" } }, horizontalAlignment: "Center" } }]]);
    cell.load("style,format/horizontalAlignment");
    const edge = cell.format.borders.getItem("EdgeTop").load("style");
    await context.sync();
    return [cell.style, edge.style, cell.format.horizontalAlignment];
  }),

  writes("Range.setCellProperties: data of another size than the range is refused", ["Range.setCellProperties"], "InvalidArgument", async ({ context, sheet }) => {
    sheet.getRange("A1:B2").setCellProperties([[{ format: { fill: { color: "red" } } }]]);
    return refusal(() => context.sync());
  }),
];
