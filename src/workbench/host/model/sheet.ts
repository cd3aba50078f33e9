import { BlockColumn } from "../cells/block-column";
import { Plane, type Piece } from "../cells/plane";
import { RunColumn } from "../cells/run-column";
import { editedBox, inverseEdit, type StructureEdit } from "../geometry/structure-edit";
import type { Box } from "../geometry/box";
import { FormulaCell, type CellContent } from "./cell-content";
import type { CellStyle } from "./cell-style";
import type { Journal } from "./journal";
import { newSheetState, type SheetState } from "./sheet-state";
import { noSpills, type SpillIndex } from "./spill-index";
import type { Validation } from "./validation";

/** What changed is read by formulas and stands in no cell. */
const noCells: Box = { row: 0, column: 0, rows: 0, columns: 0 };

interface SheetPieces {
  readonly contents: Piece<CellContent>;
  readonly arrays: Piece<true>;
  readonly formats: Piece<string>;
  readonly styles: Piece<CellStyle>;
  readonly validations: Piece<Validation>;
}

/** Told of every change, for recalculation and painting. */
export interface SheetWatcher {
  contentChanged(sheet: Sheet, box: Box): void;
  /** Formats, rules, sizes … or cells moved. */
  otherChanged(sheet: Sheet): void;
  /** Cells moved: whatever points at them has to follow. Called for undo, too. */
  cellsMoved(sheet: Sheet, edit: StructureEdit): void;
}

/** A worksheet: four planes of cells and the rest of its state. Every change is journaled. */
export class Sheet {
  readonly contents = new Plane<CellContent>(() => new BlockColumn());
  /** Which cells have formulas that give several values, by their text or as found: they are few, and looked at after each change. */
  readonly arrays = new Plane<true>(() => new RunColumn());
  readonly formats = new Plane<string>(() => new RunColumn());
  readonly styles = new Plane<CellStyle>(() => new RunColumn());
  readonly validations = new Plane<Validation>(() => new RunColumn());
  /** Kept up to date so that a sheet without formulas costs nothing when cells move. */
  formulaCount = 0;
  arrayCount = 0;
  /** The spills as they were placed last; `spills` are those of now. */
  placed: SpillIndex = noSpills;
  private current: SheetState;

  constructor(readonly id: string, name: string, private readonly journal: Journal, private readonly watcher: SheetWatcher, private readonly settleSpills: () => void) {
    this.current = newSheetState(name);
  }

  get state(): SheetState {
    return this.current;
  }

  /** The cells that formulas fill beyond their own. */
  get spills(): SpillIndex {
    this.settleSpills();
    return this.placed;
  }

  change(patch: Partial<SheetState>): void {
    const before = this.current;
    this.current = { ...before, ...patch };
    this.journal.record(() => this.change(before));
    this.watcher.otherChanged(this);
    // SUBTOTAL reads which rows are hidden, structured references read the tables.
    const { hiddenRows, tables, merges } = this.current;
    const mayBlock = this.arrayCount > 0 && merges !== before.merges;
    if (hiddenRows !== before.hiddenRows || tables !== before.tables || mayBlock) this.watcher.contentChanged(this, noCells);
  }

  /** Changes contents within the box by `write`, and remembers what was there. */
  writeContents(box: Box, write: (plane: Plane<CellContent>) => void): void {
    const before = this.contents.copy(box);
    const formulasBefore = this.formulaCount > 0 ? this.formulasIn(box) : 0;
    write(this.contents);
    const formulasAfter = this.formulasIn(box);
    this.formulaCount += formulasAfter - formulasBefore;
    if (this.arrayCount > 0 || formulasAfter > 0) this.markArrays(box);
    this.journal.record(() => this.writeContents(box, (plane) => plane.put(box.row, box.column, before)));
    this.watcher.contentChanged(this, box);
  }

  writeFormats(box: Box, write: (plane: Plane<string>) => void): void {
    this.writeLooks(this.formats, box, write);
  }

  writeStyles(box: Box, write: (plane: Plane<CellStyle>) => void): void {
    this.writeLooks(this.styles, box, write);
  }

  writeValidations(box: Box, write: (plane: Plane<Validation>) => void): void {
    this.writeLooks(this.validations, box, write);
  }

  /** Moves cells only; tables, rules, names and formulas follow in edit-structure. */
  moveCells(edit: StructureEdit, restored?: SheetPieces): void {
    const box = editedBox(edit);
    const removed = edit.kind === "delete" ? this.copyAll(box) : undefined;
    if (removed) this.formulaCount -= this.formulasIn(box);
    for (const plane of [this.contents, this.arrays, this.formats, this.styles, this.validations]) plane.edit(edit);
    if (restored) this.putAll(box, restored);
    if (restored) this.formulaCount += this.formulasIn(box);
    if (removed) this.arrayCount -= countArrays(removed.arrays);
    if (restored) this.arrayCount += countArrays(restored.arrays);
    this.journal.record(() => this.moveCells(inverseEdit(edit), removed));
    this.watcher.cellsMoved(this, edit);
  }

  /** A formula turned out to give several values, which its text did not tell. */
  foundArray(row: number, column: number): void {
    if (this.arrays.get(row, column)) return;
    this.arrays.set(row, column, true);
    this.arrayCount += 1;
  }

  private formulasIn(box: Box): number {
    let count = 0;
    // Every write comes through here, and most bring no formula.
    if (this.contents.mayHoldObjects(box)) this.contents.eachCell(box, (_row, _column, content) => {
      if (content instanceof FormulaCell) count += 1;
    });
    return count;
  }

  private markArrays(box: Box): void {
    if (this.arrayCount > 0) {
      this.arrayCount -= countArrays(this.arrays.copy(box));
      this.arrays.fill(box, undefined);
    }
    this.contents.each(box, (from, to, column, content) => {
      if (!(content instanceof FormulaCell) || !(content.compiled.givesArray || content.array)) return;
      this.arrayCount += to - from;
      this.arrays.fill({ row: from, column, rows: to - from, columns: 1 }, true);
    });
  }

  private writeLooks<T>(plane: Plane<T>, box: Box, write: (plane: Plane<T>) => void): void {
    const before = plane.copy(box);
    write(plane);
    this.journal.record(() => this.writeLooks(plane, box, () => plane.put(box.row, box.column, before)));
    this.watcher.otherChanged(this);
  }

  private copyAll(box: Box): SheetPieces {
    return {
      contents: this.contents.copy(box), arrays: this.arrays.copy(box), formats: this.formats.copy(box),
      styles: this.styles.copy(box), validations: this.validations.copy(box),
    };
  }

  private putAll(box: Box, pieces: SheetPieces): void {
    this.contents.put(box.row, box.column, pieces.contents);
    this.arrays.put(box.row, box.column, pieces.arrays);
    this.formats.put(box.row, box.column, pieces.formats);
    this.styles.put(box.row, box.column, pieces.styles);
    this.validations.put(box.row, box.column, pieces.validations);
  }
}

function countArrays(piece: Piece<true>): number {
  let count = 0;
  for (const column of piece.columns.values()) column.each(0, piece.rows, (from, to) => {
    count += to - from;
  });
  return count;
}
