import type { History } from "../model/history";
import type { Workbook } from "../model/workbook";
import type { EntryAlert } from "../view";
import { ApiError } from "../wire/api-error";
import { typeText } from "./cell-actions";
import { isValueAllowed } from "./typed-value-check";

/** What Excel says where the rule has no words of its own. */
const usualTitle = "Workbook";
const usualMessage = "This value doesn't match the data validation restrictions defined for this cell.";

/** Types the text to see what it becomes, and takes that back. */
export function entryAlert(workbook: Workbook, history: History, row: number, column: number, text: string): EntryAlert | null {
  const sheet = workbook.active;
  const alert = sheet.validations.get(row, column)?.alert;
  if (alert?.showAlert !== true || sheet.state.isProtected) return null;
  let allowed = true;
  try {
    typeText(workbook, sheet, row, column, text);
    allowed = isValueAllowed(workbook, sheet, row, column);
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
