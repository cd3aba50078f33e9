import type { NativeLists } from "../workflow/ports";
import { readHiddenLists } from "./hidden-lists";
import { runExcel } from "./run-excel";

/** The lists that Excel paints by; empty where they are lost, as when a sheet was moved to another workbook. */
export function readNativeLists(): Promise<NativeLists> {
  return runExcel(async (context) => {
    const { values } = await readHiddenLists(context);
    return {
      products: (values.products ?? []).map(String), renewals: (values.renewals ?? []).map(String),
      odd: (values.odd ?? []).map(Number), skip: (values.skip ?? []).map(String),
    };
  });
}
