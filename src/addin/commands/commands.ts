import { nativeLists } from "../../domain/native/native-lists";
import { createExcelWorkbook } from "../excel/excel-workbook";

/**
 * The ribbon's "Insert template": works without the pane. It has no product list, so the one that the workbook
 * holds stays, and the pane fills an empty one when it opens.
 */
async function insertTemplate(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await createExcelWorkbook().insertTemplate(nativeLists([]));
  } finally {
    // Excel keeps the button busy, and in time stops the add-in, until it hears of the end.
    event.completed();
  }
}

void Office.onReady().then(() => Office.actions.associate("insertTemplate", (event: Office.AddinCommands.Event) => void insertTemplate(event)));
