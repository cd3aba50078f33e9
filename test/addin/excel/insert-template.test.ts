import { createExcelWorkbook } from "../../../src/addin/excel/excel-workbook";
import { catalogue } from "../../../src/domain/catalogue";
import { nativeLists } from "../../../src/domain/native/native-lists";
import { nativeRules } from "../../../src/domain/native/native-rules";
import { freshExcel } from "./fresh-excel";

const products = ["PRO", "pro-annual", "1E5"];

async function inserted() {
  const excel = freshExcel();
  const workbook = createExcelWorkbook();
  const sheet = await workbook.insertTemplate(nativeLists(products));
  return { ...excel, workbook, sheet };
}

describe("inserting the template", () => {
  it("is one writing sync, after one that only reads", async () => {
    const { syncs } = await inserted();
    expect(syncs().writing).toBe(1);
  });

  it("gives a sheet with a table of ten named columns, a blank row and no example", async () => {
    const { host, sheet, workbook } = await inserted();
    expect(sheet.sheetName).toBe("Customer import");
    expect(host.face.active().name).toBe("Customer import");
    const face = host.face.active();
    expect(catalogue.map((_, column) => face.cell(0, column).text)).toEqual(catalogue.map(({ header }) => header));
    expect(face.frozenRows).toBe(1);
    expect(face.tables()).toMatchObject([{ box: { row: 0, column: 0, rows: 2, columns: 10 } }]);
    const snapshot = await workbook.readSheet(sheet);
    expect(snapshot).toMatchObject({ firstRow: 2, lastRow: 2, missing: [], rows: [[2, Array(10).fill(null)]] });
  });

  it("formats the columns, not their names", async () => {
    const { Excel } = await inserted();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Customer import").getRange("A1:J900");
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat[0]).toEqual(Array(10).fill("General"));
      expect(range.numberFormat[899]).toEqual(catalogue.map(({ format }) => format));
    });
  });

  it("describes each field at its name and its cells, with lists of products and of TRUE and FALSE", async () => {
    const { host } = await inserted();
    const face = host.face.active();
    for (const [column, { header, description }] of catalogue.entries()) {
      for (const row of [0, 1, 700]) expect(face.inputMessage(row, column)).toEqual({ title: header, message: description });
    }
    expect(face.choices(5, 3)).toEqual(products);
    expect(face.choices(5, 7)).toEqual(["TRUE", "FALSE"]);
    expect(face.choices(0, 3)).toBeNull();
    expect(face.choices(5, 0)).toBeNull();
  });

  it("never refuses what is typed", async () => {
    const { host } = await inserted();
    host.user.type(1, 3, "no such product");
    host.user.type(1, 7, "perhaps");
    expect([host.face.active().cell(1, 3).text, host.face.active().cell(1, 7).text]).toEqual(["no such product", "perhaps"]);
  });

  it("adds the native rules in their order, down to the last row of the sheet", async () => {
    const { Excel } = await inserted();
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem("Customer import").getRange("A2:J1048576").conditionalFormats;
      formats.load("items/stopIfTrue");
      await context.sync();
      const found = formats.items.map((format) => {
        format.custom.rule.load("formula");
        const range = format.getRange();
        range.load("address");
        return { format, range };
      });
      await context.sync();
      expect(found).toHaveLength(nativeRules.error.flatMap(({ areas }) => areas).length);
      expect(found[0]?.range.address).toBe("'Customer import'!A2:J1048576");
      expect(found[0]?.format.custom.rule.formula).toContain("COUNTA(");
      expect(found[1]?.format.custom.rule.formula).toContain("ISERROR(A2)");
      expect(found.every(({ range }) => range.address.endsWith("1048576"))).toBe(true);
    });
  });

  it("keeps the lists on a sheet that the user does not see, as texts", async () => {
    const { Excel, host, workbook } = await inserted();
    expect(host.face.sheets().filter(({ visible }) => visible).map(({ name }) => name)).toEqual(["Sheet1", "Customer import"]);
    expect(await workbook.readProductList()).toEqual(products);
    await Excel.run(async (context) => {
      const names = context.workbook.names;
      names.load("items/name,items/visible");
      await context.sync();
      expect(names.items.map(({ name, visible }) => [name, visible])).toEqual([
        ["IntakeProducts", false], ["IntakeRenewals", false], ["IntakeOdd", false], ["IntakeSkip", false],
      ]);
      const renewals = names.getItem("IntakeRenewals").getRange();
      renewals.load("valueTypes");
      await context.sync();
      expect(new Set(renewals.valueTypes.flat())).toEqual(new Set(["String"]));
    });
  });

  it("twice gives a numbered sheet beside the first, with one set of lists", async () => {
    const { host, workbook, sheet } = await inserted();
    const second = await workbook.insertTemplate(nativeLists(products));
    expect(second.sheetName).toBe("Customer import (2)");
    expect(second.tableId).not.toBe(sheet.tableId);
    expect(host.face.sheets()).toHaveLength(4);
    expect(await workbook.listTemplates()).toEqual([sheet, second]);
  });

  it("twice at the same moment gives both, and neither takes the other's sheet away", async () => {
    const { host } = freshExcel();
    const insert = () => createExcelWorkbook().insertTemplate(nativeLists(products));
    const both = await Promise.all([insert(), insert()]);
    expect(both.map(({ sheetName }) => sheetName).sort()).toEqual(["Customer import", "Customer import (2)"]);
    expect(host.face.sheets().filter(({ visible }) => visible)).toHaveLength(3);
  });

  it("leaves a sheet of the user's that is named as the hidden one is, and says so", async () => {
    const { Excel, host } = freshExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Intake lists").getRange("A1:A2").values = [["mine"], ["too"]];
      await context.sync();
    });
    await expect(createExcelWorkbook().insertTemplate(nativeLists(products))).rejects.toMatchObject({ reason: "name-taken" });
    expect(host.face.sheets().map(({ name, visible }) => [name, visible])).toEqual([["Sheet1", true], ["Intake lists", true]]);
    expect([0, 1].map((row) => host.face.sheets()[1]!.cell(row, 0).text)).toEqual(["mine", "too"]);
  });

  it("gives the table a name that no named range has", async () => {
    const { Excel, host } = freshExcel();
    await Excel.run(async (context) => {
      context.workbook.names.add("customerimport", context.workbook.worksheets.getItem("Sheet1").getRange("A1"));
      await context.sync();
    });
    await createExcelWorkbook().insertTemplate(nativeLists(products));
    expect(host.face.active().tables().map(({ name }) => name)).toEqual(["CustomerImport2"]);
  });

  it("without a product list keeps the one that the workbook holds", async () => {
    const { workbook } = await inserted();
    await workbook.insertTemplate(nativeLists([]));
    expect(await workbook.readProductList()).toEqual(products);
  });
});

describe("the list of products", () => {
  it("is written again only when it is another one", async () => {
    const { workbook, syncs, host } = await inserted();
    const before = syncs().writing;
    await workbook.writeProductList(products);
    expect(syncs().writing).toBe(before);
    await workbook.writeProductList(["PRO", "NEW", "NEWER", "NEWEST"]);
    expect(await workbook.readProductList()).toEqual(["PRO", "NEW", "NEWER", "NEWEST"]);
    expect(host.face.active().choices(5, 3)).toEqual(["PRO", "NEW", "NEWER", "NEWEST"]);
    await workbook.writeProductList(["PRO"]);
    expect(await workbook.readProductList()).toEqual(["PRO"]);
  });
});
