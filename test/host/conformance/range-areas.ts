import { refusal, scriptsAbout } from "./script";

const areas = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.rangeareas", "1.9");
const article = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges", "1.9");
const cut = { docs: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getranges-member(1)" };

/** `Sheet1!A1:B2, Sheet1!D4` without the sheet and the blanks. */
function local(address: string): string {
  return address.split(",").map((one) => one.trim().split("!").at(-1) ?? "").join(",");
}

export const rangeAreas = [
  areas("RangeAreas.address: every area with the sheet's name; areaCount and cellCount count", ["RangeAreas.address", "RangeAreas.areaCount", "RangeAreas.cellCount"],
    ["A1:B2,D4", 2, 5, true], async ({ context, sheet }) => {
      const some = sheet.getRanges("A1:B2, D4").load("address,areaCount,cellCount");
      sheet.load("name");
      await context.sync();
      const named = some.address.split(",").every((one) => one.includes(sheet.name));
      return [local(some.address), some.areaCount, some.cellCount, named];
    }),

  areas("RangeAreas.cellCount: -1 for more than 2,147,483,647 cells", ["RangeAreas.cellCount"], -1, async ({ context, sheet }) => {
    const all = sheet.getRanges().load("cellCount");
    await context.sync();
    return all.cellCount;
  }),

  areas("RangeAreas.areas: the ranges one by one", ["RangeAreas.areas", "RangeCollection.items", "RangeCollection.getItemAt", "RangeCollection.getCount"],
    [["A1:A3", "C1"], "C1", 2], async ({ context, sheet }) => {
      const { areas: ranges } = sheet.getRanges("A1:A3,C1");
      ranges.load("items/address");
      const second = ranges.getItemAt(1).load("address");
      const count = ranges.getCount();
      await context.sync();
      return [ranges.items.map(({ address }) => local(address)), local(second.address), count.value];
    }),

  article("RangeAreas.isEntireColumn: true only if all areas are whole columns", ["RangeAreas.isEntireColumn", "RangeAreas.isEntireRow"], [true, false, true],
    async ({ context, sheet }) => {
      const columns = sheet.getRanges("F:F,H:H").load("isEntireColumn");
      const one = sheet.getRanges("F3:F5,H:H").load("isEntireColumn");
      const rows = sheet.getRanges("1:2,5:5").load("isEntireRow");
      await context.sync();
      return [columns.isEntireColumn, one.isEntireColumn, rows.isEntireRow];
    }),

  article("RangeAreas.format: what is set goes to every area", ["RangeAreas.format", "RangeFill.color"], ["#FFC0CB", "#FFC0CB", "#FFC0CB"], async ({ context, sheet }) => {
    const some = sheet.getRanges("F3:F5, H3:H5");
    some.format.fill.color = "pink";
    some.load("format/fill/color");
    const cells = ["F4", "H5"].map((address) => sheet.getRange(address).format.fill.load("color"));
    await context.sync();
    return [some.format.fill.color, ...cells.map(({ color }) => color)];
  }),

  article("RangeAreas.format: null where the areas differ", ["RangeAreas.format", "RangeFill.color"], null, async ({ context, sheet }) => {
    sheet.getRange("H:H").format.fill.color = "pink";
    const some = sheet.getRanges("F3:F5, H:H").load("format/fill/color");
    await context.sync();
    return some.format.fill.color;
  }),

  areas("RangeAreas.style: one for all areas, null where they differ", ["RangeAreas.style"], ["Bad", null], async ({ context, sheet }) => {
    const some = sheet.getRanges("A1,C3:D4");
    some.style = "Bad";
    some.load("style");
    const more = sheet.getRanges("A1,B9").load("style");
    await context.sync();
    return [some.style, more.style];
  }),

  areas("RangeAreas.getEntireRow: the rows and columns that the areas take part in", ["RangeAreas.getEntireRow", "RangeAreas.getEntireColumn"], ["1:2,5:5", "A:B,D:D"],
    async ({ context, sheet }) => {
      const some = sheet.getRanges("A1:B2,D5");
      const rows = some.getEntireRow().load("address");
      const columns = some.getEntireColumn().load("address");
      await context.sync();
      return [local(rows.address), local(columns.address)];
    }),

  areas("RangeAreas.getOffsetRangeAreas: every area moves", ["RangeAreas.getOffsetRangeAreas"], "B3:C4,E7", async ({ context, sheet }) => {
    const moved = sheet.getRanges("A1:B2,D5").getOffsetRangeAreas(2, 1).load("address");
    await context.sync();
    return local(moved.address);
  }),

  areas("RangeAreas.getOffsetRangeAreas: off the sheet there is nothing", ["RangeAreas.getOffsetRangeAreas"], true, async ({ context, sheet }) => {
    sheet.getRanges("A1:B2,D5").getOffsetRangeAreas(-1, 0).load("address");
    return (await refusal(() => context.sync())) !== null;
  }),

  areas("RangeAreas.getIntersection: what all areas have in common with a range", ["RangeAreas.getIntersection"], "B2,D2:D3", async ({ context, sheet }) => {
    const common = sheet.getRanges("A1:B2,D1:D3").getIntersection("B2:F9").load("address");
    await context.sync();
    return local(common.address);
  }),

  areas("RangeAreas.getIntersectionOrNullObject: a null object where nothing is common; getIntersection fails with ItemNotFound",
    ["RangeAreas.getIntersectionOrNullObject", "RangeAreas.getIntersection"], [true, "ItemNotFound"], async ({ context, sheet }) => {
      const none = sheet.getRanges("A1,C3").getIntersectionOrNullObject(sheet.getRange("E5:F6"));
      await context.sync();
      sheet.getRanges("A1,C3").getIntersection("E5:F6").load("address");
      return [none.isNullObject, await refusal(() => context.sync())];
    }),

  areas("RangeAreas.getUsedRangeAreas: of each area what is used", ["RangeAreas.getUsedRangeAreas"], "A2:A3,C1", async ({ context, sheet }) => {
    sheet.getRange("A2:A3").values = [[1], [2]];
    sheet.getRange("C1").values = [["x"]];
    const used = sheet.getRanges("A1:A9,C1:C9").getUsedRangeAreas(true).load("address");
    await context.sync();
    return local(used.address);
  }),

  areas("RangeAreas.getUsedRangeAreasOrNullObject: a null object where nothing is used", ["RangeAreas.getUsedRangeAreasOrNullObject"], true, async ({ context, sheet }) => {
    const none = sheet.getRanges("A1:A9,C1:C9").getUsedRangeAreasOrNullObject();
    await context.sync();
    return none.isNullObject;
  }),

  areas("RangeAreas.getTables: those that touch an area, or only those within one", ["RangeAreas.getTables", "TableScopedCollection.getCount"], [1, 0, 1],
    async ({ context, sheet }) => {
      sheet.getRange("B2:C2").values = [["One", "Two"]];
      sheet.tables.add("B2:C5", true);
      const touched = sheet.getRanges("A1,C3:D4").getTables().getCount();
      const within = sheet.getRanges("A1,C3:D4").getTables(true).getCount();
      const around = sheet.getRanges("A1:E9").getTables(true).getCount();
      await context.sync();
      return [touched.value, within.value, around.value];
    }),

  areas("RangeAreas.clear: contents only, or all", ["RangeAreas.clear"], [[[""]], true, [[""]], "Normal"], async ({ context, sheet }) => {
    sheet.getRange("A1:C1").values = [[1, 2, 3]];
    sheet.getRanges("A1,C1").format.font.bold = true;
    sheet.getRange("C1").style = "Good";
    sheet.getRanges("A1").clear("Contents");
    sheet.getRanges("B1,C1").clear();
    const first = sheet.getRange("A1").load("values,format/font/bold");
    const last = sheet.getRange("C1").load("values,style");
    await context.sync();
    return [first.values, first.format.font.bold, last.values, last.style];
  }),

  article("RangeAreas.getSpecialCells: the formulas, or the texts, of all areas", ["RangeAreas.getSpecialCells"], ["A2,C1", "A1"], async ({ context, sheet }) => {
    sheet.getRange("A1:C2").formulas = [["x", "=1", "=2"], ["=3", 4, 5]];
    const some = sheet.getRanges("A1:A2,C1:C2");
    const formulas = some.getSpecialCells("Formulas").load("address");
    const texts = some.getSpecialCells("Constants", "Text").load("address");
    await context.sync();
    return [local(formulas.address), local(texts.address)];
  }),

  article("RangeAreas.getSpecialCells: the same validation as the upper left cell of the first range", ["RangeAreas.getSpecialCells"], "A1,C2", async ({ context, sheet }) => {
    sheet.getRanges("A1,C2").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
    sheet.getRange("C1").dataValidation.rule = { textLength: { formula1: 3, operator: "LessThan" } };
    const same = sheet.getRanges("A1:A2,C1:C2").getSpecialCells("SameDataValidation").load("address");
    await context.sync();
    return local(same.address);
  }),

  areas("RangeAreas.getSpecialCellsOrNullObject: a null object where there are none; getSpecialCells fails with ItemNotFound",
    ["RangeAreas.getSpecialCellsOrNullObject", "RangeAreas.getSpecialCells"], [true, "ItemNotFound"], async ({ context, sheet }) => {
      const none = sheet.getRanges("A1:A2,C1").getSpecialCellsOrNullObject("Formulas");
      await context.sync();
      sheet.getRanges("A1:A2,C1").getSpecialCells("Formulas").load("address");
      return [none.isNullObject, await refusal(() => context.sync())];
    }),

  areas("RangeAreas.copyFrom: the source goes to every area", ["RangeAreas.copyFrom"], [[1, 2, "", 1, 2]], async ({ context, sheet }) => {
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.getRanges("A3,D3").copyFrom("A1:B1");
    const row = sheet.getRange("A3:E3").load("values");
    await context.sync();
    return row.values;
  }),

  areas("RangeAreas.copyFrom: formats only", ["RangeAreas.copyFrom"], ["", true], async ({ context, sheet }) => {
    sheet.getRange("A1").values = [["x"]];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRanges("C1:C2,E1").copyFrom("A1", "Formats");
    const cell = sheet.getRange("C2").load("values,format/font/bold");
    await context.sync();
    return [String(cell.values[0]?.[0]), cell.format.font.bold];
  }),

  areas("RangeAreas.worksheet: the sheet they are on; calculate and setDirty change no value", ["RangeAreas.worksheet", "RangeAreas.calculate", "RangeAreas.setDirty"],
    [true, [[3]]], async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=1+2"]];
      const some = sheet.getRanges("A1,C1");
      some.setDirty();
      some.calculate();
      some.worksheet.load("id");
      sheet.load("id");
      cell.load("values");
      await context.sync();
      return [some.worksheet.id === sheet.id, cell.values];
    }),

  areas("RangeAreas.dataValidation: a rule on several areas at once", ["RangeAreas.dataValidation"], ["WholeNumber", "None"], async ({ context, sheet }) => {
    const some = sheet.getRanges("A1:A3,C1:C3");
    some.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
    const within = sheet.getRange("C2").dataValidation.load("type");
    const beside = sheet.getRange("B2").dataValidation.load("type");
    await context.sync();
    return [within.type, beside.type];
  }),

  areas("RangeAreas.conditionalFormats: one rule for all areas", ["RangeAreas.conditionalFormats"], [1, 0], async ({ context, sheet }) => {
    const rule = sheet.getRanges("A1:A3,C1:C3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=A1>5";
    const within = sheet.getRange("C2").conditionalFormats.getCount();
    const beside = sheet.getRange("B2").conditionalFormats.getCount();
    await context.sync();
    return [within.value, beside.value];
  }),

  areas("Worksheet.getRanges: the name of a range may stand among the addresses", ["Worksheet.getRanges"], "B2:B3,D1", async ({ context, sheet }) => {
    context.workbook.names.add("intake_some_cells", sheet.getRange("B2:B3"));
    const some = sheet.getRanges("intake_some_cells,D1").load("address");
    await context.sync();
    return local(some.address);
  }, { docs: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges" }),

  areas("Worksheet.getRanges: what is no address is refused", ["Worksheet.getRanges"], true, async ({ context, sheet }) => {
    sheet.getRanges("A1,no such range!").load("address");
    return (await refusal(() => context.sync())) !== null;
  }, cut),

  areas("Workbook.getSelectedRanges: what is selected", ["Workbook.getSelectedRanges"], "B2:C3", async ({ context, sheet }) => {
    sheet.getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRanges().load("address");
    await context.sync();
    return local(selected.address);
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-getselectedranges-member(1)" }),
];
