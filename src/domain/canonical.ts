import type { PurchaseLine } from "./purchase-line";

/**
 * A line as the content digest sees it: a JSON array of its fields in template order, without its row number, so
 * that the same rows in another order are the same content. The ID stands as its key, so that the 15- and
 * 18-character forms of one Salesforce ID are the same content, too.
 */
export function canonicalRow(line: PurchaseLine): string {
  return JSON.stringify([
    line.idKey, line.customer, line.opportunity, line.product, line.quantity,
    line.billingDate, line.bookingDate, line.renewal, line.customBilling, line.customRevRecognition,
  ]);
}

/** The order of ID keys in a digest: by UTF-16 code units, the same everywhere. */
export function compareIdKeys(a: { readonly idKey: string }, b: { readonly idKey: string }): number {
  return a.idKey < b.idKey ? -1 : a.idKey > b.idKey ? 1 : 0;
}
