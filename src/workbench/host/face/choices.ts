import type { Sheet } from "../model/sheet";
import { rulePart } from "../model/validation";
import { validationList } from "../model/validation-list";
import type { Workbook } from "../model/workbook";

/** The drop-down of a cell: the texts of its list validation, or null where it has none. */
export function dropDownChoices(workbook: Workbook, sheet: Sheet, row: number, column: number): readonly string[] | null {
  const validation = sheet.validations.get(row, column);
  if (!validation || rulePart(validation)?.part["inCellDropDown"] === false) return null;
  return validationList(workbook, sheet, validation, row, column)?.texts ?? null;
}
