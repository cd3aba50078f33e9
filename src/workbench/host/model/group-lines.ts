import { grouped, groupsOf, ungrouped } from "../geometry/outline";
import type { Span } from "../geometry/spans";
import { ApiError } from "../wire/api-error";
import { setHidden } from "./hidden-lines";
import type { Axis } from "./lines";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Puts lines into a group, within the groups they are in already. Throws InvalidOperation beyond Excel's eight levels. */
export function groupLines(sheet: Sheet, axis: Axis, span: Span): void {
  const outline = grouped(outlineOf(sheet, axis), span);
  if (!outline) throw new ApiError("InvalidOperation", "An outline has at most eight levels.");
  changeOutline(sheet, axis, outline);
}

/** Takes lines out of their groupsOf group. Throws InvalidOperation where they are in none. */
export function ungroupLines(sheet: Sheet, axis: Axis, span: Span): void {
  const outline = ungrouped(outlineOf(sheet, axis), span);
  if (!outline) throw new ApiError("InvalidOperation", "These are in no group.");
  changeOutline(sheet, axis, outline);
}

/** Hides or shows the groups within these lines, or else the innermost one that they belong to. */
export function showGroups(workbook: Workbook, sheet: Sheet, axis: Axis, span: Span, shown: boolean): void {
  const groups = groupsOf(outlineOf(sheet, axis), span);
  if (groups.length === 0) throw new ApiError("InvalidOperation", "These are in no group.");
  setHidden(workbook, sheet, axis, groups, !shown);
}

/** Shows so many levels of the outline and hides the deeper ones; 0 leaves all as it is. */
export function showLevels(workbook: Workbook, sheet: Sheet, axis: Axis, levels: number): void {
  const outline = outlineOf(sheet, axis);
  if (levels === 0 || outline.length === 0) return;
  setHidden(workbook, sheet, axis, outline[0] ?? [], false);
  const deeper = outline[levels - 1];
  if (deeper) setHidden(workbook, sheet, axis, deeper, true);
}

function outlineOf(sheet: Sheet, axis: Axis) {
  return axis === "rows" ? sheet.state.rowOutline : sheet.state.columnOutline;
}

function changeOutline(sheet: Sheet, axis: Axis, outline: ReturnType<typeof outlineOf>): void {
  sheet.change(axis === "rows" ? { rowOutline: outline } : { columnOutline: outline });
}
