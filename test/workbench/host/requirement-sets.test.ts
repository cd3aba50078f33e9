import { createHost } from "../../../src/workbench/host/create-host";
import { knownClasses } from "../../../src/workbench/host/requirements/client-classes";
import { requirementSets } from "../../../src/workbench/host/requirements/requirement-sets";
import { builtMembers } from "../../host/coverage/built-members";
import { createExcel } from "../../support/excel-host";
import { openOffice } from "../../support/office-in-jsdom";
import { requirementTable } from "../../support/requirement-table";

it("The host's table of requirement sets is that of the client and its types", () => {
  expect(requirementSets).toEqual(requirementTable());
});

it("The client's name is known of every class that the host has", () => {
  expect([...builtMembers().keys()].filter((name) => !knownClasses.has(name))).toEqual([]);
});

/** The code that a run on an Excel with this set fails with, or null. */
async function codeOn(excelApi: string, batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string | null> {
  const { Excel } = createExcel({ excelApi });
  return Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return null;
  }).catch((error: { code: string }) => error.code);
}

describe("an Excel that has ExcelApi up to 1.9", () => {
  it.each<[string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ["a method", "1.13", (sheet) => void sheet.getRange("A1").getRangeEdge("Down").load("address")],
    ["a method of what it has", "1.13", (_sheet, context) => context.workbook.tables.add("Sheet1!A1:B2", true).resize("A1:B3")],
    ["a property that is read", "1.12", (sheet) => void sheet.getRange("A1").load("numberFormatCategories")],
    ["an object", "1.11", (_sheet, context) => void context.workbook.application.cultureInfo.load("name")],
    ["a property inside another", "1.10", (sheet) => void sheet.load("autoFilter/enabled, name, tabColor, showGridlines, customProperties/items/key")],
    ["an event", "1.10", (sheet) => void sheet.onRowSorted.add(async () => undefined)],
    ["an event of all sheets", "1.14", (_sheet, context) => void context.workbook.worksheets.onProtectionChanged.add(async () => undefined)],
  ])("does not find %s of a later set (%s)", async (_what, _set, batch) => {
    expect(await codeOn("1.9", batch)).toBe("ApiNotFound");
    expect(await codeOn("1.15", batch)).toBeNull();
  });

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ["areas", (sheet) => void sheet.getRanges("A1,B2").load("address")],
    ["all of a sheet", (sheet) => void sheet.load()],
    ["a table and its events", (sheet) => void sheet.tables.add("A1:B2", true).onChanged.add(async () => undefined)],
    ["events of all sheets", (_sheet, context) => void context.workbook.worksheets.onChanged.add(async () => undefined)],
    ["a conditional format", (sheet) => void (sheet.getRange("A1:A9").conditionalFormats.add("Custom").custom.rule.formula = "=A1>1")],
  ])("has %s", async (_what, batch) => {
    expect(await codeOn("1.9", batch)).toBeNull();
  });

  it("does not find areas where it has ExcelApi up to 1.8 only", async () => {
    expect(await codeOn("1.8", (sheet) => void sheet.getRanges("A1,B2").load("address"))).toBe("ApiNotFound");
  });

  it("says which sets it supports", async () => {
    const office = openOffice(createHost({ excelApi: "1.9" }));
    await office.Office.onReady();
    const { requirements } = office.Office.context;
    expect(["1.1", "1.9", "1.10", "1.14"].map((set) => requirements.isSetSupported("ExcelApi", set))).toEqual([true, true, false, false]);
    await expect(office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("numberFormatCategories");
      await context.sync();
    })).rejects.toMatchObject({ code: "ApiNotFound" });
    office.close();
  });
});

it("There is no Excel with a set that the client does not know", () => {
  for (const excelApi of ["1.16", "1.0", "2.1", "newest"]) expect(() => createHost({ excelApi })).toThrow(RangeError);
});
