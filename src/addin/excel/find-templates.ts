import { catalogue } from "../../domain/catalogue";
import type { TemplateSheet } from "../workflow/ports";
import { answered, runExcel } from "./run-excel";
import { columnsOfHeader } from "./table-layout";
import { markerKey, readMarker } from "./template-marker";

const requiredFields = catalogue.filter(({ required }) => required).map(({ key }) => key);

interface Candidate {
  readonly sheet: TemplateSheet;
  readonly tableName: string;
  readonly header: Excel.Range;
}

/** The template sheets of the workbook in the order of their tabs; reads only. */
export function listTemplates(): Promise<readonly TemplateSheet[]> {
  return runExcel(findTemplates);
}

/** The id of the sheet that the user looks at. */
export function activeSheetId(): Promise<string> {
  return runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getActiveWorksheet();
    worksheet.load("id");
    await answered(context);
    return worksheet.id;
  });
}

/**
 * A sheet is ours by its marker, and by its table's headers where the marker was lost. On a marked sheet the
 * table is the one the marker names, else (a copied sheet's table gets a new name) the one with most of our
 * headers. @see TemplateMarker
 */
export async function findTemplates(context: Excel.RequestContext): Promise<readonly TemplateSheet[]> {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/id,items/name");
  await answered(context);
  const found = worksheets.items.map((worksheet) => {
    // Not `getItemOrNullObject`: Office.js counts that of a sheet's properties as a write, which costs Undo.
    worksheet.customProperties.load("items/key,items/value");
    worksheet.tables.load("items/id,items/name,items/showHeaders");
    return worksheet;
  });
  await answered(context);
  const sheets = found.map((worksheet) => ({
    marker: readMarker(worksheet.customProperties.items.find(({ key }) => key.toLowerCase() === markerKey)?.value),
    candidates: worksheet.tables.items.filter((table) => table.showHeaders).map((table): Candidate => {
      const header = table.getHeaderRowRange();
      header.load("values");
      const sheet = { sheetId: worksheet.id, tableId: table.id, sheetName: worksheet.name };
      return { sheet, tableName: table.name, header };
    }),
  }));
  if (sheets.every(({ candidates }) => candidates.length === 0)) return [];
  await answered(context);
  return sheets.flatMap(({ marker, candidates }) => {
    const named = marker && candidates.find(({ tableName }) => tableName === marker.table);
    const chosen = named ?? bestByHeaders(candidates, marker !== null);
    return chosen ? [chosen.sheet] : [];
  });
}

/** Without a marker only a table with every required column is taken for ours. */
function bestByHeaders(candidates: readonly Candidate[], marked: boolean): Candidate | null {
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const columns = columnsOfHeader(candidate.header.values[0] ?? [], 0);
    if (!marked && requiredFields.some((key) => columns[key] === undefined)) continue;
    const count = Object.keys(columns).length;
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}
