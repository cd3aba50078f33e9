import { createExcelWorkbook } from "../../src/addin/excel/excel-workbook";
import type { Submission } from "../../src/addin/workflow/pane-state";
import { nativeLists } from "../../src/domain/native/native-lists";
import { createProductIndex } from "../../src/domain/product-index";
import { sampleProducts } from "../../src/server/sample-products";
import { defaultTenant } from "../../src/server/store/migrate";
import type { TestApi } from "../support/postgres-api";
import type { ApiFront } from "../support/api-front";
import { freshExcel } from "./excel/fresh-excel";
import { openPane } from "./live-pane";

export interface SheetOptions {
  /** false: the pane was never connected to the server. */
  readonly paired?: boolean;
  readonly date1904?: boolean;
  /** The workbook's, en-US by default. */
  readonly locale?: string;
}

/** A workbook with the template and these rows, as pasted, and a pane that is connected to the server. */
export async function openSheetWithServer(api: TestApi, front: ApiFront, rows: string[][], { paired = true, ...workbook }: SheetOptions = {}) {
  const excel = freshExcel(workbook);
  const texts = createProductIndex(sampleProducts).texts();
  await createExcelWorkbook().insertTemplate(nativeLists(texts));
  if (rows.length > 0) excel.host.user.paste(1, 0, rows);
  const pane = openPane(excel, front.baseUrl);
  await pane.started;
  if (paired) await pane.actions.pair(await api.codes.issue(defaultTenant));
  await pane.checked();
  const submission = () => pane.sheet().submission;
  return { pane, user: excel.host.user, submission };
}

export function receiptOf(submission: Submission) {
  if (submission.step !== "done" && submission.step !== "duplicate") throw new Error(`The submission is "${submission.step}": ${JSON.stringify(submission)}`);
  return submission.receipt;
}
