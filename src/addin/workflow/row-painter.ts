import type { Cell } from "../../domain/cell";
import type { FieldKey } from "../../domain/field-key";
import type { NativeLists } from "../../domain/native/native-lists";
import { guardListsThere, isGuardedRow, paintedNatively } from "../../domain/native/native-rules";
import type { PaintedSeverity } from "../../domain/native/tag";

/** What Excel paints by itself in a row that holds these cells, where all of the sheet's own conditional formats stand. */
export interface RowPainter {
  painted(cells: readonly Cell[], severity: PaintedSeverity): readonly FieldKey[];
  /** The first of those formats keeps the others from painting there. */
  isGuarded(cells: readonly Cell[]): boolean;
}

/**
 * Rows are asked about after every edit, and nearly all are then as before: what was found is kept with their cells.
 * @param lists what the hidden sheet holds; null: nothing is known of it
 */
export function createRowPainter(lists: NativeLists | null, date1904: boolean): RowPainter {
  const known = { error: new WeakMap<readonly Cell[], readonly FieldKey[]>(), warning: new WeakMap<readonly Cell[], readonly FieldKey[]>() };
  return {
    painted(cells, severity) {
      if (lists === null || !guardListsThere(lists)) return [];
      let fields = known[severity].get(cells);
      if (fields === undefined) {
        fields = paintedNatively(cells, lists, date1904, severity);
        known[severity].set(cells, fields);
      }
      return fields;
    },
    isGuarded: (cells) => lists === null || isGuardedRow(cells, lists),
  };
}
