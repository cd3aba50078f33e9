import type { Box } from "../geometry/box";
import { countLines, joinedSpans, spansWithin, spansWithout, type Span } from "../geometry/spans";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Rows or columns of a sheet that are not shown, whether a person, an add-in or a filter hid them. */
export function hiddenLines(sheet: Sheet, axis: "rows" | "columns"): readonly Span[] {
  return axis === "rows" ? sheet.state.hiddenRows : sheet.state.hiddenColumns;
}

/** Hides or shows lines; for rows that changed, add-ins hear of it once. */
export function setHidden(workbook: Workbook, sheet: Sheet, axis: "rows" | "columns", lines: readonly Span[], hidden: boolean): void {
  const before = hiddenLines(sheet, axis);
  replaceHidden(workbook, sheet, axis, hidden ? joinedSpans(before, lines) : spansWithout(before, lines));
}

/** Hides exactly these rows among those from `within` on, and shows the others there, as a filter does. */
export function hideRowsWithin(workbook: Workbook, sheet: Sheet, within: Span, hidden: readonly Span[]): void {
  replaceHidden(workbook, sheet, "rows", joinedSpans(spansWithout(sheet.state.hiddenRows, [within]), hidden));
}

function replaceHidden(workbook: Workbook, sheet: Sheet, axis: "rows" | "columns", after: readonly Span[]): void {
  const before = hiddenLines(sheet, axis);
  const hid = spansWithout(after, before);
  const shown = spansWithout(before, after);
  if (hid.length === 0 && shown.length === 0) return;
  sheet.change(axis === "rows" ? { hiddenRows: after } : { hiddenColumns: after });
  if (axis === "columns") return;
  if (hid.length > 0) workbook.happened({ kind: "rowHidden", sheet, rows: hid, hidden: true });
  if (shown.length > 0) workbook.happened({ kind: "rowHidden", sheet, rows: shown, hidden: false });
}

/** Whether all of these lines are hidden (true), none (false), or some (null), as Range.rowHidden tells it. */
export function sharedHidden(sheet: Sheet, axis: "rows" | "columns", { first, count }: Span): boolean | null {
  const hidden = countLines(spansWithin(hiddenLines(sheet, axis), { first, count }));
  return hidden === 0 ? false : hidden === count ? true : null;
}

/** The rows of a box that are shown. */
export function visibleRows(sheet: Sheet, { row, rows }: Box): readonly Span[] {
  return spansWithout([{ first: row, count: rows }], spansWithin(sheet.state.hiddenRows, { first: row, count: rows }));
}

export function visibleColumns(sheet: Sheet, { column, columns }: Box): readonly Span[] {
  return spansWithout([{ first: column, count: columns }], spansWithin(sheet.state.hiddenColumns, { first: column, count: columns }));
}
