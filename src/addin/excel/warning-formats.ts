import type { FieldKey } from "../../domain/field-key";
import { nativeRules } from "../../domain/native/native-rules";
import { markKindOf } from "../../domain/native/mark-formula";
import type { TemplateSheet } from "../workflow/ports";
import { columnLetters } from "../../domain/column-letters";
import { lastSheetRow } from "./addresses";
import { highlight } from "./highlight";
import { inOurColumns } from "./in-our-columns";
import { loadOurFormats, type OurFormat } from "./our-formats";
import { answered, runExcel } from "./run-excel";
import { loadLayout, type TableLayout } from "./table-layout";

/** Whether the sheet shows warnings: the formats that paint them are there. */
export function showsWarnings(formats: readonly OurFormat[]): boolean {
  return formats.some(({ severity, formula }) => severity === "warning" && markKindOf(formula) === null);
}

/**
 * Adds the conditional formats by which Excel paints warnings itself, or takes away all that shows warnings, marks too.
 * @throws WorkbookError "gone", "protected"
 */
export function showWarnings(sheet: TemplateSheet, on: boolean): Promise<void> {
  return runExcel(async (context) => {
    const loading = loadOurFormats(context, sheet.sheetId);
    const layout = await loadLayout(context, sheet);
    for (const { format, severity } of await loading.finish()) if (severity === "warning") format.delete();
    if (on) addWarningFormats(context.workbook.worksheets.getItem(sheet.sheetId), layout);
    await answered(context);
  });
}

/** Each is put behind all others, and so behind what paints errors, of which each keeps a cell from those after it. */
function addWarningFormats(worksheet: Excel.Worksheet, { columns, firstRow, headerRow }: TableLayout): void {
  const inRow = (field: FieldKey): string => addressIn(columns[field], (letters) => `$${letters}${firstRow}`);
  for (const rule of nativeRules.warning) {
    const areas = rule.format === null ? rule.areas : rule.areas.flat().map((field) => [field]);
    for (const fields of areas) {
      const letters = fields.flatMap((field) => columns[field] ?? []).map(columnLetters);
      const [from] = letters;
      if (from === undefined) continue;
      const ranges = worksheet.getRanges(letters.map((column) => `${column}${firstRow}:${column}${lastSheetRow}`).join(","));
      const format = ranges.conditionalFormats.add("Custom");
      const formula = rule.formula(`${from}${firstRow}`, inRow);
      format.custom.rule.formula = rule.format === null ? formula : inOurColumns(formula, `${from}$${headerRow}`, fields);
      if (rule.format !== null) highlight(format.custom.format, rule.format);
      format.stopIfTrue = rule.stopIfTrue;
      format.priority = -1;
    }
  }
}

/** A column that is not there reads as an empty text. */
function addressIn(column: number | undefined, address: (letters: string) => string): string {
  return column === undefined ? '""' : address(columnLetters(column));
}
