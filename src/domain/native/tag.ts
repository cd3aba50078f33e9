import type { Severity } from "../issue";

/** What the sheet shows of a cell by its look. */
export type PaintedSeverity = Exclude<Severity, "info">;

/**
 * One of them stands in every formula of ours, so that it is recognised after a reload, in a copied sheet or by a second
 * person. N of a text is 0, so it is always true and takes part in no result.
 */
export const formulaTags: Readonly<Record<PaintedSeverity, string>> = { error: 'N("intake")=0', warning: 'N("intake warning")=0' };

/** A formula body (without "=") with the tag: what it gives is what the body gives. */
export function tagged(body: string, severity: PaintedSeverity = "error"): string {
  return `=IF(${formulaTags[severity]},${body},FALSE)`;
}

/** What a conditional format of ours is for, by its formula; null: it is not ours. Excel may give it back with other blanks or capitals. */
export function severityOfFormula(formula: string): PaintedSeverity | null {
  const text = squeezed(formula);
  if (text.includes(squeezed(formulaTags.error))) return "error";
  return text.includes(squeezed(formulaTags.warning)) ? "warning" : null;
}

/** A formula without what Excel may change in it while keeping it. */
export function squeezed(formula: string): string {
  return formula.replace(/\s/g, "").toUpperCase();
}
