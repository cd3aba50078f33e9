import { createExcel } from "../../support/excel-host";

type Sheet = Excel.Worksheet;

async function onSheet<T>(use: (sheet: Sheet, context: Excel.RequestContext) => Promise<T>, options = {}) {
  const excel = createExcel(options);
  const result = await excel.Excel.run((context) => use(context.workbook.worksheets.getActiveWorksheet(), context));
  return { ...excel, result };
}

it("A 1×1 array goes to every cell, also of whole columns", async () => {
  const { result } = await onSheet(async (sheet, context) => {
    sheet.getRange("A:B").numberFormat = [["@"]];
    sheet.getRange("B5:C6").values = [["007"]] as string[][];
    const cells = sheet.getRange("B5:C6").load("values,numberFormat");
    const below = sheet.getRange("A1048576").load("numberFormat");
    await context.sync();
    return [cells.values, cells.numberFormat, below.numberFormat];
  });
  expect(result).toEqual([[["007", 7], ["007", 7]], [["@", "General"], ["@", "General"]], [["@"]]]);
});

it("Whole columns answer no cell values", async () => {
  const { result } = await onSheet(async (sheet, context) => {
    const column = sheet.getRange("A:A").load("values,address,rowCount");
    await context.sync();
    return [column.values, column.address, column.rowCount];
  });
  expect(result).toEqual([null, "Sheet1!A:A", 1_048_576]);
});

it("An array of another size than the range is refused, and what was done before stays done", async () => {
  const excel = createExcel();
  await expect(excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["kept"]];
    sheet.getRange("A2:A3").values = [["a", "b"]];
    sheet.getRange("A4").values = [["never"]];
    await context.sync();
  })).rejects.toMatchObject({ code: "InvalidArgument" });
  const sheet = excel.host.face.active();
  expect([sheet.cell(0, 0).text, sheet.cell(3, 0).text]).toEqual(["kept", ""]);
});

it("What is not there is a null object or ItemNotFound", async () => {
  const excel = createExcel();
  const isNull = await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject("None");
    const body = table.getDataBodyRange();
    const sheet = context.workbook.worksheets.getItemOrNullObject("None");
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
    const name = context.workbook.names.getItemOrNullObject("None");
    await context.sync();
    return [table, body, sheet, used, name].map(({ isNullObject }) => isNullObject);
  });
  expect(isNull).toEqual([true, true, true, true, true]);
  await expect(excel.Excel.run(async (context) => {
    context.workbook.tables.getItem("None").load("id");
    await context.sync();
  })).rejects.toMatchObject({ code: "ItemNotFound" });
});

it("A member that this host does not have is answered with ApiNotFound and its name", async () => {
  await expect(onSheet(async (sheet, context) => {
    sheet.charts.load("items/name");
    await context.sync();
  })).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Worksheet.Charts") });
});

it("Error values are texts with the type Error; the same text typed into a text cell is a string", async () => {
  const { result } = await onSheet(async (sheet, context) => {
    sheet.getRange("B1").numberFormat = [["@"]];
    sheet.getRange("A1:B1").values = [["#N/A", "#N/A"]];
    const range = sheet.getRange("A1:B1").load("values,valueTypes");
    await context.sync();
    return [range.values, range.valueTypes];
  });
  expect(result).toEqual([[["#N/A", "#N/A"]], [["Error", "String"]]]);
});

it("null leaves a cell alone, an empty text empties it", async () => {
  const { result } = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [["a", "b", "c"]];
    range.values = [[null, "", "d"]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(result).toEqual([["a", "", "d"]]);
});

it("Formulas are computed, follow inserted rows, and read back as formulas", async () => {
  const { result, host } = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").formulas = [[2], [3], ["=SUM(A1:A2)*10"]];
    sheet.getRange("2:2").insert("Down");
    const moved = sheet.getRange("A4").load("values,formulas");
    await context.sync();
    return [moved.values, moved.formulas];
  });
  expect(result).toEqual([[[50]], [["=SUM(A1:A3)*10"]]]);
  host.user.type(1, 0, "5");
  expect(host.face.active().cell(3, 0).text).toBe("100");
});

it("A tracked range follows its cells, and is invalid once they are deleted", async () => {
  const { Excel, host } = createExcel();
  const range = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B5");
    context.trackedObjects.add(cell);
    await context.sync();
    return cell;
  });
  const address = () => Excel.run(range, async (context) => {
    range.load("address");
    await context.sync();
    return range.address;
  });
  host.user.insertRows(0, 2);
  expect(await address()).toBe("Sheet1!B7");
  host.user.undo();
  expect(await address()).toBe("Sheet1!B5");
  host.user.deleteRows(4, 1);
  await expect(address()).rejects.toMatchObject({ code: "InvalidReference" });
});

it("Range areas hold many cells in one address, up to 8,192 characters", async () => {
  const addresses = Array.from({ length: 500 }, (_cell, index) => `B${index * 2 + 2}`);
  const { host, result } = await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges(addresses.join(","));
    const mark = areas.conditionalFormats.add("Custom");
    mark.custom.rule.formula = '=N("marks")=0';
    mark.custom.format.fill.color = "#FFC7CE";
    areas.load("areaCount,cellCount");
    sheet.getRange("A1").values = [["x"]];
    sheet.getRange("A1001").values = [["x"]];
    await context.sync();
    return [areas.areaCount, areas.cellCount];
  });
  expect(result).toEqual([500, 500]);
  expect(host.paintedCells("Sheet1")).toHaveLength(500);
  await expect(onSheet(async (sheet, context) => {
    sheet.getRanges(Array.from({ length: 3_000 }, (_cell, index) => `B${index * 2 + 2}`).join(",")).format.fill.color = "#FF0000";
    await context.sync();
  })).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("Ranges lead to other ranges", async () => {
  const { result } = await onSheet(async (sheet, context) => {
    const start = sheet.getRange("B2:D5");
    const ranges = [
      start.getRow(1), start.getColumn(2), start.getCell(1, 1), start.getOffsetRange(1, 1), start.getResizedRange(-1, 1), start.getEntireColumn(),
      start.getEntireRow(), start.getBoundingRect("F9"), start.getIntersection("A3:C9"), start.getLastCell(), start.getRowsBelow(2),
    ].map((range) => range.load("address"));
    const apart = start.getIntersectionOrNullObject("Z1");
    await context.sync();
    return [...ranges.map(({ address }) => address.replace("Sheet1!", "")), apart.isNullObject];
  });
  expect(result).toEqual(["B3:D3", "D2:D5", "C3", "C3:E6", "B2:E4", "B:D", "2:5", "B2:F9", "B3:C5", "D5", "B6:D7", true]);
});

it("Looks are written and read; mixed ones read as null", async () => {
  const { result } = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("A1").format.fill.color = "#FFC7CE";
    sheet.getRange("A1").format.horizontalAlignment = "Center";
    const first = sheet.getRange("A1").load("format/font/bold,format/fill/color,format/horizontalAlignment");
    const both = sheet.getRange("A1:B1").load("format/font/bold,format/fill/color");
    await context.sync();
    return [first.format.font.bold, first.format.fill.color, first.format.horizontalAlignment, both.format.font.bold, both.format.fill.color];
  });
  expect(result).toEqual([true, "#FFC7CE", "Center", true, null]);
});

it("A protected sheet refuses writes with AccessDenied", async () => {
  await expect(onSheet(async (sheet, context) => {
    sheet.protection.protect();
    sheet.getRange("A1").values = [["x"]];
    await context.sync();
  })).rejects.toMatchObject({ code: "AccessDenied" });
});

it("A German workbook shows and reads numbers its own way, and says so", async () => {
  const { host, result } = await onSheet(async (_sheet, context) => {
    const { cultureInfo } = context.workbook.application;
    cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    cultureInfo.datetimeFormat.load("shortDatePattern");
    await context.sync();
    return [cultureInfo.numberFormat.numberDecimalSeparator, cultureInfo.numberFormat.numberGroupSeparator, cultureInfo.datetimeFormat.shortDatePattern];
  }, { locale: "de-DE" });
  expect(result).toEqual([",", ".", "dd.MM.yyyy"]);
  host.user.type(0, 0, "1,5");
  expect(host.face.active().cell(0, 0)).toMatchObject({ text: "1,5", align: "right" });
});

it("A write with a formula that is none leaves every cell as it was, those before it too", async () => {
  const { result } = await onSheet(async (sheet, context) => {
    const cells = sheet.getRange("A1:B1");
    cells.values = [["kept", 1]];
    await context.sync();
    cells.values = [["lost", "=SUM("]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    cells.load("values");
    await context.sync();
    return cells.values;
  });
  expect(result).toEqual([["kept", 1]]);
});
