import { isByAddIn, type Action, type EditingAction } from "./actions";
import { inverse, movedBox, type ModelBox, type ModelEdit } from "./model-geometry";
import { cleared, contentAt, filledDown, restructured, rowsDeleted, runsInCircles, sorted, written, type Outcome, type SheetModel } from "./sheet-model";

interface Step {
  readonly before: SheetModel;
  readonly after: SheetModel;
  readonly edits: readonly ModelEdit[];
}

/** What an action comes to: it is carried out, Excel refuses it, or the model has nothing to say of it and it is left out. */
export type Verdict = "done" | "refused" | "left out";

/** The sheet, its undo stack, and ranges that an add-in keeps and that go where their cells go. */
export class WorkbookModel {
  sheet: SheetModel;
  private done: Step[] = [];
  private undone: Step[] = [];

  /** Without `addInUndo` a write of the add-in clears the stack, as in Office LTSC. */
  constructor(start: SheetModel, readonly kept: (ModelBox | null)[], private readonly addInUndo: boolean) {
    this.sheet = start;
  }

  get undoDepth(): number {
    return this.done.length;
  }

  perform(action: Action): Verdict {
    if (action.do === "undo") return this.travel(this.done, this.undone, (step) => [step.before, [...step.edits].reverse().map(inverse)]);
    if (action.do === "redo") return this.travel(this.undone, this.done, (step) => [step.after, step.edits]);
    const planned = this.plan(action);
    if (planned === "left out") return planned;
    if (planned.outcome !== null && runsInCircles(planned.outcome)) return "left out";
    // Also a write that is refused: the client has sent it as one.
    const clears = isByAddIn(action) && !this.addInUndo;
    if (clears) this.done = [];
    if (clears || planned.outcome !== null) this.undone = [];
    if (planned.outcome === null) return "refused";
    const step = { before: this.sheet, after: planned.outcome, edits: planned.edits };
    if (!clears) this.done.push(step);
    this.go(step.after, step.edits);
    return "done";
  }

  private plan(action: EditingAction): { outcome: Outcome; edits: readonly ModelEdit[] } | "left out" {
    const still = (outcome: Outcome) => ({ outcome, edits: [] });
    const { sheet } = this;
    switch (action.do) {
      case "type":
      case "paste":
      case "add-in writes": {
        const block = action.do === "type" ? [[action.content]] : action.block;
        const box = { rows: { first: action.row, last: action.row + block.length - 1 }, columns: { first: action.column, last: action.column + (block[0]?.length ?? 1) - 1 } };
        const isFormula = action.do === "type" && typeof action.content === "object";
        if (this.touchesHeader(box) || (isFormula && this.nearTable(box))) return "left out";
        return still(written(sheet, action.row, action.column, block));
      }
      case "clear":
      case "add-in clears": return this.touchesHeader(action.box) ? "left out" : still(cleared(sheet, action.box));
      case "fill down": {
        const { rows, columns } = action.box;
        if (rows.first === rows.last || this.touchesHeader(action.box)) return "left out";
        const hasFormula = Array.from({ length: columns.last - columns.first + 1 }, (_column, offset) => contentAt(sheet, rows.first, columns.first + offset)).some((content) => typeof content === "object");
        return hasFormula && this.nearTable(action.box) ? "left out" : still(filledDown(sheet, action.box));
      }
      case "insert":
      case "add-in inserts": {
        const edit = { kind: "insert" as const, axis: action.axis, at: action.at, count: action.count };
        return { outcome: restructured(sheet, edit), edits: [edit] };
      }
      case "delete":
      case "add-in deletes": {
        if (action.axis === "rows" && action.do === "delete") return rowsDeleted(sheet, action.at, action.count);
        if (action.axis === "rows" && this.emptiesTable(action.at, action.count)) return "left out";
        const edit = { kind: "delete" as const, axis: action.axis, at: action.at, count: action.count };
        return { outcome: restructured(sheet, edit), edits: [edit] };
      }
      case "sort": {
        const { table } = sheet;
        return !table || action.column > table.columns.last - table.columns.first ? "left out" : this.sort(action.column, action.ascending);
      }
    }
  }

  /** A sort that changes no order leaves no step behind. */
  private sort(column: number, ascending: boolean): { outcome: Outcome; edits: [] } | "left out" {
    const outcome = sorted(this.sheet, column, ascending);
    const same = outcome && outcome.cells.size === this.sheet.cells.size && [...outcome.cells].every(([place, content]) => this.sheet.cells.get(place) === content);
    return same ? "left out" : { outcome, edits: [] };
  }

  private touchesHeader(box: ModelBox): boolean {
    const { table } = this.sheet;
    return table !== null && box.rows.first <= table.rows.first && box.rows.last >= table.rows.first
      && box.columns.first <= table.columns.last + 1 && box.columns.last >= table.columns.first - 1;
  }

  /** In a table and at its edges formulas fill whole columns, which is a subject of its own. */
  private nearTable(box: ModelBox): boolean {
    const { table } = this.sheet;
    return table !== null && box.rows.first <= table.rows.last + 1 && box.rows.last >= table.rows.first
      && box.columns.first <= table.columns.last + 1 && box.columns.last >= table.columns.first;
  }

  private emptiesTable(at: number, count: number): boolean {
    const { table } = this.sheet;
    return table !== null && at > table.rows.first && at <= table.rows.first + 1 && at + count - 1 >= table.rows.last;
  }

  private travel(from: Step[], to: Step[], toward: (step: Step) => readonly [SheetModel, readonly ModelEdit[]]): Verdict {
    const step = from.pop();
    if (!step) return "left out";
    to.push(step);
    this.go(...toward(step));
    return "done";
  }

  private go(sheet: SheetModel, edits: readonly ModelEdit[]): void {
    this.sheet = sheet;
    for (const edit of edits) this.kept.forEach((box, index) => { this.kept[index] = box && movedBox(box, edit); });
  }
}

/** A table of three columns and four rows from B3 on, and some cells beside it. */
export const startingSheet: SheetModel = {
  table: { rows: { first: 2, last: 5 }, columns: { first: 1, last: 3 } },
  cells: new Map<string, number | string>([
    ["2,1", "Name"], ["2,2", "Count"], ["2,3", "Kind"],
    ["3,1", "cherry"], ["3,2", 3], ["4,1", "apple"], ["4,2", 1], ["5,1", "berry"], ["5,2", 2],
    ["1,6", 10], ["4,6", 20], ["9,1", "note"],
  ]),
};
