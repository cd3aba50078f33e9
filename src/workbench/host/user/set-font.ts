import type { Box } from "../geometry/box";
import { patchStyle } from "../model/looks";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { FontLook } from "../view";

/** Gives cells a look of their font, or takes it from them. */
export function setFont(workbook: Workbook, sheet: Sheet, box: Box, look: FontLook, on: boolean): void {
  patchStyle(sheet, box, { [look]: !on ? undefined : look === "underline" ? "Single" : true });
  workbook.happened({ kind: "formatChanged", sheet, box });
}
