import { catalogue } from "../../domain/catalogue";
import type { FieldWords } from "../../domain/words/language";
import { template } from "../workflow/template";
import type { NativeLists, TemplateSheet } from "../workflow/ports";
import { columnLetters } from "../../domain/column-letters";
import { loadHiddenLists, writeHiddenLists, type HiddenLists } from "./hidden-lists";
import { addInputHelp } from "./input-help";
import { addNativeFormats } from "./native-formats";
import { answered, runExcel } from "./run-excel";
import { markerKey, writeMarker } from "./template-marker";
import { officeErrorCode } from "./workbook-errors";

const title = "Customer import";
const tableName = "CustomerImport";

interface Surroundings {
  readonly sheetNames: readonly string[];
  /** Of tables and of named ranges: Excel wants them different. */
  readonly tableNames: readonly string[];
  readonly lists: HiddenLists;
}

/**
 * Adds a sheet with the template and goes there. All writes are one sync, so they are one step of Undo and
 * nothing is left half made; a read goes before, since names have to be free.
 * @throws WorkbookError "editing" while a cell is being edited, "protected"
 */
export function insertTemplate(lists: NativeLists, fields: FieldWords): Promise<TemplateSheet> {
  return runExcel((context) => insertOnce(context, lists, fields, true), { whileEditing: "fail" });
}

async function insertOnce(context: Excel.RequestContext, lists: NativeLists, fields: FieldWords, again: boolean): Promise<TemplateSheet> {
  const before = await readSurroundings(context);
  const sheetName = freeName(title, before.sheetNames, (n) => ` (${n})`);
  try {
    return await addTemplate(context, before, lists, fields, sheetName);
  } catch (error) {
    // Someone else has just taken a name, so the sheet that bears it may be theirs and stays.
    const taken = officeErrorCode(error) === "ItemAlreadyExists";
    if (taken && again) return await insertOnce(context, lists, fields, false);
    if (!taken) await removeHalfMade(context, sheetName).catch((second: unknown) => {
      throw new AggregateError([error, second], "The template could not be inserted, and what there was of it could not be removed.");
    });
    throw error;
  }
}

async function addTemplate(
  context: Excel.RequestContext, before: Surroundings, lists: NativeLists, fields: FieldWords, sheetName: string,
): Promise<TemplateSheet> {
  const keepProducts = lists.products.length === 0 && (before.lists.values.products?.length ?? 0) > 0;
  const { products, ...fixed } = lists;
  writeHiddenLists(context, before.lists, keepProducts ? fixed : { ...fixed, products });
  const worksheet = context.workbook.worksheets.add(sheetName);
  const table = addTable(worksheet, freeName(tableName, before.tableNames, (n) => String(n)));
  addInputHelp(worksheet, fields);
  addNativeFormats(worksheet);
  worksheet.freezePanes.freezeRows(1);
  worksheet.activate();
  worksheet.getRange("A2").select();
  worksheet.load("id,name");
  table.load("id");
  await answered(context);
  return { sheetId: worksheet.id, tableId: table.id, sheetName: worksheet.name };
}

/** Excel stops at the first request that fails and keeps those before it. */
async function removeHalfMade(context: Excel.RequestContext, sheetName: string): Promise<void> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  worksheet.load("name");
  await answered(context);
  if (worksheet.isNullObject) return;
  worksheet.delete();
  await answered(context);
}

async function readSurroundings(context: Excel.RequestContext): Promise<Surroundings> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  const lists = loadHiddenLists(context);
  await answered(context);
  return {
    sheetNames: worksheets.items.map(({ name }) => name),
    tableNames: [...tables.items, ...names.items].map(({ name }) => name),
    lists: lists.finish(),
  };
}

/** The whole columns get their format, so that rows typed or pasted below the table have it, too. */
function addTable(worksheet: Excel.Worksheet, name: string): Excel.Table {
  const last = columnLetters(catalogue.length - 1);
  for (const [index, { format, width }] of catalogue.entries()) {
    const letters = columnLetters(index);
    const column = worksheet.getRange(`${letters}:${letters}`);
    column.numberFormat = [[format]];
    column.format.columnWidth = width;
  }
  const header = worksheet.getRange(`A1:${last}1`);
  header.numberFormat = [catalogue.map(() => "General")];
  header.values = [catalogue.map((field) => field.header)];
  const table = worksheet.tables.add(`A1:${last}2`, true);
  table.name = name;
  worksheet.customProperties.add(markerKey, writeMarker({ template: template.key, version: template.version, table: name }));
  return table;
}

/** The name itself, or with the first number from 2 on that is free; Excel compares names without case. */
export function freeName(name: string, taken: readonly string[], suffix: (number: number) => string): string {
  const lower = new Set(taken.map((text) => text.toLowerCase()));
  let free = name;
  for (let number = 2; lower.has(free.toLowerCase()); number++) free = name + suffix(number);
  return free;
}
