import type { Product } from "../../domain/product";
import { changedTerms, termsOfProduct, type SealedTerms } from "../../domain/product-terms";
import type { Issue } from "../../domain/issue";
import { digestOf } from "../http/body";
import type { PlannedLine } from "./planned-line";
import { serverIssue } from "./server-issues";

/** Of all lines that a commit would write or find unchanged. */
export function termsOfLines(applied: Iterable<PlannedLine>, products: ReadonlyMap<string, Product>): SealedTerms {
  const ids = new Set<string>();
  for (const { line } of applied) ids.add(line.product);
  return [...ids].sort().flatMap((id) => {
    const product = products.get(id);
    return product === undefined ? [] : [[id, termsOfProduct(product)] as const];
  });
}

/** Of the lines that a commit would write, which alone are booked by them: equal where the same would be booked. */
export function digestOfTerms(applied: readonly PlannedLine[], products: ReadonlyMap<string, Product>): string {
  const written = applied.filter(({ outcome }) => outcome !== "unchanged");
  return digestOf(JSON.stringify(termsOfLines(written, products)));
}

/** By lines that are written, each product's first: what it gives them that is not what it was when the import was sealed. */
export function changedProductIssues(
  planned: readonly Pick<PlannedLine, "line" | "rowNumber" | "outcome">[], products: ReadonlyMap<string, Product>, sealed: SealedTerms, strict: boolean,
): ReadonlyMap<number, readonly [Issue]> {
  const before = new Map(sealed);
  const told = new Set<string>();
  const issues = new Map<number, readonly [Issue]>();
  for (const { line, rowNumber, outcome } of planned) {
    if ((outcome !== "created" && outcome !== "updated") || told.has(line.product)) continue;
    told.add(line.product);
    const [then, now] = [before.get(line.product), products.get(line.product)];
    if (then === undefined || now === undefined) continue;
    const changed = changedTerms(then, termsOfProduct(now));
    if (Object.keys(changed).length > 0) issues.set(rowNumber, [serverIssue("PRODUCT_CHANGED", "product", { product: line.product, ...changed }, { rowNumber, strict })]);
  }
  return issues;
}
