import type { Box } from "../geometry/box";
import { normalLook } from "./apply-style";
import { uniform } from "./looks";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Whether the sheet's protection keeps any of these cells from being changed. Cells are locked until one unlocks them. */
export function keepsLocked(workbook: Workbook, sheet: Sheet, boxes: readonly Box[]): boolean {
  if (!sheet.state.isProtected) return false;
  const usual = normalLook(workbook).locked ?? true;
  return uniform(sheet.styles, boxes, (style) => style?.locked ?? usual) !== false;
}

/** Whether a person may select the cells: a protected sheet may leave it to unlocked cells, or to none. */
export function selectable(workbook: Workbook, sheet: Sheet, boxes: readonly Box[]): boolean {
  const { isProtected, protection: { options: { selectionMode } } } = sheet.state;
  if (!isProtected || selectionMode === "Normal") return true;
  return selectionMode === "Unlocked" && !keepsLocked(workbook, sheet, boxes);
}
