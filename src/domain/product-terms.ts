import type { Product } from "./product";

/** What a product gives its lines beside its name. */
export const productTerms = ["price", "billing", "term", "recurring", "recognition"] as const;
export type ProductTerm = (typeof productTerms)[number];

/** As a person reads them: the price with its currency, the term in months, a schedule in canonical form; `nothing` where there is none. */
export type ProductTerms = Readonly<Record<ProductTerm, string>>;

/** Of the products of an import when it was sealed, in the order of their ids: pairs, since a product may be called like a property of every object. */
export type SealedTerms = readonly (readonly [product: string, terms: ProductTerms])[];

const nothing = "–";

export function termsOfProduct({ listPrice, currency, billingFrequency, termMonths, recurring, defaultRecognition }: Product): ProductTerms {
  return {
    // Without a price the currency is still that of amounts which lines state.
    price: `${listPrice ?? nothing}${currency === null ? "" : ` ${currency}`}`,
    billing: billingFrequency,
    term: termMonths === null ? nothing : String(termMonths),
    recurring: recurring ? "TRUE" : "FALSE",
    recognition: defaultRecognition ?? nothing,
  };
}

/** Of each term that differs its name with `Old` and `New`, as a message names them: `priceOld`. */
export function changedTerms(before: ProductTerms, now: ProductTerms): Readonly<Record<string, string>> {
  return Object.fromEntries(productTerms.filter((term) => before[term] !== now[term])
    .flatMap((term) => [[`${term}Old`, before[term]], [`${term}New`, now[term]]]));
}
