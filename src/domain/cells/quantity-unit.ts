/** Words that say money, or a share as % does, not number. */
const currencies = new Set([
  "usd", "eur", "gbp", "jpy", "chf", "cad", "aud", "nzd", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "inr", "cny",
  "rmb", "hkd", "sgd", "krw", "brl", "mxn", "zar", "ils", "try", "aed", "dollar", "dollars", "euro", "euros", "kr",
  "percent", "pct",
]);

/** Words that would multiply the number, or make it a date: whatever is meant, it is not that many pieces. */
const misleading = new Set([
  "k", "m", "mm", "mn", "mio", "mill", "million", "millions", "b", "bn", "billion", "billions", "thousand", "thousands",
  "hundred", "tsd", "mrd", "dozen", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
]);

export type QuantityParts =
  | { readonly kind: "number"; readonly number: string; readonly unit: string | null }
  | { readonly kind: "price" }
  | { readonly kind: "other" };

/** Takes words off a quantity: `10 seats`; the first of them tells. Text that begins with a letter is never a number. */
export function splitUnit(text: string): QuantityParts {
  const leading = /^(\p{L}+)\.? ?\d/u.exec(text)?.[1];
  if (leading !== undefined) return currencies.has(leading.toLowerCase()) ? { kind: "price" } : { kind: "other" };
  // A number of another base, of which a program took the digits for a text: 0xff is not 0.
  if (/^\+?0x/i.test(text)) return { kind: "other" };
  const match = /^([+\d.,'’ ]*\d[.,]?) ?(\p{L}[^\d]*)$/u.exec(text);
  const number = match?.[1]?.trim();
  const unit = match?.[2];
  if (number === undefined || unit === undefined) return { kind: "number", number: text, unit: null };
  const words = unit.toLowerCase();
  if (currencies.has(/^\p{L}+/u.exec(words)?.[0] ?? "")) return { kind: "price" };
  return misleading.has(/^[^\s.]+/.exec(words)?.[0] ?? "") ? { kind: "other" } : { kind: "number", number, unit };
}
