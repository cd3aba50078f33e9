import { createHost } from "../../../src/workbench/host/create-host";
import { createExcel } from "../../support/excel-host";

it("Every action of a person is one step, taken back and made again", () => {
  const { user, face } = createHost();
  user.type(0, 0, "1");
  user.paste(0, 0, [["2", "3"], ["4", "5"]]);
  user.fillDown({ row: 1, column: 0, rows: 3, columns: 1 });
  expect(face.undoDepth()).toBe(3);
  user.undo();
  user.undo();
  expect(face.active().cell(0, 0).text).toBe("1");
  expect(face.active().extent()).toEqual({ rows: 1, columns: 1 });
  user.redo();
  user.redo();
  expect(face.active().cell(3, 0).text).toBe("4");
  expect([face.undoDepth(), face.redoDepth()]).toEqual([3, 0]);
});

it("A new action forgets what could be redone", () => {
  const { user, face } = createHost();
  user.type(0, 0, "1");
  user.undo();
  user.type(0, 0, "2");
  expect(face.redoDepth()).toBe(0);
});

it("A typed date keeps its format through undo and redo", () => {
  const { user, face } = createHost();
  user.type(0, 0, "3/31/2026");
  const shown = face.active().cell(0, 0).text;
  user.undo();
  expect(face.active().cell(0, 0).text).toBe("");
  user.redo();
  expect(face.active().cell(0, 0).text).toBe(shown);
});

it("Deleted columns come back with contents, formulas and widths", () => {
  const { user, face } = createHost();
  user.paste(0, 0, [["1", "2", "=A1+B1"]]);
  user.resizeColumns(1, 1, 200);
  user.deleteColumns(1, 1);
  expect(face.active().cell(0, 1).source).toBe("=A1+#REF!");
  user.undo();
  expect(face.active().cell(0, 2)).toMatchObject({ source: "=A1+B1", text: "3" });
  expect(face.active().columnWidth(1)).toBe(200);
});

it("A deleted sheet comes back, and formulas that pointed at it work again", () => {
  const { user, face } = createHost();
  const first = face.active().id;
  user.type(0, 0, "8");
  user.addSheet();
  user.type(0, 0, "=Sheet1!A1");
  user.deleteSheet(first);
  expect(face.active().cell(0, 0).source).toBe("=#REF!");
  user.undo();
  user.activateSheet(face.sheets()[1]?.id ?? "");
  expect(face.active().cell(0, 0).text).toBe("8");
});

const write = (Excel: ReturnType<typeof createExcel>["Excel"]) => Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange("C3").values = [["x"]];
  await context.sync();
});

it("A write by the add-in costs the person all undo where add-ins cannot be undone", async () => {
  const { Excel, host } = createExcel();
  host.user.type(0, 0, "1");
  await write(Excel);
  expect(host.face.undoDepth()).toBe(0);
});

it("A write by the add-in is a step of its own where Excel knows how to undo it", async () => {
  const { Excel, host } = createExcel({ addInUndo: true });
  host.user.type(0, 0, "1");
  await write(Excel);
  expect(host.face.undoDepth()).toBe(2);
  host.user.undo();
  expect(host.face.active().cell(2, 2).text).toBe("");
  expect(host.face.active().cell(0, 0).text).toBe("1");
});

it("Reading costs no undo", async () => {
  const { Excel, host, syncs } = createExcel();
  host.user.type(0, 0, "1");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getUsedRange().load("values,valueTypes,numberFormatCategories");
    sheet.customProperties.load("items/key,items/value");
    context.workbook.tables.load("items/name");
    sheet.getRange("A1").select();
    await context.sync();
  });
  expect(syncs().writing).toBe(0);
  expect(host.face.undoDepth()).toBe(1);
});

it("An action that is refused changes nothing", async () => {
  const { Excel, host } = createExcel();
  await Excel.run(async (context) => {
    context.workbook.tables.add("A1:B4", true);
    await context.sync();
  });
  expect(() => host.user.deleteRows(0, 1)).toThrow("The header row of a table can't be deleted while its rows stay.");
  expect(host.face.active().tables()[0]?.box.rows).toBe(4);
  expect(host.face.undoDepth()).toBe(0);
});
