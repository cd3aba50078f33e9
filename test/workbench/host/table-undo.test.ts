import { createExcel, type ExcelOnHost } from "../../support/excel-host";

async function withTable() {
  const excel = createExcel({ addInUndo: true });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B3:D7").values = [["Region", "Product", "Sales"], ["East", "Pen", 10], ["West", "Ink", 20], ["East", "Ink", 30], ["West", "Pen", 5]];
    sheet.getRange("B9:C9").values = [["below", "=SUM(D4:D7)"]];
    const table = sheet.tables.add("B3:D7", true);
    table.name = "Deals";
    sheet.getRange("G1:G2").formulas = [["=SUM(Deals[Sales])"], ["=SUBTOTAL(109,Deals[Sales])"]];
    table.columns.getItem("Region").filter.applyValuesFilter(["East"]);
    await context.sync();
  });
  return excel;
}

/** All that a person sees of the sheet. */
function seen({ host }: ExcelOnHost) {
  const sheet = host.face.active();
  const cells: string[] = [];
  for (let row = 0; row < 14; row += 1) for (let column = 0; column < 9; column += 1) {
    const { source, text } = sheet.cell(row, column);
    if (source !== "") cells.push(`${row},${column} ${source} → ${text}`);
  }
  return { cells, tables: sheet.tables(), filters: sheet.filterLists(), hidden: sheet.rows().hidden };
}

const changes: readonly (readonly [string, (table: Excel.Table, sheet: Excel.Worksheet) => void])[] = [
  ["the header row is turned off", (table) => { table.showHeaders = false; }],
  ["the totals row is turned on", (table) => { table.showTotals = true; }],
  ["it gets another name", (table) => { table.name = "Orders"; }],
  ["a column gets another name", (table) => { table.columns.getItem("Sales").name = "Revenue"; }],
  ["rows are added at its end", (table) => { table.rows.add(undefined, [["North", "Cap", 1], ["North", "Cap", 2]]); }],
  ["a row is added in it", (table) => { table.rows.add(1, [["North", "Cap", 1]]); }],
  ["a row is deleted", (table) => { table.rows.getItemAt(1).delete(); }],
  ["a column is added", (table) => { table.columns.add(1, [["Cost"], [1], [2], [3], [4]]); }],
  ["a column is deleted", (table) => { table.columns.getItem("Region").delete(); }],
  ["a calculated column is filled", (_table, sheet) => { sheet.getRange("E4").formulas = [["=[@Sales]*2"]]; }],
  ["it is sorted", (table) => { table.sort.apply([{ key: 2, ascending: true }]); }],
  ["another filter is set", (table) => { table.columns.getItem("Sales").filter.applyTopItemsFilter(1); }],
  ["its filters are cleared", (table) => table.clearFilters()],
  ["its filter buttons are taken away", (table) => { table.showFilterButton = false; }],
  ["it is resized", (table) => table.resize("B3:E8")],
  ["it becomes a range", (table) => { table.convertToRange(); }],
  ["it is deleted", (table) => table.delete()],
  ["its style and bands change", (table) => { table.set({ style: "TableStyleDark1", showBandedColumns: true }); }],
];

it.each(changes)("Undo and redo when %s", async (_title, change) => {
  const excel = await withTable();
  const before = seen(excel);
  const depth = excel.host.face.undoDepth();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    change(sheet.tables.getItem("Deals"), sheet);
    await context.sync();
  });
  const after = seen(excel);
  expect(after).not.toEqual(before);
  expect(excel.host.face.undoDepth()).toBe(depth + 1);
  excel.host.user.undo();
  expect(seen(excel)).toEqual(before);
  excel.host.user.redo();
  expect(seen(excel)).toEqual(after);
});

it("Everything of tables can be loaded at once", async () => {
  const { Excel } = await withTable();
  const loaded = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Deals").load();
    const parts = [table.sort.load(), table.autoFilter.load(), table.columns.getItemAt(0).load(), table.columns.getItemAt(0).filter.load(), table.rows.getItemAt(0).load(), table.getRange().getVisibleView().load()];
    const columns = table.columns.load("items/name,items/filter/criteria");
    await context.sync();
    return { names: columns.items.map(({ name, filter }) => [name, filter.criteria?.filterOn ?? null]), parts: parts.map((part) => Object.keys(part.toJSON()).length > 0), table: table.toJSON().name };
  });
  expect(loaded).toEqual({ names: [["Region", "Values"], ["Product", null], ["Sales", null]], parts: Array(6).fill(true), table: "Deals" });
});

it("Rows and columns that an add-in puts into a table are told as such, at their address", async () => {
  const { Excel, settled } = await withTable();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Deals");
    table.onChanged.add(async ({ address, changeType }) => {
      heard.push([changeType, address]);
    });
    await context.sync();
    table.rows.add(0);
    await context.sync();
    table.rows.getItemAt(0).delete();
    await context.sync();
    table.columns.add(3);
    await context.sync();
    table.columns.getItemAt(3).delete();
    await context.sync();
  });
  await settled();
  expect(heard).toEqual([["RowInserted", "B4:D4"], ["RowDeleted", "B4:D4"], ["ColumnInserted", "E3:E7"], ["ColumnDeleted", "E3:E7"]]);
});
