import { boxOf } from "../geometry/box";
import type { History } from "../model/history";
import { keepsLocked } from "../model/locked-cells";
import { isCellAllowed } from "../model/validation-check";
import type { Workbook } from "../model/workbook";
import type { EntryAlert } from "../view";
import { ApiError } from "../wire/api-error";
import { typeText } from "./cell-actions";

/** What Excel says where the rule has no words of its own. */
const usualTitle = "Workbook";
const usualMessage = "This value doesn't match the data validation restrictions defined for this cell.";

/** Types the text to see what it becomes, and takes that back. */
export function entryAlert(workbook: Workbook, history: History, row: number, column: number, text: string): EntryAlert | null {
  const sheet = workbook.active;
  const alert = sheet.validations.get(row, column)?.alert;
  if (alert?.showAlert !== true || keepsLocked(workbook, sheet, [boxOf(row, column)])) return null;
  let allowed = true;
  try {
    typeText(workbook, sheet, row, column, text);
    allowed = isCellAllowed(workbook, sheet, row, column);
  } catch (thrown) {
    // A text that cannot be typed at all is refused with its own reason, when it is.
    if (!(thrown instanceof ApiError)) throw thrown;
  } finally {
    history.abandon();
  }
  if (allowed) return null;
  const style = alert.style === "Warning" ? "warning" : alert.style === "Information" ? "information" : "stop";
  return { style, title: alert.title === "" ? usualTitle : alert.title, message: alert.message === "" ? usualMessage : alert.message };
}
