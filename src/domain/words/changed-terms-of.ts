import type { IssueParams } from "../issue";
import { productTerms, type ProductTerm } from "../product-terms";

/** Lists what an issue says of a product's terms, each by its name in the reader's language: "list price 25 USD → 30 USD, …". */
export function changedTermsOf(names: Readonly<Record<ProductTerm, string>>): (params: IssueParams) => string {
  return (params) => productTerms.filter((term) => params[`${term}Old`] !== undefined)
    .map((term) => `${names[term]} {${term}Old} → {${term}New}`).join(", ");
}
