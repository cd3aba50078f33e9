import { bounding, boxOf, covers, intersect, type Box } from "./box";
import { mapReferences, type WrittenReference } from "./formula-references";
import { isFixed, referencedBox, referenceTo } from "./moved-formula";

/** Cells cut from one place and put in another, sheets by their names. */
export interface BlockMove {
  readonly fromSheet: string;
  readonly from: Box;
  readonly toSheet: string;
  readonly to: Box;
}

/** Where a formula stands: its sheet before the move, and whether it is among the cells that move. */
export interface Standing {
  readonly sheet: string;
  readonly moves: boolean;
  /** Only references that dollar signs hold are followed: for formulas that are read from many cells. */
  readonly fixedOnly?: boolean;
}

/**
 * A formula after cells were moved: what it pointed at it still points at, wherever that is now, and `#REF!` stands
 * for what was overwritten. A range that loses a whole edge to the move stretches or shrinks after it, as in Excel.
 */
export function formulaAfterMove(formula: string, move: BlockMove, standing: Standing): string {
  const home = standing.moves ? move.toSheet : standing.sheet;
  return mapReferences(formula, (reference) => {
    if (standing.fixedOnly && !isFixed(reference)) return reference;
    const sheet = reference.sheet ?? standing.sheet;
    const box = referencedBox(reference);
    const moved = alike(sheet, move.fromSheet) ? followed(box, move) : null;
    if (moved) return onSheet(referenceTo(reference, moved), move.toSheet, home);
    if (alike(sheet, move.toSheet) && covers(move.to, box)) return null;
    return onSheet(reference, sheet, home);
  });
}

/** The name is written where the formula stands on another sheet, or where it was written before. */
function onSheet(reference: WrittenReference, sheet: string, home: string): WrittenReference {
  if (alike(sheet, home)) return reference.sheet === null ? reference : { ...reference, sheet: alike(reference.sheet, sheet) ? reference.sheet : sheet };
  return { ...reference, sheet };
}

function followed(box: Box, { from, to, fromSheet, toSheet }: BlockMove): Box | null {
  const down = to.row - from.row;
  const across = to.column - from.column;
  if (covers(from, box)) return { ...box, row: box.row + down, column: box.column + across };
  if (!alike(fromSheet, toSheet) || (down !== 0 && across !== 0)) return null;
  return down !== 0 ? stretchedDown(box, from, down) : stretchedAcross(box, from, across);
}

function stretchedDown(box: Box, from: Box, by: number): Box | null {
  const top = boxOf(box.row, box.column, 1, box.columns);
  const bottom = { ...top, row: box.row + box.rows - 1 };
  if (!intersect(from, box) || covers(from, top) === covers(from, bottom)) return null;
  const [one, other] = covers(from, top) ? [{ ...top, row: top.row + by }, bottom] : [top, { ...bottom, row: bottom.row + by }];
  return bounding(one, other);
}

function stretchedAcross(box: Box, from: Box, by: number): Box | null {
  const left = boxOf(box.row, box.column, box.rows, 1);
  const right = { ...left, column: box.column + box.columns - 1 };
  if (!intersect(from, box) || covers(from, left) === covers(from, right)) return null;
  const [one, other] = covers(from, left) ? [{ ...left, column: left.column + by }, right] : [left, { ...right, column: right.column + by }];
  return bounding(one, other);
}

function alike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
