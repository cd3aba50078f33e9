import { createExcelWorkbook } from "../../../src/addin/excel/excel-workbook";
import type { WrittenChange } from "../../../src/addin/workflow/ports";
import { createEngine } from "../../../src/domain/create-engine";
import { createFixer } from "../../../src/domain/fixes/create-fixer";
import { nativeLists } from "../../../src/domain/native/native-lists";
import { context } from "../../domain/rows";
import { freshExcel } from "./fresh-excel";

/** Nobody cancels. */
const never = new AbortController().signal;

async function sheetWith(values: (string | number | boolean)[][]) {
  const excel = freshExcel({ addInUndo: true });
  const workbook = createExcelWorkbook();
  const sheet = await workbook.insertTemplate(nativeLists(["PRO", "BASIC"]));
  await excel.Excel.run(async (client) => {
    client.workbook.worksheets.getItem(sheet.sheetId).getRange(`A2:J${values.length + 1}`).values = values;
    await client.sync();
    client.workbook.worksheets.getItem(sheet.sheetId).tables.getItem(sheet.tableId).resize(`A1:J${values.length + 1}`);
    await client.sync();
  });
  return { ...excel, workbook, sheet };
}

it("writes all safe fixes in one writing sync, after which nothing is left to be fixed safely, and one undo takes them back where Excel has it", async () => {
  const { workbook, sheet, syncs, host } = await sheetWith([
    ["A", "Acme", "D-1", "pro", "'10 seats", "'2026-03-31", "", "yes", "60; 40", ""],
    ["B", "Acme", "D-2", "PRO", "'1 200", "'31 Mar 2026", "", "no", "none", "upfront"],
    ["C", "Acme", "D-3", "PRO", 3, "", "", true, "", ""],
  ]);
  const check = async () => {
    const { rows } = await workbook.readSheet(sheet);
    const engine = createEngine(context);
    engine.replaceAll(rows);
    return { rows, fix: createFixer(context, rows, engine.issues()).autoFixes() };
  };
  const before = await check();
  const written = syncs().writing;
  await workbook.changeCells(sheet, before.fix?.changes ?? [], () => {}, never);
  expect(syncs().writing - written).toBe(1);
  const after = await check();
  expect(after.fix).toBeNull();
  expect(after.rows.map(([, cells]) => cells)).toEqual([
    ["A", "Acme", "D-1", "PRO", 10, { date: 46_112 }, null, true, "60% @ +0m; 40% @ +1m", null],
    ["B", "Acme", "D-2", "PRO", 1200, { date: 46_112 }, null, false, null, "upfront"],
    ["C", "Acme", "D-3", "PRO", 3, null, null, true, null, null],
  ]);
  host.user.undo();
  expect((await check()).rows).toEqual(before.rows);
});

it("a text that looks like a formula or a number stays text, and an emptied cell is empty", async () => {
  const { workbook, sheet } = await sheetWith([["A", "Acme", "D-1", "PRO", 1, "", "", "", "", ""]]);
  await workbook.changeCells(sheet, [
    { rowNumber: 2, field: "id", before: "A", after: "007" }, { rowNumber: 2, field: "customer", before: "Acme", after: "=1+1" },
    { rowNumber: 2, field: "opportunity", before: "D-1", after: null },
  ], () => {}, never);
  const { rows } = await workbook.readSheet(sheet);
  expect(rows[0]?.[1].slice(0, 4)).toEqual(["007", "=1+1", null, "PRO"]);
});

it("a cell that holds something else by then, a formula, and a row that is not there any more are left alone, and that is told", async () => {
  const { workbook, sheet, host } = await sheetWith([["A", "Acme", "D-1", "PRO", 1, "", "", "", "", ""], ["B", "Acme", "D-2", "PRO", 2, "", "", "", "", ""]]);
  host.user.type(1, 4, "=1+1");
  const told: [string, number[]][] = [];
  await workbook.changeCells(sheet, [
    { rowNumber: 2, field: "quantity", before: 2, after: 5 }, { rowNumber: 3, field: "quantity", before: 1, after: 5 },
    { rowNumber: 3, field: "opportunity", before: "D-2", after: "D-3" }, { rowNumber: 9, field: "quantity", before: null, after: 5 },
  ], (outcome, changes) => told.push([outcome, changes.map(({ rowNumber }) => rowNumber)]), never);
  expect(told).toEqual([["written", [3]], ["changed-meanwhile", [3, 9]], ["formula", [2]]]);
  const { rows } = await workbook.readSheet(sheet);
  expect(rows.map(([, cells]) => [cells[2], cells[4]])).toEqual([["D-1", 2], ["D-3", 2]]);
});

it("more cells than Excel on the web takes at once are written part by part, each of which is told, until the user cancels", async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => [`L-${index}`, "Acme", "", "PRO", index + 1, "", "", "", "x".repeat(800), ""]);
  const { workbook, sheet, syncs } = await sheetWith(rows);
  const changes = rows.map((_, index) => ({ rowNumber: index + 2, field: "customBilling" as const, before: "x".repeat(800), after: "upfront" }));
  const before = syncs().writing;
  const parts: number[] = [];
  const controller = new AbortController();
  await workbook.changeCells(sheet, changes, (_, those) => { parts.push(those.length); controller.abort(); }, controller.signal);
  const [first = 0] = parts;
  expect(parts).toHaveLength(1);
  expect(first).toBeLessThan(1_200);
  await workbook.changeCells(sheet, changes.slice(first), (_, those) => parts.push(those.length), never);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(1_200);
  expect(syncs().writing - before).toBe(2);
  expect((await workbook.readSheet(sheet)).rows.every(([, cells]) => cells[8] === "upfront")).toBe(true);
});

it("a cell keeps its number format where that will do, and what is written back gets the one that it had", async () => {
  const { workbook, sheet, host } = await sheetWith([["A", "Acme", "D-1", "PRO", "'10 seats", "'31/3/2026", "", "", "", ""]]);
  const before = await workbook.readSheet(sheet);
  const written: WrittenChange[] = [];
  await workbook.changeCells(sheet, [
    { rowNumber: 2, field: "quantity", before: "10 seats", after: 10 }, { rowNumber: 2, field: "billingDate", before: "31/3/2026", after: { date: 46_112 } },
  ], (_, those) => written.push(...those), never);
  expect(written.map(({ formatBefore }) => formatBefore)).toEqual(["General", "yyyy-mm-dd"]);
  await workbook.changeCells(sheet, written.map((change) => ({ ...change, before: change.after, after: change.before, format: change.formatBefore })), () => {}, never);
  expect((await workbook.readSheet(sheet)).rows).toEqual(before.rows);
  host.user.type(1, 4, "12");
  host.user.type(1, 5, "2026-04-30");
  expect((await workbook.readSheet(sheet)).rows[0]?.[1].slice(4, 6)).toEqual([12, { date: 46_142 }]);
});

it("in a filtered sheet every cell gets what is meant for it, whether it is shown or not", async () => {
  const rows = ["a", "b", "a", "b"].map((name, index) => [name, "Acme", "", "PRO", index + 1, "", "", "", "", ""]);
  const { Excel, workbook, sheet } = await sheetWith(rows);
  await Excel.run(async (client) => {
    client.workbook.worksheets.getItem(sheet.sheetId).tables.getItem(sheet.tableId).columns.getItem("ID").filter.applyValuesFilter(["a"]);
    await client.sync();
  });
  await workbook.changeCells(sheet, rows.map((_, index) => ({ rowNumber: index + 2, field: "quantity" as const, before: index + 1, after: 10 * (index + 1) })), () => {}, never);
  expect((await workbook.readSheet(sheet)).rows.map(([, cells]) => cells[4])).toEqual([10, 20, 30, 40]);
});
