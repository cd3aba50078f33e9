import { createExcel } from "../../support/excel-host";

/** A person in front of a protected sheet with values in A1:B2, of which A1:A2 are not locked. */
async function protectedSheet(options: Excel.WorksheetProtectionOptions) {
  const { Excel, host } = createExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [[2, 4], [1, 3]];
    sheet.getRange("A1:A2").format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  });
  const text = (row: number, column: number) => host.face.active().cell(row, column).text;
  return { ...host, text };
}

const refused = "The sheet is protected. Unprotect it first.";

it("On a protected sheet a person changes no line and inserts none", async () => {
  const { user } = await protectedSheet({});
  for (const act of [() => user.insertRows(0, 1), () => user.deleteColumns(0, 1), () => user.resizeColumns(0, 1, 100), () => user.hideRows(0, 1, true), () => user.autofitColumns(0, 1)]) expect(act).toThrow(refused);
});

it("What the protection permits a person can do: insert rows, resize columns", async () => {
  const { user, face, text } = await protectedSheet({ allowInsertRows: true, allowFormatColumns: true });
  user.insertRows(0, 1);
  user.resizeColumns(0, 1, 100);
  expect([text(0, 0), text(1, 0), face.active().columnWidth(0)]).toEqual(["", "2", 100]);
});

it("A person sorts unlocked cells where sorting is permitted, and no locked ones", async () => {
  const { user, text } = await protectedSheet({ allowSort: true });
  user.sortRows({ row: 0, column: 0, rows: 2, columns: 1 }, 0, true);
  expect([text(0, 0), text(1, 0)]).toEqual(["1", "2"]);
  expect(() => user.sortRows({ row: 0, column: 0, rows: 2, columns: 2 }, 0, true)).toThrow(refused);
});

it("Rows are deleted only where they hold no locked cell, also where deleting is permitted", async () => {
  const { user } = await protectedSheet({ allowDeleteRows: true });
  expect(() => user.deleteRows(0, 1)).toThrow(refused);
});

it.each([["Normal", "B2"], ["Unlocked", "A1"], ["None", "A1"]] as const)("With the selection mode %s after a click on a locked cell the active one is %s", async (selectionMode, after) => {
  const { user, face } = await protectedSheet({ selectionMode });
  user.select([{ row: 1, column: 1, rows: 1, columns: 1 }]);
  const { row, column } = face.selection().active;
  expect(`${"AB".charAt(column)}${row + 1}`).toBe(after);
});
