import { isMarkFormula, markFormula } from "../../domain/native/mark-formula";
import type { CellPlace, TemplateSheet } from "../workflow/ports";
import { addressPages, areasOf, type CellIndex } from "./addresses";
import { paintError } from "./error-format";
import { readOurFormats } from "./our-formats";
import { answered, runExcel } from "./run-excel";
import { loadLayout, type TableLayout } from "./table-layout";

/** What is marked on a sheet, as one text: equal sets of cells give equal texts. */
type Fingerprint = string;
const nothing: Fingerprint = "";

/**
 * Marks cells by one conditional format per page of addresses, above all other formats. The formats are found
 * again by their formula, so a reload or a second pane adds none; and since a write costs the user their Undo,
 * nothing is written while the sheet shows the right marks already (Excel moves them with their rows).
 */
export function createMarks(): (sheet: TemplateSheet, places: readonly CellPlace[]) => Promise<void> {
  const known = new Map<string, Fingerprint>();
  return async (sheet, places) => {
    if (places.length === 0 && known.get(sheet.sheetId) === nothing) return;
    const marked = await runExcel(async (context) => {
      const layout = await loadLayout(context, sheet);
      const cells = places.flatMap((place) => toCell(layout, place));
      const existing = await findMarks(context, sheet);
      const wanted = areasOf(cells).join(",");
      if (existing.fingerprint !== wanted) {
        for (const format of existing.formats) format.delete();
        addMarks(context.workbook.worksheets.getItem(sheet.sheetId), cells);
        await answered(context);
      }
      return wanted;
    });
    known.set(sheet.sheetId, marked);
  };
}

interface ExistingMarks {
  readonly formats: readonly Excel.ConditionalFormat[];
  readonly fingerprint: Fingerprint | null;
}

async function findMarks(context: Excel.RequestContext, sheet: TemplateSheet): Promise<ExistingMarks> {
  const ours = (await readOurFormats(context, sheet.sheetId)).filter(({ formula }) => isMarkFormula(formula));
  return {
    formats: ours.map(({ format }) => format),
    fingerprint: fingerprintOf(ours.flatMap(({ address }) => address.split(",").map(plainArea))),
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

function toCell(layout: TableLayout, { rowNumber, field }: CellPlace): CellIndex[] {
  const columnIndex = layout.columns[field];
  return columnIndex === undefined ? [] : [{ rowNumber, columnIndex }];
}

function plainArea(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "").trim();
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

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
