import { markFormulas, markKindOf, markKinds, type MarkKind } from "../../domain/native/mark-formula";
import type { CellPlace, MarkedCells, NativePainting, TemplateSheet } from "../workflow/ports";
import { addressPages, areasOf, boxOfArea, lastSheetRow, localAreas, type CellIndex } from "./addresses";
import { highlight } from "./highlight";
import { nativeRowsOf } from "./native-rows";
import { loadOurFormats, type OurFormat } from "./our-formats";
import { answered, runExcel } from "./run-excel";
import { loadLayout, type TableLayout } from "./table-layout";
import { showsWarnings } from "./warning-formats";

/** What is marked on a sheet, as one text: equal sets of cells give equal texts. */
type Fingerprint = string;

interface Highlighting {
  readonly layout: TableLayout;
  readonly formats: readonly OurFormat[];
}

/**
 * Marks cells by one conditional format per page of addresses. The formats are found again by their formula, so a
 * reload or a second pane adds none; and since a write costs the user their Undo, nothing is written while the sheet
 * shows the right marks already (Excel moves them with their rows). They are looked up each time: Undo brings marks
 * back, or takes them away, without an event, and pasting takes other formats away.
 * @throws WorkbookError "gone", and what the plan throws
 */
export async function applyMarks(sheet: TemplateSheet, plan: (painting: NativePainting) => Promise<MarkedCells>): Promise<void> {
  const { layout, formats } = await runExcel((context) => readHighlighting(context, sheet));
  const wanted = await plan(paintingOf(layout, formats));
  const cells = markKinds.map((kind) => ({ kind, cells: toCells(layout, wanted[kind]) }));
  const outdated = cells.filter((of) => fingerprintOf(marksAmong(formats, of.kind)) !== areasOf(of.cells).join(","));
  if (outdated.length === 0) return;
  await runExcel(async (context) => {
    const before = await readHighlighting(context, sheet);
    for (const of of outdated) {
      for (const { format } of marksAmong(before.formats, of.kind)) format.delete();
      addMarks(context.workbook.worksheets.getItem(sheet.sheetId), of.kind, of.cells);
    }
    await answered(context);
  });
}

function paintingOf(layout: TableLayout, formats: readonly OurFormat[]): NativePainting {
  return {
    errors: nativeRowsOf(layout, formats, "error"),
    warnings: showsWarnings(formats) ? nativeRowsOf(layout, formats, "warning") : null,
  };
}

async function readHighlighting(context: Excel.RequestContext, sheet: TemplateSheet): Promise<Highlighting> {
  const loading = loadOurFormats(context, sheet.sheetId);
  const layout = await loadLayout(context, sheet);
  return { layout, formats: await loading.finish() };
}

function marksAmong(formats: readonly OurFormat[], kind: MarkKind): OurFormat[] {
  return formats.filter(({ formula }) => markKindOf(formula) === kind);
}

/** Warnings stand behind all that is red, but where the first format keeps those behind it from painting, before it. */
function addMarks(worksheet: Excel.Worksheet, kind: MarkKind, cells: readonly CellIndex[]): void {
  for (const page of addressPages(cells)) {
    const format = worksheet.getRanges(page).conditionalFormats.add("Custom");
    format.custom.rule.formula = markFormulas[kind];
    highlight(format.custom.format, kind === "error" ? "error" : "warning");
    format.priority = kind === "warning" ? -1 : 0;
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
