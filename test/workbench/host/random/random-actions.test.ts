import fc from "fast-check";
import { createExcel, type ExcelOnHost } from "../../../support/excel-host";
import { examples } from "../../../support/examples";
import { anyAction } from "./actions";
import { addressOf } from "./model-geometry";
import { Performer } from "./performer";
import { contentAt, formulaText, valueAt, type SheetModel } from "./sheet-model";
import { startingSheet, WorkbookModel } from "./workbook-model";

const shown = { rows: 24, columns: 16 };

function modelView(sheet: SheetModel): string[] {
  const lines: string[] = [`table ${sheet.table ? addressOf(sheet.table) : "gone"}`];
  for (let row = 0; row < shown.rows; row += 1) {
    for (let column = 0; column < shown.columns; column += 1) {
      const content = contentAt(sheet, row, column);
      if (content === undefined) continue;
      const value = valueAt(sheet, row, column);
      const text = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
      lines.push(`${row},${column} ${typeof content === "object" ? formulaText(content) : text} → ${text}`);
    }
  }
  return lines;
}

function hostView({ host }: ExcelOnHost): string[] {
  const sheet = host.face.active();
  const [table] = sheet.tables();
  const box = table?.box;
  const written = box && addressOf({ rows: { first: box.row, last: box.row + box.rows - 1 }, columns: { first: box.column, last: box.column + box.columns - 1 } });
  const lines: string[] = [`table ${written ?? "gone"}`];
  for (let row = 0; row < shown.rows; row += 1) {
    for (let column = 0; column < shown.columns; column += 1) {
      const { source, text } = sheet.cell(row, column);
      if (source !== "") lines.push(`${row},${column} ${source} → ${text}`);
    }
  }
  return lines;
}

/** What the client reads of the same cells: values and formulas. */
async function clientView({ Excel }: ExcelOnHost): Promise<string[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRangeByIndexes(0, 0, shown.rows, shown.columns).load("values,formulas");
    const tables = sheet.tables.load("items/name");
    await context.sync();
    const [table] = tables.items;
    const address = table?.getRange().load("address");
    await context.sync();
    const upper = (value: unknown) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value));
    const lines = [`table ${address ? (address.address.split("!")[1] ?? "") : "gone"}`];
    range.formulas.forEach((line, row) => (line as unknown[]).forEach((formula, column) => {
      if (formula !== "") lines.push(`${row},${column} ${upper(formula)} → ${upper((range.values as unknown[][])[row]?.[column])}`);
    }));
    return lines;
  });
}

describe.each([[true, "with add-in undo"], [false, "where an add-in's write clears the undo stack"]])("random actions %s", (addInUndo, title) => {
  it(`A person and an add-in at one sheet, ${title}: cells, references, table, kept ranges and undo are as a simple model has them`, async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyAction, { minLength: 5, maxLength: 25 }), async (actions) => {
      const excel = createExcel({ addInUndo });
      const performer = new Performer(excel);
      const kept = [{ rows: { first: 3, last: 5 }, columns: { first: 2, last: 2 } }, { rows: { first: 1, last: 1 }, columns: { first: 5, last: 7 } }];
      const whereKept = await performer.begin(startingSheet, kept);
      const model = new WorkbookModel(startingSheet, [...kept], addInUndo);
      const depth = excel.host.face.undoDepth();
      for (const action of actions) {
        const verdict = model.perform(action);
        if (verdict === "left out") continue;
        expect(await performer.perform(action)).toBe(verdict === "done");
        expect(hostView(excel)).toEqual(modelView(model.sheet));
        expect(excel.host.face.undoDepth() - (addInUndo ? depth : 0)).toBe(model.undoDepth);
      }
      expect(await clientView(excel)).toEqual(modelView(model.sheet));
      expect(await whereKept()).toEqual(model.kept.map((box) => box && addressOf(box)));
    }), examples(250));
  });
});
