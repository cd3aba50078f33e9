import { createExcelWorkbook } from "../../../src/addin/excel/excel-workbook";
import { createEngine } from "../../../src/domain/create-engine";
import { createFixer } from "../../../src/domain/fixes/create-fixer";
import { nativeLists } from "../../../src/domain/native/native-lists";
import { context } from "../../domain/rows";
import { freshExcel } from "./fresh-excel";

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
  await workbook.changeCells(sheet, before.fix?.changes ?? [], () => {});
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
  ], () => {});
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
  ], (outcome, changes) => told.push([outcome, changes.map(({ rowNumber }) => rowNumber)]));
  expect(told).toEqual([["written", [3]], ["changed-meanwhile", [3, 9]], ["formula", [2]]]);
  const { rows } = await workbook.readSheet(sheet);
  expect(rows.map(([, cells]) => [cells[2], cells[4]])).toEqual([["D-1", 2], ["D-3", 2]]);
});

it("more cells than go into one sync are written part by part, each of which is told", async () => {
  const rows = Array.from({ length: 2_500 }, (_, index) => [`L-${index}`, "Acme", "", "PRO", index + 1, "", "", "", "", ""]);
  const { workbook, sheet, syncs } = await sheetWith(rows);
  const before = syncs().writing;
  const parts: number[] = [];
  await workbook.changeCells(sheet, rows.map((_, index) => ({ rowNumber: index + 2, field: "quantity" as const, before: index + 1, after: 1 })), (_, those) => parts.push(those.length));
  expect(parts).toEqual([2_000, 500]);
  expect(syncs().writing - before).toBe(2);
  expect((await workbook.readSheet(sheet)).rows.every(([, cells]) => cells[4] === 1)).toBe(true);
});
