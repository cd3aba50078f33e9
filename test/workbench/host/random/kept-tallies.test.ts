import fc from "fast-check";
import { createExcel, type ExcelOnHost } from "../../../support/excel-host";
import { examples } from "../../../support/examples";
import { RefusedAction } from "../../../../src/workbench/host/user/refused-action";

const rows = 12;
const texts = ["", "1", "2", "2", "-3.5", "'2", "abc", "ABC", "a*", "=A1+1", "=COUNT(A1:A3)", "=B2&\"c\"", "TRUE"];

type Act = ({ host }: ExcelOnHost) => void;

const anyPlace = fc.record({ row: fc.nat(rows - 1), column: fc.nat(1) });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(anyPlace, fc.constantFrom(...texts)).map(([{ row, column }, text]): Act => ({ host }) => host.user.type(row, column, text)) },
  fc.tuple(anyPlace, fc.array(fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)), { minLength: 1, maxLength: 5 })).map(([{ row }, lines]): Act => ({ host }) => host.user.paste(row, 0, lines)),
  anyPlace.map(({ row }): Act => ({ host }) => host.user.insertRows(row, 2)),
  anyPlace.map(({ row }): Act => ({ host }) => host.user.deleteRows(row, 1)),
  fc.boolean().map((ascending): Act => ({ host }) => host.user.sortRows({ row: 0, column: 0, rows, columns: 2 }, 0, ascending)),
  fc.constant<Act>(({ host }) => host.user.undo()),
  fc.constant<Act>(({ host }) => host.user.redo()),
);

async function start(): Promise<ExcelOnHost> {
  const excel = createExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B4").formulas = [[1, "abc"], [2, "=A1"], [2, "x"], [9, "=A1+A2"]];
    context.workbook.names.add("First", sheet.getRange("A1"));
    const formats = sheet.getRanges("A1:B30,B20:C40").conditionalFormats;
    const duplicates = formats.add("PresetCriteria").preset;
    duplicates.format.font.bold = true;
    duplicates.rule = { criterion: "DuplicateValues" };
    const average = formats.add("PresetCriteria").preset;
    average.format.font.italic = true;
    average.rule = { criterion: "AboveAverage" };
    const top = formats.add("TopBottom").topBottom;
    top.format.font.strikethrough = true;
    top.rule = { type: "TopItems", rank: 2 };
    formats.add("ColorScale");
    await context.sync();
  });
  return excel;
}

function look({ host }: ExcelOnHost): unknown[] {
  const sheet = host.face.active();
  return Array.from({ length: rows * 4 }, (_row, row) => [0, 1, 2].map((column) => {
    const { bold, italic, strikethrough, fill } = sheet.cell(row, column);
    return [bold, italic, strikethrough, fill];
  }));
}

/** Rules that are set anew know nothing of what they counted before. */
async function setAnew({ Excel }: ExcelOnHost): Promise<void> {
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.load("items/type");
    await context.sync();
    const { items } = formats;
    for (const item of items) if (item.type !== "ColorScale") item.stopIfTrue = false;
    const scale = items.find(({ type }) => type === "ColorScale")?.colorScale.load("criteria");
    await context.sync();
    if (scale) scale.criteria = scale.criteria;
    await context.sync();
  });
}

it("rules that compare all their cells paint after any edits what they would paint if they were set just now", async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyAct, { minLength: 3, maxLength: 12 }), async (acts) => {
    const excel = await start();
    look(excel);
    for (const act of acts) {
      try {
        act(excel);
      } catch (thrown) {
        if (!(thrown instanceof RefusedAction)) throw thrown;
      }
      look(excel);
    }
    const kept = look(excel);
    await setAnew(excel);
    expect(kept).toEqual(look(excel));
  }), examples(60));
});
