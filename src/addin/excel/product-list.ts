import { nativeLists } from "../../domain/native/native-lists";
import { readHiddenLists, writeHiddenLists } from "./hidden-lists";
import { answered, runExcel } from "./run-excel";

/** The texts that the workbook's own list takes for products; empty where there is no list. */
export function readProductList(): Promise<readonly string[]> {
  return runExcel(async (context) => ((await readHiddenLists(context)).values.products ?? []).map(String));
}

/** Replaces the workbook's list of products, and restores the other lists where they are lost; the same lists again are no write. */
export function writeProductList(products: readonly string[]): Promise<void> {
  return runExcel(async (context) => {
    writeHiddenLists(context, await readHiddenLists(context), nativeLists(products));
    await answered(context);
  }, { whileEditing: "fail" });
}
