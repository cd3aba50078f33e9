import { isMarkFormula } from "../../domain/native/mark-formula";
import type { NativeLists, NativePaint, TemplateSheet } from "../workflow/ports";
import { loadHiddenLists, type HiddenLists } from "./hidden-lists";
import { readOurFormats } from "./our-formats";
import { runExcel } from "./run-excel";

/**
 * What Excel paints by on a sheet: the formats that are there, and the lists that they look things up in. A sheet
 * that is known by its headers only has none; formats can be cleared, and lists stay behind when a sheet is moved to
 * another workbook.
 */
export function readNativePaint({ sheetId }: TemplateSheet): Promise<NativePaint> {
  return runExcel(async (context) => {
    const loading = loadHiddenLists(context);
    const formats = await readOurFormats(context, sheetId);
    return { formats: formats.filter(({ formula }) => !isMarkFormula(formula)).length, lists: listsOf(loading.finish()) };
  });
}

function listsOf({ values }: HiddenLists): NativeLists {
  return {
    products: (values.products ?? []).map(String), renewals: (values.renewals ?? []).map(String),
    odd: (values.odd ?? []).map(Number), skip: (values.skip ?? []).map(String),
  };
}
