import { formatBox } from "../geometry/address";
import { boxOf, covers, fewest, type Box } from "../geometry/box";
import type { Scalar } from "../formula/scalar";
import { eachFormula } from "../model/calculation";
import type { FormulaCell } from "../model/cell-content";
import { contentValue } from "../model/evaluate";
import type { Happening } from "../model/happening";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Cause } from "./event-entries";
import { eventCategory, eventType, type EventEntry } from "./event-types";

interface Written {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Beyond so many pieces an address names the block that holds them all: Excel cuts addresses at 8,192 characters. */
const mostPieces = 500;

/**
 * What formulas became (onFormulaChanged) and what was computed (onCalculated). Nobody tells of either when it happens:
 * while an add-in listens, all formulas are looked at after each action, and the rest of the time none.
 */
export class FormulaEvents {
  private asked = new Set<Sheet>();
  private readonly seen = new WeakMap<FormulaCell, Scalar>();
  private followed: ReadonlySet<Sheet> = new Set();
  private texts = new Map<Sheet, ReadonlyMap<string, Written>>();

  constructor(private readonly workbook: Workbook, private readonly wants: (target: string, type: number) => boolean) {}

  /** Somebody asked for these sheets to be computed: that is an event also where no value changes by it. */
  askedFor(sheets: readonly Sheet[]): void {
    for (const sheet of sheets) this.asked.add(sheet);
  }

  /** The events since the last report. */
  report(happenings: readonly Happening[], cause: Cause): EventEntry[] {
    return [...this.changedFormulas(happenings, cause), ...this.computed()];
  }

  private computed(): EventEntry[] {
    const { asked, followed } = this;
    const sheets = this.listenedSheets(eventType.calculated);
    this.asked = new Set();
    this.followed = new Set(sheets);
    return sheets.flatMap((sheet) => {
      const boxes = this.computedCells(sheet, asked.has(sheet));
      if (boxes.length === 0 || !followed.has(sheet)) return [];
      return this.entries(sheet, eventType.calculated, { address: addressOf(boxes), worksheetId: sheet.id });
    });
  }

  private computedCells(sheet: Sheet, all: boolean): Box[] {
    const boxes: Box[] = [];
    eachFormula(sheet, (row, column, formula) => {
      const value = contentValue(this.workbook, sheet, row, column, formula);
      if (all || !this.seen.has(formula) || this.seen.get(formula) !== value) boxes.push(boxOf(row, column));
      this.seen.set(formula, value);
    });
    return boxes;
  }

  private changedFormulas(happenings: readonly Happening[], cause: Cause): EventEntry[] {
    const before = this.texts;
    const sheets = this.listenedSheets(eventType.formulaChanged);
    this.texts = new Map(sheets.map((sheet) => [sheet, formulasOf(sheet)]));
    return sheets.flatMap((sheet) => {
      const was = before.get(sheet);
      const boxes = happenings.flatMap((one) => (one.kind === "changed" && one.change === "RangeEdited" && one.sheet === sheet ? [one.box] : []));
      const formulaDetails = was && boxes.length > 0 ? differences(was, this.texts.get(sheet)!, boxes) : [];
      if (formulaDetails.length === 0) return [];
      return this.entries(sheet, eventType.formulaChanged, { source: cause.source, worksheetId: sheet.id, formulaDetails });
    });
  }

  private listenedSheets(type: number): readonly Sheet[] {
    const { sheets } = this.workbook.state;
    return this.wants("Workbook", type) ? sheets : sheets.filter(({ id }) => this.wants(id, type));
  }

  private entries(sheet: Sheet, messageType: number, payload: object): EventEntry[] {
    const message = JSON.stringify(payload);
    return [sheet.id, "Workbook"].filter((target) => this.wants(target, messageType))
      .map((targetId) => ({ messageCategory: eventCategory, messageType, targetId, message, id: 0 }));
  }
}

function formulasOf(sheet: Sheet): ReadonlyMap<string, Written> {
  const formulas = new Map<string, Written>();
  eachFormula(sheet, (row, column, { text }) => formulas.set(formatBox(boxOf(row, column)), { row, column, text }));
  return formulas;
}

/** Cells in the boxes that hold another formula than before, or one where there was none, or none where there was one. */
function differences(before: ReadonlyMap<string, Written>, after: ReadonlyMap<string, Written>, boxes: readonly Box[]): object[] {
  const cells = new Map([...before, ...after]);
  return [...cells].flatMap(([cellAddress, { row, column }]) => {
    const previousFormula = before.get(cellAddress)?.text ?? "";
    const same = previousFormula === (after.get(cellAddress)?.text ?? "");
    return same || !boxes.some((box) => covers(box, boxOf(row, column))) ? [] : [{ cellAddress, previousFormula }];
  });
}

function addressOf(boxes: readonly Box[]): string {
  const pieces = fewest(boxes);
  if (pieces.length <= mostPieces) return pieces.map((box) => formatBox(box)).join(",");
  const row = Math.min(...pieces.map((box) => box.row));
  const column = Math.min(...pieces.map((box) => box.column));
  const bottom = Math.max(...pieces.map((box) => box.row + box.rows));
  const right = Math.max(...pieces.map((box) => box.column + box.columns));
  return formatBox(boxOf(row, column, bottom - row, right - column));
}
