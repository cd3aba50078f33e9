import { createExcel } from "../../support/excel-host";

/** Rows 2 to 6 with names and numbers, of which the filter shows those of "a": rows 2, 4 and 6. */
async function filtered() {
  const excel = createExcel({ addInUndo: true });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B6").values = [["Name", "Qty"], ["a", 3], ["b", 2], ["a", 1], ["b", 4], ["a", 5]];
    const table = sheet.tables.add("A1:B6", true);
    table.name = "Lines";
    table.columns.getItem("Name").filter.applyValuesFilter(["a"]);
    await context.sync();
  });
  const column = (index: number, rows = 5) => Array.from({ length: rows }, (_row, row) => excel.host.face.active().cell(row + 1, index).text);
  return { ...excel, column };
}

const quantities = { row: 1, column: 1, rows: 5, columns: 1 };

it("What a person clears, fills and copies in a filtered list are the rows that are shown", async () => {
  const { host, column } = await filtered();
  expect(host.face.active().rows().hidden).toEqual([{ first: 2, count: 1 }, { first: 4, count: 1 }]);
  expect(host.user.copy(quantities)).toBe("3\r\n1\r\n5");
  host.user.fillDown(quantities);
  expect(column(1)).toEqual(["3", "2", "3", "4", "3"]);
  host.user.clear(quantities);
  expect(column(1)).toEqual(["", "2", "", "4", ""]);
  host.user.typeIntoAll([quantities], { row: 1, column: 1 }, "9");
  expect(column(1)).toEqual(["9", "2", "9", "4", "9"]);
});

it("Rows that a person deletes in a filtered list are those that are shown, in one step", async () => {
  const { host, column } = await filtered();
  const depth = host.face.undoDepth();
  host.user.deleteRows(1, 5);
  expect(column(0, 3)).toEqual(["b", "b", ""]);
  expect(host.face.undoDepth()).toBe(depth + 1);
  host.user.undo();
  expect(column(0)).toEqual(["a", "b", "a", "b", "a"]);
  expect(host.face.active().rows().hidden).toEqual([{ first: 2, count: 1 }, { first: 4, count: 1 }]);
});

it("A filtered table is sorted by the rows that are shown; the others stay where they are", async () => {
  const { host, column } = await filtered();
  host.user.sortTable("Lines", 1, true);
  expect(column(1)).toEqual(["1", "2", "3", "4", "5"]);
  host.user.sortTable("Lines", 1, false);
  expect(column(1)).toEqual(["5", "2", "3", "4", "1"]);
});

it("An add-in writes to all rows of a filtered range, hidden or not", async () => {
  const { Excel, column } = await filtered();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B2:B6").values = [[1], [2], [3], [4], [5]];
    await context.sync();
  });
  expect(column(1)).toEqual(["1", "2", "3", "4", "5"]);
});

it("Part of a filtered list's rows can't be moved; whole rows can", async () => {
  const { Excel, host } = await filtered();
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A3:B3").insert("Down");
    await context.sync();
  })).rejects.toMatchObject({ code: "FilteredRangeConflict" });
  host.user.insertRows(1, 1);
  expect(host.face.active().rows().hidden).toEqual([{ first: 3, count: 1 }, { first: 5, count: 1 }]);
});

it("A filter ends with its column, and the rows that it hid are shown", async () => {
  const { host } = await filtered();
  host.user.deleteColumns(0, 1);
  expect(host.face.active().rows().hidden).toEqual([]);
});

it("A sheet's own filter ends with its header row, and undo brings it back", async () => {
  const { host, Excel } = createExcel({ addInUndo: true });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A3").values = [["Name"], ["a"], ["b"]];
    sheet.autoFilter.apply("A1:A3", 0, { filterOn: "Values", values: ["a"] });
    await context.sync();
  });
  expect(host.face.active().rows().hidden).toEqual([{ first: 2, count: 1 }]);
  host.user.deleteRows(0, 1);
  expect(host.face.active().rows().hidden).toEqual([]);
  host.user.undo();
  expect(host.face.active().rows().hidden).toEqual([{ first: 2, count: 1 }]);
});

it("Rows that a filter hides are told at once, and again when they are shown", async () => {
  const { Excel, host, settled } = await filtered();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onRowHiddenChanged.add(async ({ address, changeType }) => {
      heard.push([address, changeType]);
    });
    await context.sync();
    context.workbook.tables.getItem("Lines").columns.getItem("Name").filter.applyValuesFilter(["b"]);
    await context.sync();
  });
  host.user.undo();
  await settled();
  expect(heard).toEqual([["2:2,4:4,6:6", "Hidden"], ["3:3,5:5", "Unhidden"], ["3:3,5:5", "Hidden"], ["2:2,4:4,6:6", "Unhidden"]]);
});
