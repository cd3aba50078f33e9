import type { Cell } from "../cell";
import type { ProductIndex } from "../product-index";
import type { Finding, FieldReading } from "./finding";
import { clean, found } from "./finding";
import { readTextField } from "./read-text-field";

/** RULES.md 3.4. The value is the import ID; without a product list, or with an empty one, the text itself. */
export function readProduct(cell: Cell, products: ProductIndex | null, date1904: boolean): FieldReading<string> {
  const reading = readTextField(cell, { dateCode: "PRODUCT_DATE", date1904 });
  const text = reading.value;
  if (reading.findings.some(({ code }) => code !== "TEXT_FORMULA_LIKE")) return reading;
  if (text === "") return found("", "PRODUCT_REQUIRED");
  if (products === null || products.size === 0) return reading;
  const match = products.resolve(text);
  switch (match.kind) {
    case "exact": return withActivity(clean(match.id), products);
    case "case": return withActivity(found(match.id, "PRODUCT_CASE", { value: text, id: match.id }), products);
    case "name":
    case "code": return withActivity(found(match.id, "PRODUCT_BY_NAME", { value: text, id: match.id }), products);
    case "ambiguous": return found(text, "PRODUCT_AMBIGUOUS", { value: text, list: match.ids.slice(0, 5).join(", ") });
    case "unknown": return found(text, "PRODUCT_UNKNOWN", { value: text, ...suggested(match.suggestion) });
  }
}

function withActivity(reading: FieldReading<string>, products: ProductIndex): FieldReading<string> {
  if (products.get(reading.value)?.active !== false) return reading;
  const inactive: Finding = { code: "PRODUCT_INACTIVE", params: { id: reading.value } };
  return { value: reading.value, findings: [...reading.findings, inactive] };
}

function suggested(product: { readonly id: string; readonly name: string | null } | null): Record<string, string> {
  if (product === null) return {};
  return product.name === null || product.name === product.id ? { id: product.id } : { id: product.id, name: product.name };
}
