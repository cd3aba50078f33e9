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
import { watchWorkbook } from "./watch-workbook";

/** The workbook that the pane is open in. */
export function createExcelWorkbook(): Workbook {
  return {
    listTemplates, activeSheetId, insertTemplate, readLocale, readSheet, readAllRows, watch: watchWorkbook,
    readNativeLists, applyMarks, readProductList, writeProductList, changeCells, goTo,
  };
}
