import { local } from "./read-back";
import { refusal, scriptsAbout } from "./script";

const page = "https://learn.microsoft.com/javascript/api/excel/excel.";
const range = scriptsAbout(`${page}range`, "1.1");

export const rangeBasics = [
  range("Range.rowIndex: rows and columns are counted from 0", ["Range.rowIndex", "Range.columnIndex", "Range.rowCount", "Range.columnCount"], [4, 1, 2, 3], async ({ context, sheet }) => {
    const cells = sheet.getRange("B5:D6").load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    return [cells.rowIndex, cells.columnIndex, cells.rowCount, cells.columnCount];
  }),

  range("Range.formulasLocal: written in the user's language, the formula is the same", ["Range.formulasLocal", "Range.numberFormatLocal", "Range.addressLocal"], [true, [["=A1*2"]], 6, true],
    async ({ context, sheet }) => {
      sheet.getRange("A1").values = [[3]];
      const source = sheet.getRange("B1");
      source.formulas = [["=A1*2"]];
      source.numberFormat = [["0.00"]];
      source.load("formulasLocal,numberFormatLocal,addressLocal,address");
      await context.sync();
      const copy = sheet.getRange("B2");
      copy.formulasLocal = source.formulasLocal as string[][];
      copy.numberFormatLocal = source.numberFormatLocal as string[][];
      copy.load("formulas,values,numberFormat");
      await context.sync();
      return [copy.numberFormat[0]?.[0] === "0.00", copy.formulas as string[][], (copy.values as number[][])[0]?.[0] ?? null, local(source.addressLocal).length > 0];
    }, { since: "1.7" }),

  range("Range.load: formats, rules and validation are read through the range", ["Range.format", "Range.conditionalFormats", "Range.dataValidation", "RangeFormat.borders", "RangeFormat.protection"],
    ["#FF0000", true, "Continuous", "Custom", true], async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:B2");
      cells.format.fill.color = "#FF0000";
      cells.format.borders.getItem("EdgeTop").style = "Continuous";
      cells.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      cells.dataValidation.ignoreBlanks = true;
      cells.load("format/fill/color,format/protection/locked,conditionalFormats/type,dataValidation/ignoreBlanks");
      const top = cells.format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      return [cells.format.fill.color, cells.format.protection.locked, top.style, cells.conditionalFormats.items[0]?.type ?? null, cells.dataValidation.ignoreBlanks];
    }, { since: "1.8" }),

  range("RangeAreas.addressLocal: the areas' addresses in the user's language", ["RangeAreas.addressLocal"], "A1:B2,D4", async ({ context, sheet }) => {
    const areas = sheet.getRanges("A1:B2,D4").load("addressLocal");
    await context.sync();
    // Languages part lists by commas or semicolons.
    return local(areas.addressLocal.replaceAll(";", ","));
  }, { docs: `${page}rangeareas`, since: "1.9" }),

  range("WorkbookRangeAreas.getRangeAreasBySheet: cells that depend on a range are told apart by sheet", [
    "WorkbookRangeAreas.addresses", "WorkbookRangeAreas.areas", "WorkbookRangeAreas.ranges", "WorkbookRangeAreas.getRangeAreasBySheet",
    "WorkbookRangeAreas.getRangeAreasOrNullObjectBySheet", "RangeAreasCollection.getCount", "RangeAreasCollection.getItemAt",
  ], [["B1", "C3"], 2, ["B1", "C3"], "C3", true, "ItemNotFound", true], async ({ context, sheet }) => {
    const other = context.workbook.worksheets.add("intake other");
    const third = context.workbook.worksheets.add("intake third");
    sheet.load("name");
    third.load("name");
    await context.sync();
    sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    other.getRange("C3").formulas = [[`='${sheet.name}'!A1*2`]];
    const dependents = sheet.getRange("A1").getDirectDependents().load("addresses,ranges/items/address");
    const count = dependents.areas.getCount();
    const first = dependents.areas.getItemAt(0).load("address");
    const there = dependents.getRangeAreasBySheet("intake other").load("address");
    const nowhere = dependents.getRangeAreasOrNullObjectBySheet("intake third");
    await context.sync();
    const refused = await refusal(async () => {
      dependents.getRangeAreasBySheet("intake third").load("address");
      await context.sync();
    });
    return [
      dependents.addresses.map(local).sort(), count.value, dependents.ranges.items.map(({ address }) => local(address)).sort(),
      local(there.address), nowhere.isNullObject, refused, ["B1", "C3"].includes(local(first.address)),
    ];
  }, { docs: `${page}workbookrangeareas`, since: "1.13" }),

  range("RangeView.cellAddresses: the cells that are shown, with their formulas", ["RangeView.cellAddresses", "RangeView.formulasLocal", "RangeView.formulasR1C1"],
    [["A1", "A3"], "=R[-2]C*2", true], async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:A3");
      cells.formulas = [[1], [2], ["=A1*2"]];
      sheet.getRange("A2").rowHidden = true;
      const view = cells.getVisibleView().load("cellAddresses,formulas,formulasLocal,formulasR1C1");
      await context.sync();
      const addresses = (view.cellAddresses as string[][]).flat().map((address) => local(address.replaceAll("$", "")));
      return [addresses, (view.formulasR1C1 as string[][])[1]?.[0] ?? null, (view.formulasLocal as string[][]).length === 2];
    }, { docs: `${page}rangeview`, since: "1.3" }),

  range("Style.numberFormatLocal: a style's number format in the user's language", ["Style.numberFormatLocal"], "0%", async ({ context }) => {
    const percent = context.workbook.styles.getItem("Percent").load("numberFormatLocal");
    await context.sync();
    return percent.numberFormatLocal;
  }, { docs: `${page}style`, since: "1.7" }),
];
