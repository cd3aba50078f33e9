import fc from "fast-check";
import { createExcel, type ExcelOnHost } from "../../../support/excel-host";
import { examples } from "../../../support/examples";
import { RefusedAction } from "../../../../src/workbench/host/user/refused-action";
import type { CellBox } from "../../../../src/workbench/host/view";
import { expectUndoAndRedo } from "./undo-and-redo";

const size = 8;
const seen = 16;

const anyBox: fc.Arbitrary<CellBox> = fc.record({
  row: fc.nat(size - 1), column: fc.nat(size - 1), rows: fc.integer({ min: 1, max: 2 }), columns: fc.integer({ min: 1, max: 2 }),
});

const formulas = [
  "=SEQUENCE(A1)", "=SEQUENCE(2,A2)", "=A1:A3", "=$A$1:$C$2*2", "=A1:A4+B1", "=B2#", "=SUM(C1:E8)", "=SORT(A1:A5,1,-1)", "=UNIQUE(A1:B4)", "=FILTER(A1:A8,A1:A8>1,\"none\")",
  "=TRANSPOSE(A1:C2)", "=@A1:A9", "=COUNT(B1:H8)", "=LET(x,A1:A3,x&\"!\")",
];

type Act = (excel: ExcelOnHost) => void;

/** Formulas read the first three columns and stand behind them: what reads itself hangs on the order of reading. */
const behind = anyBox.map((box) => ({ ...box, column: box.column + 3 }));

const plainAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(behind, fc.constantFrom(...formulas)).map(([box, text]): Act =>
    ({ host }) => host.user.type(box.row, box.column, text.replace(/\$?([A-C])\$?(\d)(?!#)/g, "$$$1$$$2").replace("B2#", "$A$1").replace(/\$?[D-H]\$?8/g, "$$C$$8"))) },
  { weight: 2, arbitrary: fc.tuple(anyBox, fc.constantFrom("1", "2", "3", "x", "")).map(([box, text]): Act => ({ host }) => host.user.type(box.row, box.column, text)) },
  anyBox.map((box): Act => ({ host }) => host.user.clear(box)),
  behind.map((box): Act => ({ host }) => host.user.mergeCells(box)),
  anyBox.map((box): Act => ({ host }) => host.user.insertCells(box, "rows")),
  anyBox.map((box): Act => ({ host }) => host.user.deleteCells(box, "rows")),
  fc.tuple(behind, fc.boolean()).map(([box, ascending]): Act => ({ host }) => host.user.sortRows({ ...box, rows: 3 }, 0, ascending)),
  fc.tuple(behind, behind).map(([from, to]): Act => ({ host }) => host.user.pasteCells(host.face.active().id, from, to, "all")),
);

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(anyBox, fc.constantFrom(...formulas)).map(([box, text]): Act => ({ host }) => host.user.type(box.row, box.column, text)) },
  { weight: 2, arbitrary: fc.tuple(anyBox, fc.constantFrom("1", "2", "3", "x", "")).map(([box, text]): Act => ({ host }) => host.user.type(box.row, box.column, text)) },
  anyBox.map((box): Act => ({ host }) => host.user.clear(box)),
  anyBox.map((box): Act => ({ host }) => host.user.mergeCells(box)),
  fc.tuple(anyBox, fc.constantFrom("rows" as const, "columns" as const)).map(([box, axis]): Act => ({ host }) => host.user.insertCells(box, axis)),
  fc.tuple(anyBox, fc.constantFrom("rows" as const, "columns" as const)).map(([box, axis]): Act => ({ host }) => host.user.deleteCells(box, axis)),
  fc.tuple(anyBox, fc.boolean()).map(([box, ascending]): Act => ({ host }) => host.user.sortRows({ ...box, rows: 3 }, 0, ascending)),
  fc.tuple(anyBox, anyBox).map(([from, to]): Act => ({ host }) => host.user.pasteCells(host.face.active().id, from, to, "all")),
  fc.tuple(anyBox, anyBox).map(([from, to]): Act => ({ host }) => host.user.moveCells(host.face.active().id, from, to.row, to.column)),
);

function look({ host }: ExcelOnHost): string[] {
  const sheet = host.face.active();
  const cells: string[] = [];
  for (let row = 0; row < seen; row += 1) {
    for (let column = 0; column < seen; column += 1) {
      const { text, source } = sheet.cell(row, column);
      if (text !== "" || source !== "") cells.push(`${row},${column} ${source} → ${text}`);
    }
  }
  return cells;
}

async function recalculated(excel: ExcelOnHost): Promise<string[]> {
  await excel.Excel.run(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
  return look(excel);
}

describe("Whatever happens to cells with spills among them", () => {
  it("computing all anew changes nothing", async () => {
    await fc.assert(fc.asyncProperty(fc.array(plainAct, { minLength: 2, maxLength: 10 }), async (acts) => {
      const excel = createExcel({ addInUndo: true });
      excel.host.user.paste(0, 0, [["2", "1", "5"], ["3", "4", "x"], ["1", "1", "2"]]);
      for (const act of acts) {
        try {
          act(excel);
        } catch (thrown) {
          if (!(thrown instanceof RefusedAction)) throw thrown;
        }
        const before = look(excel);
        expect(await recalculated(excel)).toEqual(before);
      }
    }), examples(60));
  });

  it("undo brings back what was, redo what came", async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 8 }), async (acts) => {
      const excel = createExcel({ addInUndo: true });
      const { host } = excel;
      host.user.paste(0, 0, [["2", "1", "5"], ["3", "4", "x"], ["1", "1", "2"]]);
      const looks = [look(excel)];
      for (const act of acts) {
        const before = host.face.undoDepth();
        try {
          act(excel);
        } catch (thrown) {
          if (!(thrown instanceof RefusedAction)) throw thrown;
        }
        if (host.face.undoDepth() > before) looks.push(look(excel));
      }
      expectUndoAndRedo(excel, looks, look);
    }), examples(60));
  });
});
