import { createExcel } from "../../support/excel-host";

async function hearing() {
  const excel = createExcel({ addInUndo: true });
  const heard: unknown[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.onRowHiddenChanged.add(async ({ address, changeType, source }) => {
      heard.push([address, changeType, source]);
    });
    await context.sync();
  });
  return { ...excel, heard };
}

it("Hidden rows are told once, with their addresses, and undo shows them again", async () => {
  const { host, heard, settled } = await hearing();
  host.user.hideRows(2, 3, true);
  host.user.hideRows(3, 1, true);
  host.user.hideRows(1, 9, false);
  host.user.undo();
  await settled();
  expect(heard).toEqual([["3:5", "Hidden", "Local"], ["3:5", "Unhidden", "Local"], ["3:5", "Hidden", "Local"]]);
  expect(host.face.active().rows().hidden).toEqual([{ first: 2, count: 3 }]);
});

it("A protected sheet does not let an add-in hide its rows", async () => {
  const { Excel, host } = createExcel();
  host.user.protectSheet(host.face.active().id, true);
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("2:3").rowHidden = true;
    await context.sync();
  })).rejects.toMatchObject({ code: "AccessDenied" });
});
