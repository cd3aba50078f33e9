import { bothWays, reopened } from "../../../support/reopened";
import { schemaFaults } from "../../../support/schema-order";

const rows = [["Name", "Qty", "When"], ["a", 1, 46_000], ["b", 2, 46_031], ["c", 3, 46_062], ["", 4, 46_092]];

function addTable(context: Excel.RequestContext): Excel.Table {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("B2:D6").values = rows;
  sheet.getRange("D3:D6").numberFormat = [["yyyy-mm-dd"], ["yyyy-mm-dd"], ["yyyy-mm-dd"], ["yyyy-mm-dd"]];
  return sheet.tables.add("B2:D6", true);
}

/** What office.js tells of the workbook's first table and its rows. */
async function told(context: Excel.RequestContext): Promise<object> {
  const table = context.workbook.tables.getItemAt(0);
  table.load("name,style,showBandedRows,showBandedColumns,highlightFirstColumn,highlightLastColumn,showFilterButton,showHeaders,showTotals");
  table.columns.load("items/id,items/name");
  const range = table.getRange().load("address,formulas,text");
  const body = table.getDataBodyRange().load("rowHidden");
  await context.sync();
  const lines = table.columns.items.map(({ filter }) => filter.load("criteria"));
  const hidden = rows.map((_row, index) => context.workbook.worksheets.getActiveWorksheet().getCell(index + 1, 0).load("rowHidden"));
  await context.sync();
  return { table: { ...table.toJSON(), id: "" }, range: range.toJSON(), allHidden: body.rowHidden, hidden: hidden.map((cell) => cell.rowHidden), criteria: lines.map(({ criteria }) => criteria) };
}

async function keeps(change: (table: Excel.Table) => void) {
  const workbook = await reopened((context) => change(addTable(context)));
  const [before, after] = await bothWays(workbook, told);
  expect(workbook.lost).toEqual({ saving: [], opening: [] });
  expect(schemaFaults(workbook.bytes)).toEqual([]);
  expect(after).toEqual(before);
  return workbook;
}

it("A file keeps a table's style and which of its parts are shown and highlighted", async () => {
  await keeps((table) => table.set({
    name: "Sales", style: "TableStyleLight9", showBandedRows: false, showBandedColumns: true, highlightFirstColumn: true, highlightLastColumn: true, showFilterButton: false,
  }));
});

it("A file keeps a table without its header row, and the names of its columns", async () => {
  const { after } = await keeps((table) => table.set({ showHeaders: false }));
  await after.Excel.run(async (context) => {
    context.workbook.tables.getItemAt(0).showHeaders = true;
    const header = context.workbook.tables.getItemAt(0).getHeaderRowRange().load("values");
    await context.sync();
    expect(header.values).toEqual([["Name", "Qty", "When"]]);
  });
});

it("A file keeps a totals row: its text, its calculations and its formulas, also while it is off", async () => {
  for (const shown of [true, false]) {
    const { after } = await keeps((table) => {
      table.showTotals = true;
      table.getTotalRowRange().formulas = [["Sum", "=SUBTOTAL(109,[Qty])", "=MAX([When])+1"]];
      table.showTotals = shown;
    });
    await after.Excel.run(async (context) => {
      const table = context.workbook.tables.getItemAt(0);
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("formulas");
      await context.sync();
      expect(totals.formulas).toEqual([["Sum", "=SUBTOTAL(109,[Qty])", "=MAX([When])+1"]]);
    });
  }
});

const filters: readonly (readonly [name: string, apply: (table: Excel.Table) => void])[] = [
  ["values and blanks", (table) => table.columns.getItem("Name").filter.applyValuesFilter(["a", "<&>", ""])],
  ["dates of a month", (table) => table.columns.getItem("When").filter.applyValuesFilter([{ date: "2026-01", specificity: "Month" } as unknown as string])],
  ["one criterion", (table) => table.columns.getItem("Qty").filter.applyCustomFilter(">=2")],
  ["two criteria", (table) => table.columns.getItem("Qty").filter.applyCustomFilter("<2", ">3", "Or")],
  ["the top", (table) => table.columns.getItem("Qty").filter.applyTopItemsFilter(2)],
  ["the lowest by percentage", (table) => table.columns.getItem("Qty").filter.applyBottomPercentFilter(50)],
  ["the average", (table) => table.columns.getItem("Qty").filter.applyDynamicFilter("AboveAverage")],
  ["a month", (table) => table.columns.getItem("When").filter.applyDynamicFilter("AllDatesInPeriodJanuary")],
  ["a quarter", (table) => table.columns.getItem("When").filter.applyDynamicFilter("AllDatesInPeriodQuarter1")],
  ["a cell's colour", (table) => {
    table.getDataBodyRange().getCell(1, 0).format.fill.color = "#FF0000";
    table.columns.getItem("Name").filter.applyCellColorFilter("#FF0000");
  }],
  ["an icon", (table) => {
    table.columns.getItem("Qty").getDataBodyRange().conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
    table.columns.getItem("Qty").filter.applyIconFilter({ set: "ThreeArrows", index: 2 });
  }],
];

it.each(filters)("A file keeps what a table is filtered by, and the rows stay hidden: %s", async (_name, apply) => {
  await keeps(apply);
});

it("A filter by icons that the file can't name is said to be lost, and its rows stay hidden", async () => {
  const workbook = await reopened((context) => {
    const column = addTable(context).columns.getItem("Qty");
    column.getDataBodyRange().conditionalFormats.add("IconSet").iconSet.style = "ThreeStars";
    column.filter.applyIconFilter({ set: "ThreeStars", index: 2 });
  });
  expect(workbook.lost.saving).toEqual(["filters by stars, triangles or boxes (their rows stay hidden)"]);
  const [, after] = await bothWays(workbook, told);
  expect(after).toMatchObject({ hidden: [false, true, true, true, false], criteria: [null, null, null] });
});

it("A file keeps the filter of a range that is no table", async () => {
  const workbook = await reopened(({ workbook: { worksheets } }) => {
    const sheet = worksheets.getActiveWorksheet();
    sheet.getRange("B2:D6").values = rows;
    sheet.autoFilter.apply("B2:D6", 1, { filterOn: "Custom", criterion1: ">2" });
  });
  const [before, after] = await bothWays(workbook, async (context) => {
    const { autoFilter } = context.workbook.worksheets.getActiveWorksheet();
    autoFilter.load("criteria,enabled,isDataFiltered");
    const range = autoFilter.getRange().load("address");
    await context.sync();
    return { filter: autoFilter.toJSON(), address: range.address };
  });
  expect(workbook.lost).toEqual({ saving: [], opening: [] });
  expect(after).toEqual(before);
  expect(after.filter).toMatchObject({ isDataFiltered: true });
});
