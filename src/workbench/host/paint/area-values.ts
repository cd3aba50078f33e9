import { BlockColumn } from "../cells/block-column";
import { Plane } from "../cells/plane";
import type { Scalar } from "../formula/scalar";
import { intersect, sheetColumns, without, type Box } from "../geometry/box";
import { FormulaCell, type CellContent } from "../model/cell-content";
import { cellValue, contentValue } from "../model/evaluate";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";

/** Sums up values that come and go. Empty cells are not told of. */
export interface Tally {
  add(value: Scalar, times: number): void;
  remove(value: Scalar): void;
}

/**
 * Keeps a tally of all values of a rule's cells. What an edit costs depends on the cells that it changes and not on how
 * many there are: a copy of the contents, which shares its blocks with the sheet, tells what was there before.
 */
export class AreaValues {
  private readonly areas: readonly Box[];
  private readonly known = new Plane<CellContent>(() => new BlockColumn());
  /** What the formulas among the cells were counted with; undefined for those not counted yet. */
  private readonly formulas = new Map<number, Scalar | undefined>();
  /** What formulas spilled into the cells when they were counted. */
  private spilled: readonly Scalar[] = [];
  private settled = false;

  constructor(private readonly workbook: Workbook, private readonly sheet: Sheet, areas: readonly Box[], private readonly tally: Tally) {
    this.areas = apart(areas);
    for (const area of this.areas) {
      sheet.contents.each(area, (from, to, column, content) => {
        if (content instanceof FormulaCell) for (let row = from; row < to; row += 1) this.formulas.set(placeKey(row, column), undefined);
        else tally.add(content, to - from);
      });
      this.known.put(area.row, area.column, sheet.contents.copy(area));
    }
  }

  /** Counts what formulas give by now. To be called before the tally is asked. */
  settle(): void {
    if (this.settled) return;
    this.settled = true;
    this.countSpilled();
    for (const [key, before] of this.formulas) {
      const row = Math.floor(key / sheetColumns);
      const column = key % sheetColumns;
      const content = this.known.get(row, column);
      const value = content === undefined ? null : contentValue(this.workbook, this.sheet, row, column, content);
      if (value === before) continue;
      if (before !== undefined) this.remove(before);
      this.add(value);
      this.formulas.set(key, value);
    }
  }

  contentChanged(sheet: Sheet, box: Box): void {
    if (sheet === this.sheet) for (const part of this.areas.flatMap((area) => intersect(area, box) ?? [])) this.follow(part);
    this.recount();
  }

  /** Formulas may give something else now. */
  recount(): void {
    if (this.formulas.size > 0 || this.sheet.arrayCount > 0 || this.spilled.length > 0) this.settled = false;
  }

  private countSpilled(): void {
    for (const value of this.spilled) this.remove(value);
    const fresh: Scalar[] = [];
    if (this.sheet.arrayCount > 0) for (const area of this.areas) {
      this.sheet.spills.eachCell(area, (row, column) => fresh.push(cellValue(this.workbook, this.sheet, row, column)));
    }
    for (const value of fresh) this.add(value);
    this.spilled = fresh;
  }

  private follow(part: Box): void {
    for (let column = part.column; column < part.column + part.columns; column += 1) {
      const before = this.known.read(part.row, column, part.rows);
      const after = this.sheet.contents.read(part.row, column, part.rows);
      for (let offset = 0; offset < part.rows; offset += 1) {
        const [old, fresh] = [before[offset], after[offset]];
        if (old !== fresh) this.exchange(part.row + offset, column, old, fresh);
      }
    }
    this.known.put(part.row, part.column, this.sheet.contents.copy(part));
  }

  private exchange(row: number, column: number, old: CellContent | undefined, fresh: CellContent | undefined): void {
    const key = placeKey(row, column);
    const counted = old instanceof FormulaCell ? this.formulas.get(key) : old;
    if (old instanceof FormulaCell) this.formulas.delete(key);
    if (counted !== undefined) this.remove(counted);
    if (fresh instanceof FormulaCell) {
      this.formulas.set(key, undefined);
      this.settled = false;
    } else if (fresh !== undefined) this.add(fresh);
  }

  private add(value: Scalar): void {
    if (value !== null) this.tally.add(value, 1);
  }

  private remove(value: Scalar): void {
    if (value !== null) this.tally.remove(value);
  }
}

function placeKey(row: number, column: number): number {
  return row * sheetColumns + column;
}

/** The same cells in boxes of which none overlaps another. */
function apart(areas: readonly Box[]): Box[] {
  const result: Box[] = [];
  for (const area of areas) result.push(...result.reduce<Box[]>((rest, taken) => rest.flatMap((part) => without(part, taken)), [area]));
  return result;
}
