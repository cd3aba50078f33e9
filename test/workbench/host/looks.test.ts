import { createExcel } from "../../support/excel-host";

const open = () => createExcel({ addInUndo: true });

it("A border is the same line from both sides, and taking it away on one side takes it away on both", async () => {
  const { Excel } = open();
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").format.borders.getItem("EdgeRight").style = "Double";
    const left = sheet.getRange("B1").format.borders.getItem("EdgeLeft").load("style");
    await context.sync();
    const before = left.style;
    sheet.getRange("B1").format.borders.getItem("EdgeLeft").style = "None";
    const right = sheet.getRange("A1").format.borders.getItem("EdgeRight").load("style");
    await context.sync();
    return [before, right.style];
  });
  expect(seen).toEqual(["Double", "None"]);
});

it("A border that runs along only a part of the range reads as null", async () => {
  const { Excel } = open();
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:B5").format.borders.getItem("EdgeLeft").color = "red";
    const edges = ["B2:B5", "B2:B9", "A2:A5", "B1:D5"].map((address) => sheet.getRange(address).format.borders.getItem(address.startsWith("A") ? "EdgeRight" : "EdgeLeft").load("color"));
    await context.sync();
    return edges.map(({ color }) => color);
  });
  expect(seen).toEqual(["#FF0000", null, "#FF0000", null]);
});

it("Borders, styles and sizes are undone and redone", async () => {
  const { Excel, host } = open();
  const look = () => Excel.run(async (context) => {
    const block = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").load("style,format/rowHeight,format/columnWidth");
    const inside = block.format.borders.getItem("InsideVertical").load("style");
    await context.sync();
    return [block.style, block.format.rowHeight, block.format.columnWidth, inside.style];
  });
  const before = await look();
  await Excel.run(async (context) => {
    const block = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    block.style = "Good";
    block.format.rowHeight = 30;
    block.format.columnWidth = 96;
    block.format.borders.getItem("InsideVertical").style = "Continuous";
    await context.sync();
  });
  const after = ["Good", 30, 96, "Continuous"];
  expect(await look()).toEqual(after);
  host.user.undo();
  expect(await look()).toEqual(before);
  host.user.redo();
  expect(await look()).toEqual(after);
});

it("A changed style changes the cells that were given it, but not what they changed themselves", async () => {
  const { Excel } = open();
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.styles.add("Ours");
    const style = context.workbook.styles.getItem("Ours");
    style.fill.color = "yellow";
    sheet.getRange("A1:A2").style = "Ours";
    sheet.getRange("A2").format.fill.color = "red";
    style.fill.color = "blue";
    style.numberFormat = "0.00";
    const cells = ["A1", "A2"].map((address) => sheet.getRange(address).load("numberFormat,format/fill/color"));
    await context.sync();
    return cells.map((cell) => [cell.numberFormat, cell.format.fill.color]);
  });
  expect(seen).toEqual([[[["0.00"]], "#0000FF"], [[["0.00"]], "#FF0000"]]);
});

it("What Normal is changed to, untouched cells show", async () => {
  const { Excel } = open();
  const seen = await Excel.run(async (context) => {
    context.workbook.styles.getItem("Normal").font.size = 14;
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("Z99").format.font.load("size");
    await context.sync();
    return cell.size;
  });
  expect(seen).toBe(14);
});

it("A style that leaves a group out leaves what an earlier style gave", async () => {
  const { Excel } = open();
  const seen = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.style = "Good";
    cell.style = "Comma [0]";
    cell.load("style,format/fill/color,numberFormatCategories");
    await context.sync();
    return [cell.style, cell.format.fill.color, cell.numberFormatCategories];
  });
  expect(seen).toEqual(["WholeComma", "#C6EFCE", [["Accounting"]]]);
});

it.each([["#12G", "fill"], ["rgb(1,2,3)", "fill"], ["no colour", "font"]] as const)("%s is no colour of a %s", async (color, part) => {
  const { Excel } = open();
  const attempt = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").format[part].color = color;
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("All rows of a sheet can be given one height, and one row another", async () => {
  const { Excel, host } = open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange().format.rowHeight = 30;
    sheet.getRange("5:5").format.rowHeight = 60;
    await context.sync();
  });
  const { usual, sizes } = host.face.active().rows();
  expect([usual, [...sizes]]).toEqual([40, [[4, 80]]]);
});

it("On a protected sheet, cells that are not locked can be written to, by add-ins and by people; their looks can't be changed", async () => {
  const { Excel, host } = open();
  const code = (attempt: Promise<unknown>) => attempt.then(() => null, (thrown: { code: string }) => thrown.code);
  const on = (act: (sheet: Excel.Worksheet) => void) => Excel.run(async (context) => {
    act(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
  await on((sheet) => {
    sheet.getRange("B2:C3").format.protection.locked = false;
    sheet.protection.protect();
  });
  expect(await code(on((sheet) => (sheet.getRange("B2:C3").values = [[1, 2], [3, 4]])))).toBeNull();
  expect(await code(on((sheet) => (sheet.getRange("B2:D3").values = [[1, 2, 3], [4, 5, 6]])))).toBe("AccessDenied");
  expect(await code(on((sheet) => (sheet.getRange("B2").format.font.bold = true)))).toBe("AccessDenied");
  host.user.type(2, 1, "7");
  expect(host.face.active().cell(2, 1).text).toBe("7");
  expect(() => host.user.type(0, 0, "7")).toThrow("protected");
});
