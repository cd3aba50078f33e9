import { englishFields } from "../../domain/words/fields/en";
import type { FieldWords } from "../../domain/words/language";
import { changeCells } from "./change-cells";
import type { Workbook } from "../workflow/ports";
import { activeSheetId, listTemplates } from "./find-templates";
import { goTo } from "./go-to";
import { insertTemplate } from "./insert-template";
import { applyMarks } from "./marks";
import { readNativeLists } from "./native-lists";
import { readProductList, writeProductList } from "./product-list";
import { readLocale } from "./read-locale";
import { readAllRows, readSheet } from "./read-sheet";
import { readFormulas, readTraits } from "./sheet-traits";
import { showRows } from "./show-rows";
import { showWarnings } from "./warning-formats";
import { watchWorkbook } from "./watch-workbook";

/** The workbook that the pane is open in. `fields` is what the template's cells say of themselves, in the reader's language. */
export function createExcelWorkbook(fields: FieldWords = englishFields): Workbook {
  return {
    listTemplates, activeSheetId, insertTemplate: (lists) => insertTemplate(lists, fields), readLocale, readSheet, readAllRows, watch: watchWorkbook,
    readNativeLists, readTraits, readFormulas, applyMarks, showWarnings, showRows, readProductList, writeProductList, changeCells, goTo,
  };
}
