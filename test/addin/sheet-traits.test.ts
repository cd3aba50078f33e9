import { systemClock } from "../../src/addin/client/system-clock";
import type { Clock } from "../../src/addin/workflow/clock";
import { createExcelWorkbook } from "../../src/addin/excel/excel-workbook";
import { nativeLists } from "../../src/domain/native/native-lists";
import { freshExcel } from "./excel/fresh-excel";
import { openPane, typed } from "./live-pane";

async function openSheet(rows: string[][], clock?: Clock) {
  const excel = freshExcel();
  await createExcelWorkbook().insertTemplate(nativeLists(["PRO"]));
  excel.host.user.paste(1, 0, rows);
  const pane = openPane(excel, undefined, undefined, clock);
  await pane.started;
  await pane.checked();
  const said = (code: string) => pane.sheet().view.groups.filter((group) => group.code === code).flatMap(({ issues }) => issues);
  return { pane, user: excel.host.user, said };
}

const three = [typed(), typed({ id: "L-2" }), typed({ id: "L-3" })];

it("ROW_HIDDEN: rows that are hidden are part of the data, and are counted", async () => {
  const { pane, user, said } = await openSheet(three);
  expect(said("ROW_HIDDEN")).toEqual([]);
  user.hideRows(2, 2, true);
  await pane.actions.checkNow();
  expect(said("ROW_HIDDEN")).toEqual([{ code: "ROW_HIDDEN", severity: "warning", rowNumber: null, field: null, params: { n: 2 } }]);
  user.hideRows(1, 1, true);
  await pane.actions.checkNow();
  expect(said("ROW_HIDDEN")[0]?.params).toEqual({ n: 3 });
  user.hideRows(1, 3, false);
  await pane.actions.checkNow();
  expect(said("ROW_HIDDEN")).toEqual([]);
});

it("ROW_HIDDEN: they are shown when the user says so, those that a filter hides, too, and rows around the table stay hidden", async () => {
  const { pane, user, said } = await openSheet(three);
  user.hideRows(2, 1, true);
  user.hideRows(5, 1, true);
  user.filterBy(pane.excel.host.face.active().filterLists()[0]?.id ?? "", 0, ["L-1"]);
  await pane.actions.checkNow();
  expect(said("ROW_HIDDEN")[0]?.params).toEqual({ n: 2 });
  await pane.actions.showRows();
  expect(said("ROW_HIDDEN")).toEqual([]);
  const hidden = await pane.excel.Excel.run(async (context) => {
    const rows = ["2:4", "6:6"].map((address) => context.workbook.worksheets.getItem("Customer import").getRange(address).load("rowHidden"));
    await context.sync();
    return rows.map(({ rowHidden }) => rowHidden);
  });
  expect(hidden).toEqual([false, true]);
});

it("ROW_HIDDEN: rows around the table are no data", async () => {
  const { pane, user, said } = await openSheet(three);
  user.hideRows(0, 1, true);
  user.hideRows(4, 3, true);
  await pane.actions.checkNow();
  expect(said("ROW_HIDDEN")).toEqual([]);
});

it("BILLING_DATE_DEFAULTED: the day of the import moves on with the day, at the next edit and in every row", async () => {
  let today = "2026-03-31";
  const { pane, user, said } = await openSheet([typed({ billingDate: "" }), typed({ id: "L-2", opportunity: "D-2" })], { ...systemClock, today: () => today });
  const told = () => said("BILLING_DATE_DEFAULTED").map(({ rowNumber, params }) => [rowNumber, params["import date"]]);
  expect(told()).toEqual([[2, "2026-03-31"]]);
  today = "2026-04-01";
  user.type(2, 4, "2");
  await pane.checked();
  expect(told()).toEqual([[2, "2026-04-01"]]);
});

it("FILE_COLUMN_IGNORED: a column within the table that is not the template's", async () => {
  const { pane, user, said } = await openSheet(three);
  expect(said("FILE_COLUMN_IGNORED")).toEqual([]);
  user.insertColumns(1, 1);
  user.type(0, 1, "Owner");
  await pane.checked();
  expect(said("FILE_COLUMN_IGNORED").map(({ params }) => params)).toEqual([{ source: "Owner" }]);
});

it("ROW_BELOW_TABLE: what is typed below the table with a gap is told, since it is not imported", async () => {
  const { pane, user, said } = await openSheet(three);
  user.type(2, 12, "beside");
  user.type(6, 12, "below, but beside the columns");
  await pane.checked();
  expect(said("ROW_BELOW_TABLE")).toEqual([]);
  user.type(6, 1, "Acme");
  await pane.checked();
  expect(said("ROW_BELOW_TABLE")).toEqual([{ code: "ROW_BELOW_TABLE", severity: "warning", rowNumber: 7, field: null, params: { r: 7 } }]);
  user.type(6, 1, "");
  await pane.checked();
  expect(said("ROW_BELOW_TABLE")).toEqual([]);
});

it("ROW_BELOW_TABLE: is told of an empty table, too", async () => {
  const { pane, user, said } = await openSheet([]);
  user.type(4, 0, "L-1");
  await pane.checked();
  expect(said("ROW_BELOW_TABLE").map(({ rowNumber }) => rowNumber)).toEqual([5]);
});

it("ROW_BELOW_TABLE: the table's row of totals is none below it", async () => {
  const { pane, said } = await openSheet(three);
  await pane.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Customer import").tables.getItemAt(0).showTotals = true;
    await context.sync();
  });
  await pane.actions.checkNow();
  expect(said("ROW_BELOW_TABLE")).toEqual([]);
});

it("CELL_FORMULA: a formula's column is told as soon as it is typed, and until it is a value again", async () => {
  const { pane, user, said } = await openSheet(three);
  user.type(2, 4, "1+1");
  await pane.checked();
  expect(said("CELL_FORMULA")).toEqual([]);
  user.type(2, 4, "=1+1");
  await pane.checked();
  expect(said("CELL_FORMULA")).toEqual([{ code: "CELL_FORMULA", severity: "info", rowNumber: null, field: "quantity", params: {} }]);
  user.type(2, 4, "2");
  await pane.checked();
  expect(said("CELL_FORMULA")).toEqual([]);
});

it("CELL_FORMULA: what Excel fills with a formula, and what formulas come to after an edit, is read although Excel tells of one cell only", async () => {
  const { pane, user, said } = await openSheet(three);
  const told = (code: string) => said(code).map(({ rowNumber, field }) => `${rowNumber}:${field}`);
  const allRows = ["2:bookingDate", "3:bookingDate", "4:bookingDate"];
  // The column is blank and a table's, so that Excel fills it.
  user.type(3, 6, "=1/$E$2");
  await pane.checked();
  expect(told("BOOKING_DATE_RANGE")).toEqual(allRows);
  user.type(1, 4, "0");
  await pane.checked();
  expect(told("CELL_ERROR")).toEqual(allRows);
  user.type(2, 6, "=45000");
  await pane.checked();
  expect(told("CELL_ERROR")).toEqual([]);
});

it("CELL_FORMULA: in a large sheet the edited rows are looked through, and what went is told by the next whole check", async () => {
  const { pane, user, said } = await openSheet(Array.from({ length: 20_001 }, (_, row) => typed({ id: `L-${row}` })));
  user.type(20_000, 4, "1+1");
  await pane.checked();
  expect(said("CELL_FORMULA")).toEqual([]);
  user.type(20_000, 4, "=1+1");
  await pane.checked();
  expect(said("CELL_FORMULA").map(({ field }) => field)).toEqual(["quantity"]);
  user.type(20_000, 4, "2");
  await pane.checked();
  expect(said("CELL_FORMULA").map(({ field }) => field)).toEqual(["quantity"]);
  await pane.actions.checkNow();
  expect(said("CELL_FORMULA")).toEqual([]);
});

it("a sheet without rows is told nothing of the kind", async () => {
  const { pane, user } = await openSheet([]);
  user.insertColumns(1, 1);
  await pane.checked();
  expect(pane.sheet().view.groups).toEqual([]);
});
