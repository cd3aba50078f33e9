import { boxOf, sheetColumns, sheetRows, type Box } from "./box";

/**
 * Cells put in or taken out, with the ones behind them moving. `across` is the part of the other axis that
 * takes part: all columns where whole rows are inserted, the table's where cells are shifted down.
 */
export interface StructureEdit {
  readonly kind: "insert" | "delete";
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  readonly across: { readonly first: number; readonly count: number };
}

export function rowsEdit(kind: "insert" | "delete", at: number, count: number, across = { first: 0, count: sheetColumns }): StructureEdit {
  return { kind, axis: "rows", at, count, across };
}

export function columnsEdit(kind: "insert" | "delete", at: number, count: number, across = { first: 0, count: sheetRows }): StructureEdit {
  return { kind, axis: "columns", at, count, across };
}

/** The edit that takes this one back (the content that a deletion removed comes separately). */
export function inverseEdit(edit: StructureEdit): StructureEdit {
  return { ...edit, kind: edit.kind === "insert" ? "delete" : "insert" };
}

/** The cells that appear (insert) or vanish (delete). */
export function editedBox({ axis, at, count, across }: StructureEdit): Box {
  return axis === "rows" ? boxOf(at, across.first, count, across.count) : boxOf(across.first, at, across.count, count);
}

export function isWhole({ axis, across }: StructureEdit): boolean {
  return across.first === 0 && across.count === (axis === "rows" ? sheetColumns : sheetRows);
}

/**
 * Where a box is after the edit; null where all of it is gone. An insertion strictly inside makes it longer,
 * as in Excel. A box that is only partly within the edit's breadth stays as it is.
 */
export function movedBox(edit: StructureEdit, box: Box): Box | null {
  const rows = edit.axis === "rows";
  const crossFirst = rows ? box.column : box.row;
  const crossCount = rows ? box.columns : box.rows;
  if (crossFirst < edit.across.first || crossFirst + crossCount > edit.across.first + edit.across.count) return box;
  const limit = rows ? sheetRows : sheetColumns;
  const first = rows ? box.row : box.column;
  const count = rows ? box.rows : box.columns;
  if (count === limit) return box;
  const span = movedSpan(edit, first, count, limit);
  if (!span) return null;
  return rows ? { ...box, row: span.first, rows: span.count } : { ...box, column: span.first, columns: span.count };
}

function movedSpan(edit: StructureEdit, first: number, count: number, limit: number): { first: number; count: number } | null {
  const end = first + count;
  if (edit.kind === "insert") {
    if (edit.at <= first) {
      const from = first + edit.count;
      // What reaches to the last row of the sheet goes on reaching there.
      return from >= limit ? null : { first: from, count: Math.min(end + edit.count, limit) - from };
    }
    return edit.at < end ? { first, count: Math.min(end + edit.count, limit) - first } : { first, count };
  }
  const cutEnd = edit.at + edit.count;
  const before = Math.max(0, Math.min(end, edit.at) - first);
  // A span that reached the sheet's end still does: the lines that move up are followed by blank ones.
  const after = end === limit && end > edit.at ? limit - Math.max(first, cutEnd) + edit.count : Math.max(0, end - Math.max(first, cutEnd));
  const kept = Math.max(0, before) + Math.max(0, after);
  if (kept <= 0) return null;
  const start = first < edit.at ? first : Math.max(edit.at, first - edit.count);
  return { first: start, count: Math.min(kept, limit - start) };
}
