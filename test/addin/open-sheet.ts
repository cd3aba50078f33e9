import { createExcelWorkbook } from "../../src/addin/excel/excel-workbook";
import { nativeLists } from "../../src/domain/native/native-lists";
import { freshExcel } from "./excel/fresh-excel";
import { openPane } from "./live-pane";

/** What the hidden sheet takes for products. */
export const products = ["PRO", "Pro plan"];

/** A workbook with the template and these rows, typed, and a pane that has checked them. */
export async function openSheet(rows: string[][] = [], options: Parameters<typeof freshExcel>[0] = {}) {
  const excel = freshExcel(options);
  await createExcelWorkbook().insertTemplate(nativeLists(products));
  if (rows.length > 0) excel.host.user.paste(1, 0, rows);
  const pane = openPane(excel);
  await pane.started;
  await pane.checked();
  return { pane, user: excel.host.user, someoneElse: excel.host.someoneElse, writes: () => excel.syncs().writing };
}
