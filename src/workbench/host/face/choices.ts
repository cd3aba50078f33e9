import { parseBox, splitSheet } from "../geometry/address";
import { formulaScope } from "../model/evaluate";
import type { Sheet } from "../model/sheet";
import { listSource } from "../model/validation";
import type { Workbook } from "../model/workbook";
import { renderText } from "../values/render-text";

/** The drop-down of a cell: the texts of its list validation, or null where it has none. */
export function dropDownChoices(workbook: Workbook, sheet: Sheet, row: number, column: number): readonly string[] | null {
  const validation = sheet.validations.get(row, column);
  const source = validation ? listSource(validation) : null;
  if (source === null) return null;
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const scope = formulaScope(workbook, sheet);
  // The source is a range, or a name that leads to one.
  const reference = scope.name(source.slice(1)) ?? source;
  const { sheet: sheetName, local } = splitSheet(reference.replace(/^=/, ""));
  const box = parseBox(local);
  if (!box) return [];
  return scope.block(sheetName, box).flat().filter((value) => value !== null && value !== "")
    .map((value) => renderText(value, "General", workbook.culture.values));
}
