import { createHost } from "../../../../src/workbench/host/create-host";
import { createExcel } from "../../../support/excel-host";

/** The workbook that an add-in made, saved and opened in front of another add-in. */
async function reopened(make: (context: Excel.RequestContext) => void) {
  const first = createExcel();
  await first.Excel.run(async (context) => {
    make(context);
    await context.sync();
  });
  const saved = await first.host.files.save("xlsx");
  const second = createExcel();
  const lost = await second.host.files.open("Again.xlsx", saved.bytes);
  return { ...second, lost };
}

it("A file keeps what a protected sheet permits", async () => {
  const { Excel } = await reopened(({ workbook }) => {
    workbook.worksheets.getActiveWorksheet().protection.protect({ allowFormatCells: true, allowEditObjects: true, selectionMode: "Unlocked" });
  });
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getActiveWorksheet();
    protection.load("protected,options");
    await context.sync();
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowFormatCells: true, allowEditObjects: true, allowEditScenarios: false, allowSort: false, selectionMode: "Unlocked" });
  });
});

it("Who opens a file is told that a sheet's password is not known here", async () => {
  const { lost } = await reopened(({ workbook }) => workbook.worksheets.getActiveWorksheet().protection.protect({}, "secret"));
  expect(lost).toEqual(["the password of a protected sheet"]);
});

it("A file keeps the workbook's properties, its protection, and sheets without grid lines and headings", async () => {
  const { Excel } = await reopened(({ workbook }) => {
    workbook.properties.title = "Quarter";
    workbook.properties.comments = "for finance";
    workbook.properties.custom.add("Owner", "Acme");
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    workbook.protection.protect();
  });
  await Excel.run(async (context) => {
    const { properties, protection } = context.workbook;
    properties.load("title,comments");
    const owner = properties.custom.getItem("owner").load("value");
    protection.load("protected");
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("showGridlines,showHeadings");
    await context.sync();
    expect([properties.title, properties.comments, owner.value]).toEqual(["Quarter", "for finance", "Acme"]);
    expect([protection.protected, sheet.showGridlines, sheet.showHeadings]).toEqual([true, false, false]);
  });
});

it("A workbook that was opened or saved has no unsaved changes until the next one", async () => {
  const { Excel, host } = await reopened(() => undefined);
  const dirty = () => Excel.run(async (context) => {
    context.workbook.load("isDirty,previouslySaved");
    await context.sync();
    return [context.workbook.isDirty, context.workbook.previouslySaved];
  });
  expect(await dirty()).toEqual([false, true]);
  host.user.type(0, 0, "1");
  expect(await dirty()).toEqual([true, true]);
  await host.files.save("xlsx");
  expect(await dirty()).toEqual([false, true]);
});

it("A new workbook has never been saved", async () => {
  const { Excel } = createExcel();
  await Excel.run(async (context) => {
    context.workbook.load("previouslySaved,isDirty");
    await context.sync();
    expect([context.workbook.previouslySaved, context.workbook.isDirty]).toEqual([false, false]);
  });
  expect(createHost().face.undoRecords()).toEqual([]);
});
