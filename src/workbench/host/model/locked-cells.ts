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
