import { isMarkFormula, markFormula } from "../../domain/native/mark-formula";
import type { CellPlace, NativeRows, TemplateSheet } from "../workflow/ports";
import { addressPages, areasOf, boxOfArea, lastSheetRow, localAreas, type CellIndex } from "./addresses";
import { paintError } from "./error-format";
import { nativeRowsOf } from "./native-rows";
import { loadOurFormats, type OurFormat } from "./our-formats";
import { answered, runExcel } from "./run-excel";
import { loadLayout, type TableLayout } from "./table-layout";

/** What is marked on a sheet, as one text: equal sets of cells give equal texts. */
type Fingerprint = string;

interface Highlighting {
  readonly layout: TableLayout;
  readonly formats: readonly OurFormat[];
}

/**
 * Marks cells by one conditional format per page of addresses, above all other formats. The formats are found
 * again by their formula, so a reload or a second pane adds none; and since a write costs the user their Undo,
 * nothing is written while the sheet shows the right marks already (Excel moves them with their rows). They are
 * looked up each time: Undo brings marks back, or takes them away, without an event, and pasting takes other formats away.
 * @throws WorkbookError "gone", and what the plan throws
 */
export async function applyMarks(sheet: TemplateSheet, plan: (nativeRows: NativeRows) => Promise<readonly CellPlace[]>): Promise<void> {
  const { layout, formats } = await runExcel((context) => readHighlighting(context, sheet));
  const cells = toCells(layout, await plan(nativeRowsOf(layout, formats)));
  if (fingerprintOf(marksAmong(formats)) === areasOf(cells).join(",")) return;
  await runExcel(async (context) => {
    const before = await readHighlighting(context, sheet);
    for (const { format } of marksAmong(before.formats)) format.delete();
    addMarks(context.workbook.worksheets.getItem(sheet.sheetId), cells);
    await answered(context);
  });
}

async function readHighlighting(context: Excel.RequestContext, sheet: TemplateSheet): Promise<Highlighting> {
  const loading = loadOurFormats(context, sheet.sheetId);
  const layout = await loadLayout(context, sheet);
  return { layout, formats: await loading.finish() };
}

const marksAmong = (formats: readonly OurFormat[]): OurFormat[] => formats.filter(({ formula }) => isMarkFormula(formula));

function addMarks(worksheet: Excel.Worksheet, cells: readonly CellIndex[]): void {
  for (const page of addressPages(cells)) {
    const format = worksheet.getRanges(page).conditionalFormats.add("Custom");
    format.custom.rule.formula = markFormula;
    paintError(format.custom.format);
    format.priority = 0;
  }
}

function toCells({ columns }: TableLayout, places: readonly CellPlace[]): CellIndex[] {
  return places.flatMap(({ rowNumber, field }) => {
    const columnIndex = columns[field];
    return columnIndex === undefined ? [] : [{ rowNumber, columnIndex }];
  });
}

/** null where an area is not understood, as in an address that Excel has cut: then the marks are written anew. */
function fingerprintOf(marks: readonly OurFormat[]): Fingerprint | null {
  const cells: CellIndex[] = [];
  for (const area of marks.flatMap(({ address }) => localAreas(address))) {
    const box = boxOfArea(area);
    if (box === null || box.lastRow === lastSheetRow) return null;
    for (let columnIndex = box.firstColumn; columnIndex <= box.lastColumn; columnIndex++) {
      for (let rowNumber = box.firstRow; rowNumber <= box.lastRow; rowNumber++) cells.push({ rowNumber, columnIndex });
    }
  }
  return areasOf(cells).join(",");
}
