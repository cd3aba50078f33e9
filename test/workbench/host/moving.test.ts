import { createExcel } from "../../support/excel-host";

const onSheet = <T>(excel: ReturnType<typeof createExcel>, use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  excel.Excel.run((context) => use(context.workbook.worksheets.getActiveWorksheet(), context));

async function formulasOf(sheet: Excel.Worksheet, address: string) {
  const range = sheet.getRange(address).load("formulas");
  await sheet.context.sync();
  return range.formulas;
}

/** The areas of the sheet's rules, the highest priority first. */
async function ruleAreas(sheet: Excel.Worksheet) {
  const rules = sheet.getRange().conditionalFormats.load("items/id");
  await sheet.context.sync();
  const areas = rules.items.map((rule) => rule.getRanges().load("address"));
  await sheet.context.sync();
  return areas.map(({ address }) => address.replace(/Sheet1!/g, ""));
}

it("A range whose last cell is moved stretches or shrinks after it", async () => {
  const excel = createExcel();
  const formulas = await onSheet(excel, async (sheet) => {
    sheet.getRange("D1:D2").formulas = [["=SUM(A1:A5)"], ["=SUM(A2:A5)"]];
    sheet.getRange("A5").moveTo("A9");
    sheet.getRange("A1").moveTo("A3");
    return formulasOf(sheet, "D1:D2");
  });
  expect(formulas).toEqual([["=SUM(A3:A9)"], ["=SUM(A2:A9)"]]);
});

it("Formulas of other sheets follow to the new sheet, and moved formulas go on reading the old one", async () => {
  const excel = createExcel();
  const formulas = await onSheet(excel, async (sheet, context) => {
    const other = context.workbook.worksheets.add("Other place");
    sheet.getRange("A1:A2").formulas = [[1], ["=A1+B7"]];
    sheet.getRange("C1").formulas = [["=A2"]];
    other.getRange("Z1").formulas = [["=Sheet1!A1"]];
    sheet.getRange("A1:A2").moveTo("'Other place'!D4");
    return [await formulasOf(sheet, "C1"), await formulasOf(other, "Z1"), await formulasOf(other, "D4:D5")];
  });
  expect(formulas).toEqual([[["='Other place'!D5"]], [["='Other place'!D4"]], [[1], ["=D4+Sheet1!B7"]]]);
});

it("Conditional formats, validation, links, merged cells and whole tables move along; one step takes it back", async () => {
  const excel = createExcel({ addInUndo: true });
  const { host } = excel;
  await onSheet(excel, async (sheet, context) => {
    sheet.tables.add("A1:B3", true).name = "Moving";
    sheet.getRange("A1:B3").values = [["H", "I"], ["x", 1], ["y", 2]];
    const rule = sheet.getRange("B2:B3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=B2>1";
    rule.custom.format.fill.color = "#FF0000";
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
    await context.sync();
  });
  const look = () => onSheet(excel, async (sheet, context) => {
    const table = sheet.tables.getItem("Moving").getRange().load("address");
    const validation = sheet.getRange("E6").dataValidation.load("type");
    await context.sync();
    return [table.address, validation.type, await ruleAreas(sheet), host.paintedCells("Sheet1")];
  });
  await onSheet(excel, async (sheet) => sheet.getRange("A1:B3").moveTo("E5"));
  expect(await look()).toEqual(["Sheet1!E5:F7", "List", ["F6:F7"], [{ row: 6, column: 5 }]]);
  host.user.undo();
  expect(await look()).toEqual(["Sheet1!A1:B3", "None", ["B2:B3"], [{ row: 2, column: 1 }]]);
  host.user.redo();
  expect(await look()).toEqual(["Sheet1!E5:F7", "List", ["F6:F7"], [{ row: 6, column: 5 }]]);
});

it("Cells may be moved onto cells they overlap", async () => {
  const { result } = await (async () => {
    const excel = createExcel();
    return { result: await onSheet(excel, async (sheet) => {
      sheet.getRange("A1:A3").formulas = [[1], ["=A1+1"], ["=A2+1"]];
      sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]];
      sheet.getRange("A1:A3").moveTo("A2");
      return [await formulasOf(sheet, "A1:A4"), await formulasOf(sheet, "B1")];
    }) };
  })();
  expect(result).toEqual([[[""], [1], ["=A2+1"], ["=A3+1"]], [["=SUM(A2:A4)"]]]);
});

it("Both the place left and the place taken are reported", async () => {
  const excel = createExcel();
  const heard: string[] = [];
  await onSheet(excel, async (sheet, context) => {
    sheet.onChanged.add(async ({ address, changeType }) => void heard.push(`${changeType} ${address}`));
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    sheet.getRange("A1").moveTo("C3");
    await context.sync();
  });
  await excel.settled();
  expect(heard).toEqual(["RangeEdited A1", "RangeEdited C3"]);
});

it("A copied cell brings its conditional formats as rules of their own and cuts those of the target", async () => {
  const excel = createExcel();
  const { host } = excel;
  const areas = await onSheet(excel, async (sheet, context) => {
    sheet.getRange("A1:A5").values = [[1], [2], [3], [4], [5]];
    const rule = sheet.getRange("A1:A5").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=A1>3";
    rule.custom.format.fill.color = "#FF0000";
    await context.sync();
    sheet.getRange("A3").copyFrom("A5");
    sheet.getRange("A2").copyFrom("C2");
    await context.sync();
    return ruleAreas(sheet);
  });
  expect(areas).toEqual(["A3", "A1,A4:A5"]);
  expect(host.paintedCells("Sheet1").map(({ row }) => row)).toEqual([2, 3, 4]);
});

it("References turn with the cells when they are transposed", async () => {
  const excel = createExcel();
  const formulas = await onSheet(excel, async (sheet) => {
    sheet.getRange("A1:B2").formulas = [[1, 2], ["=A1", "=SUM(A1:B1)+$A$1"]];
    sheet.getRange("D1").copyFrom("A1:B2", "All", false, true);
    return formulasOf(sheet, "D1:E2");
  });
  expect(formulas).toEqual([[1, "=D1"], [2, "=SUM(D1:D2)+$A$1"]]);
});

it("A copied table is a table of its own", async () => {
  const excel = createExcel();
  const tables = await onSheet(excel, async (sheet, context) => {
    sheet.tables.add("A1:B3", true).name = "First";
    sheet.getRange("A1:B1").values = [["x", "y"]];
    sheet.getRange("D1").copyFrom("A1:B3");
    const all = sheet.tables.load("items/name,items/style");
    await context.sync();
    const boxes = all.items.map((table) => table.getRange().load("address"));
    const header = sheet.getRange("D1:E1").load("values");
    await context.sync();
    return [boxes.map(({ address }) => address), header.values];
  });
  expect(tables).toEqual([["Sheet1!A1:B3", "Sheet1!D1:E3"], [["x", "y"]]]);
});

it("Validation lists and rules of other sheets follow the list they point at", async () => {
  const excel = createExcel();
  const sources = await onSheet(excel, async (sheet, context) => {
    const lists = context.workbook.worksheets.add("Lists");
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: lists.getRange("A1:A3") } };
    sheet.getRange("B1").conditionalFormats.add("Custom").custom.rule.formula = "=B1>Lists!$A$1";
    lists.getRange("1:2").insert("Down");
    const read = async () => {
      const validation = sheet.getRange("A1").dataValidation.load("rule");
      const rule = sheet.getRange("B1").conditionalFormats.getItemAt(0);
      rule.load("custom/rule/formula");
      await context.sync();
      return [validation.rule.list?.source, rule.custom.rule.formula];
    };
    const inserted = await read();
    lists.getRange("A3:A5").moveTo("C1");
    return [inserted, await read()];
  });
  expect(sources).toEqual([["=Lists!$A$3:$A$5", "=B1>Lists!$A$3"], ["=Lists!$C$1:$C$3", "=B1>Lists!$C$1"]]);
});

it("A rule of which only some columns move is cut in two", async () => {
  const excel = createExcel({ addInUndo: true });
  const { host } = excel;
  const areas = await onSheet(excel, async (sheet, context) => {
    sheet.getRange("A1:C5").values = Array.from({ length: 5 }, (_row, row) => [row, row, row]);
    const rule = sheet.getRange("A1:C5").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=A1>3";
    rule.custom.format.fill.color = "#FF0000";
    sheet.getRange("A2").insert("Down");
    await context.sync();
    const inserted = await ruleAreas(sheet);
    sheet.getRange("C1:C2").delete("Up");
    await context.sync();
    return [inserted, await ruleAreas(sheet)];
  });
  expect(areas).toEqual([["A1:A6,B1:C5"], ["A1:A6,B1:B5,C1:C3"]]);
  expect(host.paintedCells("Sheet1")).toEqual([{ row: 2, column: 2 }, { row: 4, column: 1 }, { row: 5, column: 0 }]);
});
