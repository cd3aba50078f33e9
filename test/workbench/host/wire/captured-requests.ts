import type { RequestBody } from "../../../../src/workbench/host/wire/messages";
import { createExcel } from "../../../support/excel-host";

/** A request as the client sent it: whether it counts it as a write, and its body. */
export interface CapturedRequest {
  readonly flags: number;
  readonly body: RequestBody;
}

/** What the client sends for one `Excel.run` on a fresh workbook, request by request, its clean-up included. */
export async function capturedRequests(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<CapturedRequest[]> {
  const excel = createExcel({ addInUndo: true });
  const captured: CapturedRequest[] = [];
  const { processQuery } = excel.host;
  Object.assign(excel.host, {
    processQuery: (body: RequestBody, flags: number, bytes: number) => {
      captured.push({ flags, body });
      return processQuery(body, flags, bytes);
    },
  });
  await excel.Excel.run(batch).catch((error: unknown) => {
    if (typeof (error as { code?: unknown }).code !== "string") throw error;
  });
  await excel.settled();
  // Which ids the host gives is its own affair.
  return JSON.parse(JSON.stringify(captured).replace(/\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/g, "{id}")) as CapturedRequest[];
}

/** Runs that between them use every kind of path and action that the client sends to Excel. */
export const goldenRuns: Readonly<Record<string, (context: Excel.RequestContext) => Promise<unknown>>> = {
  "read-range": async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").load("values,address");
    await context.sync();
    return range.values;
  },
  "write-values-and-format": async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [["SKU", "Qty"], ["A-1", 5]];
    range.format.fill.color = "#FFF2CC";
    await context.sync();
  },
  "write-in-chunks": async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C600");
    range.values = Array.from({ length: 600 }, () => [1, 2, 3]);
    await context.sync();
  },
  "load-nested": async (context) => {
    context.workbook.worksheets.load({ select: "name", expand: "tables", top: 5, skip: 0 });
    context.workbook.worksheets.getFirst().getRange("A1").load({ address: true, format: { fill: { color: true } }, worksheet: { name: true } });
    await context.sync();
  },
  "load-everything": async (context) => {
    context.workbook.worksheets.load({ $all: true, $top: 1 });
    context.workbook.worksheets.getActiveWorksheet().load();
    await context.sync();
  },
  "null-objects": async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("missing");
    const child = missing.getRange("A1");
    missing.load("isNullObject");
    child.load("address");
    await context.sync();
  },
  "refused": async (context) => {
    context.workbook.worksheets.getItem("missing").getRange("A1").values = [[1]];
    await context.sync();
  },
  "table": async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B2", true);
    table.name = "Lines";
    table.rows.add(undefined, [[1, 2]]);
    table.columns.getItemAt(0).load("name");
    const count = table.rows.getCount();
    await context.sync();
    return count.value;
  },
  "conditional-format": async (context) => {
    const format = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A9").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=A1>5";
    format.custom.format.fill.color = "#FFC7CE";
    format.priority = 0;
    await context.sync();
  },
  "data-validation-with-a-range": async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B1:B9").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D3") } };
    await context.sync();
  },
  "range-areas": async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRanges("B2,B4,C6:C9").format.fill.color = "#FFC7CE";
    await context.sync();
  },
  "name-with-a-range": async (context) => {
    context.workbook.names.add("first", context.workbook.worksheets.getActiveWorksheet().getRange("A1"));
    await context.sync();
  },
  "event": async (context) => {
    context.workbook.worksheets.onChanged.add(async () => undefined);
    await context.sync();
  },
  "settings-and-properties": async (context) => {
    context.workbook.settings.add("key", { nested: [1, true] });
    context.workbook.worksheets.getActiveWorksheet().customProperties.add("marker", "{}");
    await context.sync();
  },
  "set-several": async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").set({ values: [[1]], format: { font: { bold: true } } });
    await context.sync();
  },
  "tracked": async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    context.trackedObjects.add(range);
    await context.sync();
    range.load("address");
    await context.sync();
    context.trackedObjects.remove(range);
    await context.sync();
  },
};
