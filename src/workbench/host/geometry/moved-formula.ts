import type { Place } from "../formula/scope";
import { boxOf, sheetColumns, sheetRows, type Box } from "./box";
import { mapReferences, translateFormula, type WrittenLine, type WrittenReference } from "./formula-references";
import { movedBox, type StructureEdit } from "./structure-edit";

/**
 * A formula after cells were put in or taken out. `onEditedSheet` says whether references without a sheet's
 * name mean the edited sheet; `sheetName` is that sheet's name, for references that carry one. `fixedOnly` leaves
 * relative references alone: those of a formula that many cells read move with each of them anyhow.
 */
export function movedFormula(formula: string, edit: StructureEdit, sheetName: string, onEditedSheet: boolean, fixedOnly = false): string {
  return mapReferences(formula, (reference) => {
    if (fixedOnly && !isFixed(reference)) return reference;
    const concerns = reference.sheet === null ? onEditedSheet : reference.sheet.toLowerCase() === sheetName.toLowerCase();
    return concerns ? movedReference(reference, edit) : reference;
  });
}

function movedReference(reference: WrittenReference, edit: StructureEdit): WrittenReference | null {
  const moved = movedBox(edit, referencedBox(reference));
  return moved && referenceTo(reference, moved);
}

/** The cells that a reference means, read from the cell that it is written in. */
export function referencedBox(reference: WrittenReference): Box {
  const rows = span(reference.rows, sheetRows);
  const columns = span(reference.columns, sheetColumns);
  return boxOf(rows.first, columns.first, rows.count, columns.count);
}

/** The reference with its dollar signs, to other cells. */
export function referenceTo(reference: WrittenReference, box: Box): WrittenReference {
  return {
    ...reference,
    rows: reference.rows && respan(reference.rows, box.row, box.rows),
    columns: reference.columns && respan(reference.columns, box.column, box.columns),
  };
}

/** Whether dollar signs hold all of the reference: then it means the same cells wherever it is read from. */
export function isFixed({ rows, columns }: WrittenReference): boolean {
  return [rows, columns].every((lines) => !lines || (lines.first.fixed && lines.last.fixed));
}

type Lines = { readonly first: WrittenLine; readonly last: WrittenLine };

function span(lines: Lines | null, limit: number): { first: number; count: number } {
  if (!lines) return { first: 0, count: limit };
  const first = Math.min(lines.first.line, lines.last.line);
  return { first, count: Math.max(lines.first.line, lines.last.line) - first + 1 };
}

function respan(lines: Lines, first: number, count: number): Lines {
  const forward = lines.first.line <= lines.last.line;
  const last = first + count - 1;
  return {
    first: { ...lines.first, line: forward ? first : last },
    last: { ...lines.last, line: forward ? last : first },
  };
}

/**
 * A rule's formula after cells moved. Relative references are read from the rule's origin, which may itself
 * be gone or have been put in: so the formula is first read from `witness`, a cell of the rule that is there
 * before (`before`) and after (`after`) the edit, and written for the new origin in the end.
 */
export function rebasedFormula(
  formula: string, edit: StructureEdit, sheetName: string,
  { origin, witness, newOrigin }: { origin: Place; witness: { before: Place; after: Place }; newOrigin: Place },
): string {
  const atWitness = translateFormula(formula, witness.before.row - origin.row, witness.before.column - origin.column);
  const moved = movedFormula(atWitness, edit, sheetName, true);
  return translateFormula(moved, newOrigin.row - witness.after.row, newOrigin.column - witness.after.column);
}

/** The formula after a sheet got another name, or (null) was deleted. */
export function resheetedFormula(formula: string, before: string, after: string | null): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheet === null || reference.sheet.toLowerCase() !== before.toLowerCase()) return reference;
    return after === null ? null : { ...reference, sheet: after };
  });
}
