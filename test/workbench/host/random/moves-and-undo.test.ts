import fc from "fast-check";
import { createExcel, type ExcelOnHost } from "../../../support/excel-host";
import { examples } from "../../../support/examples";
import { RefusedAction } from "../../../../src/workbench/host/user/refused-action";
import type { CellBox, PasteKind } from "../../../../src/workbench/host/view";
import { expectUndoAndRedo } from "./undo-and-redo";

const rows = 14;
const columns = 8;

const anyBox: fc.Arbitrary<CellBox> = fc.record({
  row: fc.nat(rows - 4), column: fc.nat(columns - 3), rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }),
});

type Act = (excel: ExcelOnHost) => void;

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(anyBox, fc.constantFrom("7", "abc", "=A1+B2", "=SUM(B2:C5)", "=$C$3*2", "2024-02-29", "Item 1")).map(([box, text]): Act =>
    ({ host }) => host.user.type(box.row, box.column, text)),
  fc.tuple(anyBox, anyBox, fc.nat(1)).map(([from, to, sheet]): Act => ({ host }) => host.user.moveCells(host.face.sheets()[sheet]!.id, from, to.row, to.column)),
  fc.tuple(anyBox, anyBox, fc.constantFrom<PasteKind>("all", "values", "formulas", "formats"), fc.boolean(), fc.nat(1)).map(([from, to, what, transpose, sheet]): Act =>
    ({ host }) => host.user.pasteCells(host.face.sheets()[sheet]!.id, from, to, what, transpose)),
  fc.tuple(anyBox, fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean()).map(([box, by, down, copy]): Act =>
    ({ host }) => host.user.autoFill(box, down ? { ...box, rows: box.rows + by } : { ...box, columns: box.columns + by }, copy)),
  fc.tuple(anyBox, fc.boolean()).map(([box, across]): Act => ({ host }) => host.user.mergeCells(box, across)),
  anyBox.map((box): Act => ({ host }) => host.user.unmergeCells(box)),
  fc.tuple(anyBox, fc.constantFrom("rows" as const, "columns" as const)).map(([box, axis]): Act => ({ host }) => host.user.insertCells(box, axis)),
  fc.tuple(anyBox, fc.constantFrom("rows" as const, "columns" as const)).map(([box, axis]): Act => ({ host }) => host.user.deleteCells(box, axis)),
  fc.tuple(anyBox, fc.boolean()).map(([box, ascending]): Act => ({ host }) => host.user.sortRows(box, 0, ascending)),
);

/** Everything a person can see of the cells of both sheets: texts, formulas, fills, painted rules, tables, merged cells. */
function look({ host }: ExcelOnHost): string {
  return JSON.stringify(host.face.sheets().map((sheet) => {
    const cells: string[] = [];
    for (let row = 0; row < rows * 2; row += 1) {
      for (let column = 0; column < columns * 2; column += 1) {
        const { text, source, fill, painted } = sheet.cell(row, column);
        if (source !== "" || fill !== null) cells.push(`${row},${column} ${source} → ${text} ${fill ?? ""} ${painted}`);
      }
    }
    return [cells, sheet.tables().map(({ name, box }) => [name, box]), sheet.merges()];
  }), null, 1);
}

async function start(): Promise<ExcelOnHost> {
  const excel = createExcel({ addInUndo: true });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C4").formulas = [[1, "=A1*2", "x"], [2, "=A2*2", "y"], [3, "=SUM(A1:A3)", "z"], [4, "=B3+$A$1", true]] as string[][];
    sheet.getRange("A2").format.fill.color = "#00FF00";
    sheet.getRange("B1").numberFormat = [["0.00"]];
    sheet.getRange("C2:C3").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$1:$A$4" } };
    const rule = sheet.getRange("A1:B6").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=A1>2";
    rule.custom.format.fill.color = "#FF0000";
    sheet.tables.add("E3:F6", true);
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1:B3").formulas = [["=Sheet1!A1", 5], ["=A1+Sheet1!$B$2", "=SUM(Sheet1!A1:A4)"], ["=Sheet1!C1", "=B1"]] as string[][];
    const otherRule = other.getRange("A1:A3").conditionalFormats.add("Custom");
    otherRule.custom.rule.formula = "=A1>Sheet1!$A$3";
    otherRule.custom.format.fill.color = "#0000FF";
    await context.sync();
  });
  return excel;
}

it("Whatever is moved, copied, filled, merged, sorted or shifted: undo brings back exactly what was, redo what came", async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 8 }), async (acts) => {
    const excel = await start();
    const { host } = excel;
    const seen = [look(excel)];
    for (const act of acts) {
      const before = host.face.undoDepth();
      try {
        act(excel);
      } catch (thrown) {
        if (!(thrown instanceof RefusedAction)) throw thrown;
        expect(look(excel)).toBe(seen.at(-1));
      }
      if (host.face.undoDepth() > before) seen.push(look(excel));
    }
    expectUndoAndRedo(excel, seen, look);
  }), examples(60));
});

it("A formula keeps its value when cells that it reads are moved to blank ones", async () => {
  await fc.assert(fc.asyncProperty(anyBox, fc.integer({ min: 20, max: 30 }), fc.integer({ min: 10, max: 14 }), async (box, row, column) => {
    const { host } = await start();
    // A range follows only as a whole or by an edge of it, so here are none.
    host.user.type(2, 1, "=A1+A2+A3");
    host.user.type(41, 0, "=A1&A2&A3&A4&B1&B2&B3&B4&C1&C4");
    const before = host.face.active().cell(41, 0).text;
    host.user.moveCells(host.face.active().id, box, row, column);
    expect(host.face.active().cell(41, 0).text).toBe(before);
  }), examples(60));
});
