import { nativeLists } from "../../domain/native/native-lists";
import { createExcelWorkbook } from "../excel/excel-workbook";
import { displayLanguage } from "../excel/display-language";
import { sendNotice } from "../link/notices";
import { tellWorkbench } from "../link/workbench-link";
import { loadLanguage } from "../words/load-language";
import { WorkbookError } from "../workflow/ports";

/**
 * The ribbon's "Insert template": works without the pane. It has no product list, so the one that the workbook
 * holds stays, and the pane fills an empty one when it opens. A function has no face to show a failure with: an open
 * pane says it, and the workbench in its status line.
 */
async function insertTemplate(event: Office.AddinCommands.Event): Promise<void> {
  const { language: { rules, pane: { problems } } } = await loadLanguage(displayLanguage());
  try {
    await createExcelWorkbook(rules.fields).insertTemplate(nativeLists([]));
  } catch (error) {
    const reason = error instanceof WorkbookError ? problems.workbook[error.reason] : problems.insertFailed;
    sendNotice(problems.notInserted(reason));
    tellWorkbench(window, { type: "intake:command-failed", reason });
  } finally {
    // Excel keeps the button busy, and in time stops the add-in, until it hears of the end.
    event.completed();
  }
}

void Office.onReady().then(() => Office.actions.associate("insertTemplate", (event: Office.AddinCommands.Event) => void insertTemplate(event)));
