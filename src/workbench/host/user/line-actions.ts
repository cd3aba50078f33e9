import { withoutSpan, withSpan, type Span } from "../geometry/spans";
import type { Sheet } from "../model/sheet";

type Axis = "rows" | "columns";

/** Gives lines their size in pixels. Lines that were hidden are shown by it, as in Excel. */
export function resizeLines(sheet: Sheet, axis: Axis, { first, count }: Span, pixels: number): void {
  const sizes = new Map(axis === "rows" ? sheet.state.rowHeights : sheet.state.columnWidths);
  for (let line = first; line < first + count; line += 1) sizes.set(line, pixels);
  sheet.change(axis === "rows" ? { rowHeights: sizes } : { columnWidths: sizes });
  if (hiddenOf(sheet, axis).length > 0) hideLines(sheet, axis, { first, count }, false);
}

export function hideLines(sheet: Sheet, axis: Axis, span: Span, hidden: boolean): void {
  const before = hiddenOf(sheet, axis);
  const after = hidden ? withSpan(before, span) : withoutSpan(before, span);
  sheet.change(axis === "rows" ? { hiddenRows: after } : { hiddenColumns: after });
}

function hiddenOf(sheet: Sheet, axis: Axis): readonly Span[] {
  return axis === "rows" ? sheet.state.hiddenRows : sheet.state.hiddenColumns;
}
