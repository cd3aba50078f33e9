import { isMarkFormula, markFormula } from "../../domain/native/mark-formula";
import type { CellPlace, TemplateSheet } from "../workflow/ports";
import { addressPages, areasOf, columnNumber, localAreas, type CellIndex } from "./addresses";
import { paintError } from "./error-format";
import { readOurFormats } from "./our-formats";
import { answered, runExcel } from "./run-excel";
import { loadLayout } from "./table-layout";

/** What is marked on a sheet, as one text: equal sets of cells give equal texts. */
type Fingerprint = string;

/**
 * Marks cells by one conditional format per page of addresses, above all other formats. The formats are found
 * again by their formula, so a reload or a second pane adds none; and since a write costs the user their Undo,
 * nothing is written while the sheet shows the right marks already (Excel moves them with their rows). They are
 * looked up each time: Undo brings marks back, or takes them away, without an event.
 */
export function applyMarks(sheet: TemplateSheet, places: readonly CellPlace[]): Promise<void> {
  return runExcel(async (context) => {
    const cells = places.length === 0 ? [] : await toCells(context, sheet, places);
    const existing = await findMarks(context, sheet);
    if (existing.fingerprint === areasOf(cells).join(",")) return;
    for (const format of existing.formats) format.delete();
    addMarks(context.workbook.worksheets.getItem(sheet.sheetId), cells);
    await answered(context);
  });
}

interface ExistingMarks {
  readonly formats: readonly Excel.ConditionalFormat[];
  readonly fingerprint: Fingerprint | null;
}

async function findMarks(context: Excel.RequestContext, sheet: TemplateSheet): Promise<ExistingMarks> {
  const ours = (await readOurFormats(context, sheet.sheetId)).filter(({ formula }) => isMarkFormula(formula));
  return {
    formats: ours.map(({ format }) => format),
    fingerprint: fingerprintOf(ours.flatMap(({ address }) => localAreas(address))),
  };
}

function addMarks(worksheet: Excel.Worksheet, cells: readonly CellIndex[]): void {
  for (const page of addressPages(cells)) {
    const format = worksheet.getRanges(page).conditionalFormats.add("Custom");
    format.custom.rule.formula = markFormula;
    paintError(format.custom.format);
    format.priority = 0;
  }
}

async function toCells(context: Excel.RequestContext, sheet: TemplateSheet, places: readonly CellPlace[]): Promise<CellIndex[]> {
  const { columns } = await loadLayout(context, sheet);
  return places.flatMap(({ rowNumber, field }) => {
    const columnIndex = columns[field];
    return columnIndex === undefined ? [] : [{ rowNumber, columnIndex }];
  });
}

/** null where an area is not understood, as in an address that Excel has cut: then the marks are written anew. */
function fingerprintOf(areas: readonly string[]): Fingerprint | null {
  const cells: CellIndex[] = [];
  for (const area of areas) {
    const match = /^([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$/.exec(area);
    if (!match) return null;
    const [, from = "", first, to = from, last = first] = match;
    for (let columnIndex = columnNumber(from); columnIndex <= columnNumber(to); columnIndex++) {
      for (let rowNumber = Number(first); rowNumber <= Number(last); rowNumber++) cells.push({ rowNumber, columnIndex });
    }
  }
  return areasOf(cells).join(",");
}
