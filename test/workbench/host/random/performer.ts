import { RefusedAction } from "../../../../src/workbench/host/user/refused-action";
import type { ExcelOnHost } from "../../../support/excel-host";
import type { Action, AddInAction } from "./actions";
import { addressOf, columnLetters, type ModelBox } from "./model-geometry";
import { formulaText, type ModelContent, type SheetModel } from "./sheet-model";

/** Does to the workbench's workbook what the model was told, through the client or as a person. */
export class Performer {
  constructor(private readonly excel: ExcelOnHost) {}

  /** Fills the sheet as the model starts, with an add-in that keeps two ranges. Not undoable. */
  async begin(start: SheetModel, kept: readonly (ModelBox | null)[]): Promise<() => Promise<(string | null)[]>> {
    const { Excel } = this.excel;
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const [place, content] of start.cells) {
        const [row = 0, column = 0] = place.split(",").map(Number);
        sheet.getCell(row, column).values = [[asValue(content)]];
      }
      if (start.table) sheet.tables.add(addressOf(start.table), true).name = "Fruit";
      await context.sync();
      const ranges = kept.map((box) => sheet.getRange(box ? addressOf(box) : "A1"));
      ranges.forEach((range) => context.trackedObjects.add(range));
      await context.sync();
      return () => addressesOf(ranges);
    });
  }

  /** False where Excel refuses. */
  async perform(action: Action): Promise<boolean> {
    const { user } = this.excel.host;
    try {
      switch (action.do) {
        case "type": user.type(action.row, action.column, asTyped(action.content)); break;
        case "paste": user.paste(action.row, action.column, action.block.map((line) => line.map(asTyped))); break;
        case "clear": user.clear(cellBox(action.box)); break;
        case "fill down": user.fillDown(cellBox(action.box)); break;
        case "insert":
          if (action.axis === "rows") user.insertRows(action.at, action.count);
          else user.insertColumns(action.at, action.count);
          break;
        case "delete":
          if (action.axis === "rows") user.deleteRows(action.at, action.count);
          else user.deleteColumns(action.at, action.count);
          break;
        case "sort": user.sortTable("Fruit", action.column, action.ascending); break;
        case "undo": user.undo(); break;
        case "redo": user.redo(); break;
        default: return await this.byAddIn(action);
      }
      return true;
    } catch (thrown) {
      if (thrown instanceof RefusedAction) return false;
      throw thrown;
    }
  }

  private async byAddIn(action: AddInAction): Promise<boolean> {
    try {
      await this.excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        switch (action.do) {
          case "add-in writes": sheet.getRangeByIndexes(action.row, action.column, action.block.length, action.block[0]?.length ?? 1).values = action.block.map((line) => line.map(asValue)); break;
          case "add-in clears": sheet.getRange(addressOf(action.box)).clear("Contents"); break;
          case "add-in inserts": lines(sheet, action).insert(action.axis === "rows" ? "Down" : "Right"); break;
          case "add-in deletes": lines(sheet, action).delete(action.axis === "rows" ? "Up" : "Left"); break;
        }
        await context.sync();
      });
      return true;
    } catch (thrown) {
      if ((thrown as { code?: string }).code === "InsertDeleteConflict") return false;
      throw thrown;
    }
  }
}

function lines(sheet: Excel.Worksheet, { axis, at, count }: { axis: "rows" | "columns"; at: number; count: number }): Excel.Range {
  return sheet.getRange(axis === "rows" ? `${at + 1}:${at + count}` : `${columnLetters(at)}:${columnLetters(at + count - 1)}`);
}

/** Where the kept ranges are now; null for one whose cells are gone. */
async function addressesOf(ranges: readonly Excel.Range[]): Promise<(string | null)[]> {
  const addresses: (string | null)[] = [];
  for (const range of ranges) {
    try {
      range.load("address");
      await range.context.sync();
      addresses.push(range.address.split("!")[1] ?? "");
    } catch (thrown) {
      if ((thrown as { code?: string }).code !== "InvalidReference") throw thrown;
      addresses.push(null);
    }
  }
  return addresses;
}

function cellBox({ rows, columns }: ModelBox) {
  return { row: rows.first, column: columns.first, rows: rows.last - rows.first + 1, columns: columns.last - columns.first + 1 };
}

function asValue(content: ModelContent): string | number | boolean {
  return typeof content === "object" ? formulaText(content) : content;
}

function asTyped(content: ModelContent): string {
  return typeof content === "boolean" ? String(content).toUpperCase() : String(asValue(content));
}
