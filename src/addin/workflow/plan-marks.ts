import type { FieldKey } from "../../domain/field-key";
import type { Issue } from "../../domain/issue";
import { markKinds, type MarkKind } from "../../domain/native/mark-formula";
import type { PaintedSeverity } from "../../domain/native/tag";
import type { CellPlace, MarkedCells } from "./ports";
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
 * shows warnings, too, those with a warning and no error.
 */
export function planMarks(issues: readonly Issue[], painter: RowPainter, withWarnings: boolean): MarkPlan {
  const marks: Record<MarkKind, CellPlace[]> = { error: [], warning: [], guardedWarning: [] };
  const seen = new Set<string>();
  let marked = 0;
  let unmarked = 0;

  function mark(severity: PaintedSeverity): void {
    let paintedRow = 0;
    let painted: readonly FieldKey[] = [];
    for (const issue of issues) {
      const { rowNumber, field } = issue;
      if (issue.severity !== severity || rowNumber === null || field === null) continue;
      const place = `${rowNumber} ${field}`;
      if (seen.has(place)) continue;
      seen.add(place);
      if (paintedRow !== rowNumber) {
        painted = painter.painted(rowNumber, severity);
        paintedRow = rowNumber;
      }
      if (painted.includes(field)) continue;
      if (marked === mostMarks) {
        unmarked++;
        continue;
      }
      marked++;
      marks[severity === "warning" && painter.isGuarded(rowNumber) ? "guardedWarning" : severity].push({ rowNumber, field });
    }
  }

  mark("error");
  if (withWarnings) mark("warning");
  return { marks, unmarked };
}
