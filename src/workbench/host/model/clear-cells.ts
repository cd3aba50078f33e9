import { intersect, isSingleCell, without, type Box } from "../geometry/box";
import { cellValue } from "./evaluate";
import { ApiError } from "../wire/api-error";
import { removeHyperlinks } from "./hyperlinks";
import { removeMerges } from "./merge-cells";
import { replaceAreas } from "./move-rules";
import type { Sheet } from "./sheet";
import { followHeaders, headersIn } from "./followed-headers";
import type { Workbook } from "./workbook";

const kinds = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"];

/**
 * Excel's ClearApplyTo. Formats takes conditional formats with it and takes merged cells apart, but leaves validation;
 * RemoveHyperlinks takes links and formats and leaves both. Throws InvalidArgument for another word.
 */
export function clearCells(workbook: Workbook, sheet: Sheet, box: Box, applyTo: string): void {
  if (!kinds.includes(applyTo)) throw new ApiError("InvalidArgument");
  const all = applyTo === "All";
  if (all || applyTo === "Contents" || applyTo === "ResetContents") clearContents(workbook, sheet, box);
  if (all || applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") removeHyperlinks(sheet, box);
  if (all || applyTo === "Formats" || applyTo === "RemoveHyperlinks") {
    sheet.writeFormats(box, (plane) => plane.fill(box, undefined));
    sheet.writeStyles(box, (plane) => plane.fill(box, undefined));
    workbook.happened({ kind: "formatChanged", sheet, box });
  }
  if (all || applyTo === "Formats") {
    removeRules(sheet, box);
    removeMerges(sheet, box);
  }
  if (all) sheet.writeValidations(box, (plane) => plane.fill(box, undefined));
}

/** What the Delete key does. */
export function clearContents(workbook: Workbook, sheet: Sheet, box: Box): void {
  const before = isSingleCell(box) ? cellValue(workbook, sheet, box.row, box.column) : null;
  const headers = headersIn(sheet, box);
  sheet.writeContents(box, (plane) => plane.fill(box, undefined));
  followHeaders(workbook, sheet, headers);
  workbook.happened({ kind: "changed", sheet, box, change: "RangeEdited", shift: "None", ...(isSingleCell(box) ? { details: { before, after: null } } : {}) });
}

/** Takes conditional formats off these cells; a rule that stood on others, too, stays there. */
export function removeRules(sheet: Sheet, box: Box): void {
  replaceAreas(sheet, (rule) => (rule.areas.some((area) => intersect(area, box)) ? rule.areas.flatMap((area) => without(area, box)) : rule.areas));
}
