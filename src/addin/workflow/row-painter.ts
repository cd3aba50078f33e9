import type { Cell } from "../../domain/cell";
import type { FieldKey } from "../../domain/field-key";
import { lowerBound } from "../../domain/lower-bound";
import { guardListsThere, isGuardedRow, paintedNatively } from "../../domain/native/native-rules";
import type { PaintedSeverity } from "../../domain/native/tag";
import type { CheckSettings } from "./checking/sheet-checker";
import type { RowInterval } from "./dirty-rows";
import type { NativePainting } from "./ports";

/** What Excel paints of a row by itself. */
export interface RowPainter {
  painted(rowNumber: number, severity: PaintedSeverity): readonly FieldKey[];
  /** The first of the sheet's own conditional formats keeps the others from painting there. */
  isGuarded(rowNumber: number): boolean;
}

/** Where Excel lacks a part of what it paints by, everything is marked; what it does paint is then painted twice. */
export function createRowPainter(
  { lists, reading }: Pick<CheckSettings, "lists" | "reading">, { errors, warnings }: NativePainting,
  cellsOfRow: (rowNumber: number) => readonly Cell[] | undefined,
): RowPainter {
  const nativeRows = { error: errors, warning: warnings ?? {} };
  return {
    painted(rowNumber, severity) {
      const cells = cellsOfRow(rowNumber);
      if (cells === undefined || lists === null || !guardListsThere(lists)) return [];
      return paintedNatively(cells, lists, reading.date1904, severity).filter((field) => isWithin(nativeRows[severity][field] ?? [], rowNumber));
    },
    isGuarded(rowNumber) {
      const cells = cellsOfRow(rowNumber);
      return cells === undefined || lists === null || isGuardedRow(cells, lists);
    },
  };
}

/** @param intervals in order, none overlapping another */
function isWithin(intervals: readonly RowInterval[], rowNumber: number): boolean {
  const interval = intervals[lowerBound(intervals.length, (place) => (intervals[place]?.lastRow ?? 0) < rowNumber)];
  return interval !== undefined && interval.firstRow <= rowNumber;
}
