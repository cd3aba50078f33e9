import { isSingleCell, type Box } from "../geometry/box";
import { surroundingRegion } from "../model/regions";
import type { Sheet } from "../model/sheet";

/** The cells that Ctrl+T would make a table of, and whether their first row looks like headers: texts above something else. */
export function suggestedTable(sheet: Sheet, selected: Box): { readonly box: Box; readonly hasHeaders: boolean } {
  const box = isSingleCell(selected) ? surroundingRegion(sheet, selected) : selected;
  const first = Array.from({ length: box.columns }, (_cell, offset) => sheet.contents.get(box.row, box.column + offset));
  const second = Array.from({ length: box.columns }, (_cell, offset) => sheet.contents.get(box.row + 1, box.column + offset));
  const hasTexts = first.every((content) => typeof content === "string");
  const differs = second.some((content) => content !== undefined && typeof content !== "string");
  return { box, hasHeaders: box.rows > 1 && hasTexts && (differs || new Set(first).size === first.length) };
}
