/**
 * Stands in every formula of ours, so that it is recognised after a reload, in a copied sheet or by a second
 * person. N of a text is 0, so it is always true and takes part in no result.
 */
export const formulaTag = 'N("intake")=0';

/** A formula body (without "=") with the tag: what it gives is what the body gives. */
export function tagged(body: string): string {
  return `=IF(${formulaTag},${body},FALSE)`;
}

/** Whether a conditional format's formula is one of ours. Excel may give it back with other blanks or capitals. */
export function isOurs(formula: string): boolean {
  return squeezed(formula).includes(squeezed(formulaTag));
}

/** A formula without what Excel may change in it while keeping it. */
export function squeezed(formula: string): string {
  return formula.replace(/\s/g, "").toUpperCase();
}
