import { createEngine } from "../domain/create-engine";
import type { Engine } from "../domain/engine";
import type { Issue } from "../domain/issue";
import { createProductIndex, type ProductIndex } from "../domain/product-index";
import type { Reading } from "../domain/reading";
import { savedSchedules, type SavedSchedules } from "../domain/schedule/saved-schedules";
import { createSeverity } from "../domain/severity-of";
import { productsUnchecked, sheetIssues } from "../domain/sheet-issues";
import { findTemplate, type TemplateTable } from "./find-template";
import { readGridFile, type ReadFile } from "./read-file";
import type { FileOptions } from "./read-arguments";
import type { ServerLists } from "./server-lists";
import { localeOf } from "./reading-of";

/** A file whose rows were checked. */
export interface CheckedFile {
  readonly file: ReadFile;
  readonly table: TemplateTable;
  readonly reading: Reading;
  readonly engine: Engine;
  /** Of the file first, then in the order of rows and columns. */
  readonly issues: readonly Issue[];
  readonly products: ProductIndex | null;
  readonly templates: SavedSchedules | null;
}

export interface ReadTable {
  readonly file: ReadFile;
  readonly table: TemplateTable;
  readonly reading: Reading;
}

/** Reads the file's rows, and how they are to be read. Throws ToldError. */
export async function readTable({ file: place, sheet, locale }: FileOptions, today: string): Promise<ReadTable> {
  const file = await readGridFile(place);
  const table = findTemplate(file, sheet);
  return { file, table, reading: { locale: localeOf(locale), date1904: file.date1904, dateOrder: { billingDate: null, bookingDate: null }, importDate: today } };
}

/** Checks the rows by the whole rule book. */
export function checkTable({ file, table, reading }: ReadTable, strict: boolean, { products, saved }: ServerLists): CheckedFile {
  const index = products === null ? null : createProductIndex(products);
  const templates = saved === null ? null : savedSchedules(saved);
  const engine = createEngine({ reading, products: index, templates, strict, withPlan: true });
  engine.replaceAll(table.rows);
  const severityOf = createSeverity(strict);
  const ofSheet = [...sheetIssues(table.traits), ...(index === null ? [productsUnchecked] : [])].map((issue) => ({ ...issue, severity: severityOf(issue.code) }));
  const found = engine.issues();
  const ofFile = (issue: Issue) => issue.rowNumber === null;
  return { file, table, reading, engine, products: index, templates, issues: [...found.filter(ofFile), ...ofSheet, ...found.filter((issue) => !ofFile(issue))] };
}
