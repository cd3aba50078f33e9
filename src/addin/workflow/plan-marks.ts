import type { Cell } from "../../domain/cell";
import type { Issue } from "../../domain/issue";
import { lowerBound } from "../../domain/lower-bound";
import { markKinds, type MarkKind } from "../../domain/native/mark-formula";
import type { PaintedSeverity } from "../../domain/native/tag";
import type { RowInterval } from "./dirty-rows";
import type { CellPlace, MarkedCells, NativePainting, NativeRows } from "./ports";
import type { RowPainter } from "./row-painter";

/** Excel slows down beyond; the pane lists all. */
export const mostMarks = 5_000;

export interface MarkPlan {
  readonly marks: MarkedCells;
  /** Cells that should be marked but are beyond the limit. */
  readonly unmarked: number;
}

export const noMarks: MarkedCells = { error: [], warning: [], guardedWarning: [] };

export function countMarks(marks: MarkedCells): number {
  return markKinds.reduce((sum, kind) => sum + marks[kind].length, 0);
}

/**
 * The cells to mark: those with an error that the sheet's own conditional formats do not paint already and, where the sheet
 * shows warnings, too, those with a warning and no error. Where Excel lacks a part of what it paints by, everything is marked;
 * what it does paint is then painted twice.
 */
export function planMarks(
  issues: readonly Issue[], cellsOfRow: (rowNumber: number) => readonly Cell[] | undefined,
  painter: RowPainter, { errors, warnings }: NativePainting,
): MarkPlan {
  const marks: Record<MarkKind, CellPlace[]> = { error: [], warning: [], guardedWarning: [] };
  const seen = new Set<string>();
  let marked = 0;
  let unmarked = 0;

  function mark(severity: PaintedSeverity, nativeRows: NativeRows): void {
    for (const issue of issues) {
      const { rowNumber, field } = issue;
      if (issue.severity !== severity || rowNumber === null || field === null) continue;
      const place = `${rowNumber} ${field}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const cells = cellsOfRow(rowNumber) ?? noCells;
      if (isWithin(nativeRows[field], rowNumber) && painter.painted(cells, severity).includes(field)) continue;
      if (marked === mostMarks) {
        unmarked++;
        continue;
      }
      marked++;
      marks[severity === "warning" && painter.isGuarded(cells) ? "guardedWarning" : severity].push({ rowNumber, field });
    }
  }

  mark("error", errors);
  if (warnings !== null) mark("warning", warnings);
  return { marks, unmarked };
}

const noCells: readonly Cell[] = [];

/** @param intervals in order, none overlapping another */
function isWithin(intervals: readonly RowInterval[] = [], rowNumber: number): boolean {
  const interval = intervals[lowerBound(intervals.length, (place) => (intervals[place]?.lastRow ?? 0) < rowNumber)];
  return interval !== undefined && interval.firstRow <= rowNumber;
}
