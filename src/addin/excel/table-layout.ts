import { catalogue } from "../../domain/catalogue";
import { fieldKeys, type FieldKey } from "../../domain/field-key";
import { WorkbookError, type TemplateSheet } from "../workflow/ports";
import { answered } from "./run-excel";

/** Where the table of a template sheet lies now. Rows count from 1, columns from 0. */
export interface TableLayout {
  readonly sheet: TemplateSheet;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Partial<Record<FieldKey, number>>>;
  readonly missing: readonly FieldKey[];
  /** Headers of the columns that are no field's, from the left. */
  readonly others: readonly string[];
}

/**
 * The column of each field by the header's text, since the user may move columns or put their own between.
 * Of two columns with one name the first counts: Excel itself numbers the second.
 */
export function columnsOfHeader(headers: readonly unknown[], firstColumn: number): Partial<Record<FieldKey, number>> {
  const columns: Partial<Record<FieldKey, number>> = {};
  const texts = headers.map(plainHeader);
  for (const { key, header } of catalogue) {
    const found = texts.indexOf(plainHeader(header));
    if (found >= 0) columns[key] = firstColumn + found;
  }
  return columns;
}

/** Reads where the table is, in one sync. @throws WorkbookError "gone" */
export async function loadLayout(context: Excel.RequestContext, sheet: TemplateSheet): Promise<TableLayout> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.sheetId);
  worksheet.load("name");
  const table = worksheet.tables.getItemOrNullObject(sheet.tableId);
  table.load("id");
  const header = table.getHeaderRowRange();
  header.load(["values", "rowIndex", "columnIndex"]);
  const body = table.getDataBodyRange();
  body.load(["rowIndex", "rowCount"]);
  await answered(context);
  if (worksheet.isNullObject || table.isNullObject) throw new WorkbookError("gone");
  const headers: readonly unknown[] = header.values[0] ?? [];
  const columns = columnsOfHeader(headers, header.columnIndex);
  const ours = new Set(Object.values(columns));
  return {
    sheet: { ...sheet, sheetName: worksheet.name },
    headerRow: header.rowIndex + 1,
    firstRow: body.rowIndex + 1,
    lastRow: body.rowIndex + body.rowCount,
    columns,
    missing: fieldKeys.filter((key) => columns[key] === undefined),
    others: headers.filter((_, offset) => !ours.has(header.columnIndex + offset)).map(String),
  };
}

function plainHeader(text: unknown): string {
  return String(text).replace(/\s+/g, " ").trim().toLowerCase();
}
