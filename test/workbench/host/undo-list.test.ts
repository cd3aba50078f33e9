import { createExcel } from "../../support/excel-host";

const labels = (records: readonly { readonly label: string }[]): string[] => records.map(({ label }) => label);

it("The undo list says what each step was, the next one first", () => {
  const { host: { user, face } } = createExcel();
  user.type(1, 1, "7");
  user.paste(0, 0, [["a"]]);
  expect(labels(face.undoRecords())).toEqual(["Paste", "Typing in B2"]);
  user.undo();
  expect([labels(face.undoRecords()), labels(face.redoRecords())]).toEqual([["Typing in B2"], ["Paste"]]);
});

it("What an add-in wrote is one step of the undo list, where its writes can be undone", async () => {
  const { Excel, host: { face } } = createExcel({ addInUndo: true });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(labels(face.undoRecords())).toEqual([expect.stringMatching(/^Add-in: \d+ actions?$/)]);
});

const cannotBeUndone: Readonly<Record<string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void>> = {
  "copying a sheet": (sheet) => void sheet.copy("End"),
  "deleting a sheet": (_sheet, context) => context.workbook.worksheets.getItem("Other").delete(),
  "renaming a sheet": (sheet) => void (sheet.name = "Renamed"),
  "moving a sheet": (sheet) => void (sheet.position = 1),
  "hiding a sheet": (sheet) => void (sheet.visibility = "Hidden"),
  "protecting a sheet": (sheet) => sheet.protection.protect(),
  "protecting the workbook": (_sheet, context) => context.workbook.protection.protect(),
  "a new style": (_sheet, context) => void context.workbook.styles.add("Own"),
  "changing a style": (_sheet, context) => void (context.workbook.styles.getItem("Normal").font.bold = true),
  "a new table style": (_sheet, context) => void context.workbook.tableStyles.add("Own"),
  "the workbook's properties": (_sheet, context) => void (context.workbook.properties.title = "Report"),
};

it.each(Object.entries(cannotBeUndone))("By an add-in, %s empties the undo list also where other writes can be undone", async (_what, write) => {
  const { Excel, host: { user, face } } = createExcel({ addInUndo: true });
  await Excel.run(async (context) => void context.workbook.worksheets.add("Other"));
  user.type(0, 0, "1");
  expect(face.undoDepth()).toBeGreaterThan(0);
  await Excel.run(async (context) => {
    write(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
  expect([face.undoDepth(), face.redoDepth()]).toEqual([0, 0]);
});

it("Saving the add-in's document settings empties the undo list", () => {
  const { host } = createExcel({ addInUndo: true });
  host.user.type(0, 0, "1");
  host.saveDocumentSettings([["key", "1"]]);
  expect([host.face.undoDepth(), [...host.documentSettings]]).toEqual([0, [["key", "1"]]]);
});
