import type { Cell } from "../../domain/cell";
import type { FieldKey } from "../../domain/field-key";
import type { Issue } from "../../domain/issue";
import type { CellPlace } from "./ports";

/** Excel slows down beyond; the pane lists all. */
export const mostMarks = 5_000;

export interface MarkPlan {
  readonly cells: readonly CellPlace[];
  /** Cells that should be marked but are beyond the limit. */
  readonly unmarked: number;
}

/** The fields that the sheet's own conditional formats paint in a row that holds these cells. */
export type PaintedInRow = (rowNumber: number, cells: readonly Cell[]) => readonly FieldKey[];

/** The cells to mark: those with an error that the sheet's own conditional formats do not paint already. */
export function planMarks(
  issues: readonly Issue[],
  cellsOfRow: (rowNumber: number) => readonly Cell[] | undefined,
  paintedInRow: PaintedInRow,
): MarkPlan {
  const cells: CellPlace[] = [];
  const seen = new Set<string>();
  let unmarked = 0;
  let paintedRow = 0;
  let painted: readonly FieldKey[] = [];
  for (const { severity, rowNumber, field } of issues) {
    if (severity !== "error" || rowNumber === null || field === null) continue;
    const place = `${rowNumber} ${field}`;
    if (seen.has(place)) continue;
    seen.add(place);
    if (paintedRow !== rowNumber) {
      const read = cellsOfRow(rowNumber);
      painted = read ? paintedInRow(rowNumber, read) : [];
      paintedRow = rowNumber;
    }
    if (painted.includes(field)) continue;
    if (cells.length < mostMarks) cells.push({ rowNumber, field });
    else unmarked++;
  }
  return { cells, unmarked };
}
