import { oddName, productsName, renewalsName, skipName } from "../../domain/native/list-names";
import { WorkbookError, type NativeLists } from "../workflow/ports";
import { answered } from "./run-excel";

/** The very hidden sheet with the lists that drop-downs and conditional formats look things up in. */
export const listsSheetName = "Intake lists";

/** A cell of that sheet with a date, whose number tells in which system the workbook counts its days. */
export const epochAddress = "F1";
export const epochFormula = "=DATE(2000,1,1)";

type ListKey = keyof NativeLists;

/** One column each. The formats refer to these names, so that the sheet may be hidden and lists may grow. */
const lists: readonly { readonly key: ListKey; readonly name: string; readonly column: string; readonly format: string }[] = [
  { key: "products", name: productsName, column: "A", format: "@" },
  { key: "renewals", name: renewalsName, column: "B", format: "@" },
  { key: "odd", name: oddName, column: "C", format: "General" },
  { key: "skip", name: skipName, column: "D", format: "@" },
];

/** What the workbook holds of the lists; null where the sheet or a name is missing or broken. */
export interface HiddenLists {
  readonly sheetExists: boolean;
  /** Somebody's own sheet has the name: it is not hidden as ours is, and our date is not in its place. */
  readonly sheetIsForeign: boolean;
  readonly epochIsThere: boolean;
  readonly values: Readonly<Record<ListKey, readonly unknown[] | null>>;
  readonly nameExists: Readonly<Record<ListKey, boolean>>;
}

/** Reads the lists in one sync, which the caller may share: `finish` is for after it. */
export function loadHiddenLists(context: Excel.RequestContext): { finish(): HiddenLists } {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(listsSheetName);
  worksheet.load("name,visibility");
  const epoch = worksheet.getRange(epochAddress);
  epoch.load("formulas");
  const loaded = lists.map(({ key, name }) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load("name");
    const range = item.getRangeOrNullObject();
    range.load("values");
    return { key, item, range };
  });
  return {
    finish() {
      const epochIsThere = !worksheet.isNullObject && epoch.formulas[0]?.[0] === epochFormula;
      const pairs = loaded.map(({ key, item, range }) => {
        const broken = item.isNullObject || range.isNullObject || !Array.isArray(range.values);
        const values = broken ? null : range.values.map((row: unknown[]) => row[0]).filter((value) => value !== "");
        return { key, exists: !item.isNullObject, values };
      });
      return {
        sheetExists: !worksheet.isNullObject,
        sheetIsForeign: !worksheet.isNullObject && worksheet.visibility !== "VeryHidden" && !epochIsThere,
        epochIsThere,
        values: Object.fromEntries(pairs.map(({ key, values }) => [key, values])) as unknown as HiddenLists["values"],
        nameExists: Object.fromEntries(pairs.map(({ key, exists }) => [key, exists])) as HiddenLists["nameExists"],
      };
    },
  };
}

export async function readHiddenLists(context: Excel.RequestContext): Promise<HiddenLists> {
  const loading = loadHiddenLists(context);
  await answered(context);
  return loading.finish();
}

/**
 * Queues the writes that make the lists these; a list that is there already costs nothing.
 * @throws WorkbookError "name-taken" where somebody's own sheet has the name of ours
 */
export function writeHiddenLists(context: Excel.RequestContext, before: HiddenLists, wanted: Partial<NativeLists>): void {
  const changed = lists.filter(({ key }) => {
    const values = wanted[key];
    return values !== undefined && !sameValues(before.values[key], values);
  });
  if (changed.length === 0 && before.epochIsThere) return;
  if (before.sheetIsForeign) {
    throw new WorkbookError("name-taken");
  }
  const worksheet = before.sheetExists
    ? context.workbook.worksheets.getItem(listsSheetName)
    : context.workbook.worksheets.add(listsSheetName);
  worksheet.visibility = "VeryHidden";
  worksheet.getRange(epochAddress).formulas = [[epochFormula]];
  for (const { key, name, column, format } of changed) {
    const values: readonly (string | number)[] = wanted[key] ?? [];
    const whole = worksheet.getRange(`${column}:${column}`);
    if (before.sheetExists) whole.clear("Contents");
    // Before the values: in a General cell "true", "1" or "1E5" would become something else.
    whole.numberFormat = [[format]];
    const last = Math.max(1, values.length);
    const range = worksheet.getRange(`${column}1:${column}${last}`);
    if (values.length > 0) range.values = values.map((value) => [value]);
    if (before.nameExists[key]) {
      context.workbook.names.getItem(name).formula = `='${listsSheetName}'!$${column}$1:$${column}$${last}`;
    } else {
      context.workbook.names.add(name, range).visible = false;
    }
  }
}

function sameValues(before: readonly unknown[] | null, wanted: readonly unknown[]): boolean {
  return before !== null && before.length === wanted.length && wanted.every((value, at) => value === before[at]);
}
