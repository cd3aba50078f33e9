import type { Json } from "./script";

type Readable = "values" | "formulas" | "text" | "numberFormat" | "address" | "formulasR1C1";

/** Sends what is queued and answers one property of a range on the sheet, or of a range object. */
export async function readBack(range: Excel.Range, property: Readable = "values"): Promise<Json> {
  range.load(property);
  await range.context.sync();
  return range[property] as Json;
}

/** The range's address without its sheet, whose name nobody knows. */
export async function localAddress(range: Excel.Range | Excel.RangeAreas): Promise<string> {
  range.load("address");
  await range.context.sync();
  return local(range.address);
}

/** "A1:B2,D4" of "Sheet7!A1:B2,Sheet7!D4", parts in order. */
export function local(address: string): string {
  return address.split(",").map((part) => part.slice(part.lastIndexOf("!") + 1).trim()).sort().join(",");
}
