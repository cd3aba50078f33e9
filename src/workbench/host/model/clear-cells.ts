import { boxOf, intersect, isSingleCell, without, type Box } from "../geometry/box";
import { cellValue } from "./evaluate";
import type { Sheet } from "./sheet";
import { tidyHeaders } from "./table-headers";
import type { Workbook } from "./workbook";

/** Excel's ClearApplyTo: All, Contents, Formats; hyperlinks there are none. */
export function clearCells(workbook: Workbook, sheet: Sheet, box: Box, applyTo: string): void {
  if (applyTo === "All" || applyTo === "Contents") clearContents(workbook, sheet, box);
  if (applyTo === "All" || applyTo === "Formats" || applyTo === "ResetContents") {
    sheet.writeFormats(box, (plane) => plane.fill(box, undefined));
    sheet.writeStyles(box, (plane) => plane.fill(box, undefined));
    workbook.happened({ kind: "formatChanged", sheet, box });
  }
  if (applyTo === "All") {
    sheet.writeValidations(box, (plane) => plane.fill(box, undefined));
    removeRules(sheet, box);
  }
}

/** What the Delete key does. */
export function clearContents(workbook: Workbook, sheet: Sheet, box: Box): void {
  const before = isSingleCell(box) ? cellValue(workbook, sheet, box.row, box.column) : null;
  sheet.writeContents(box, (plane) => plane.fill(box, undefined));
  for (const table of sheet.state.tables) if (intersect(boxOf(table.box.row, table.box.column, 1, table.box.columns), box)) tidyHeaders(sheet, table);
  workbook.happened({ kind: "changed", sheet, box, change: "RangeEdited", shift: "None", ...(isSingleCell(box) ? { details: { before, after: null } } : {}) });
}

/** Takes conditional formats off these cells; a rule that stood on others, too, stays there. */
export function removeRules(sheet: Sheet, box: Box): void {
  const rules = sheet.state.rules.flatMap((rule) => {
    if (!rule.areas.some((area) => intersect(area, box))) return [rule];
    const areas = rule.areas.flatMap((area) => without(area, box));
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });
  if (rules.length !== sheet.state.rules.length || rules.some((rule, index) => rule !== sheet.state.rules[index])) sheet.change({ rules });
}
