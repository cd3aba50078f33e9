import type { Product } from "../../../src/domain/product";
import { addDays, addMonths } from "../../../src/domain/calendar";

/** A product as the model needs it: whole prices, and terms of a year. */
export interface ModelProduct {
  readonly price: number | null;
  readonly currency: string | null;
  readonly frequency: "monthly" | "annual" | "one-time";
}

/** What a tenant begins with. "NEW" is added later by a step, so that rows that name it fail until then. */
export const firstProducts: ReadonlyMap<string, ModelProduct> = new Map([
  ["SEAT", { price: 10, currency: "USD", frequency: "monthly" }],
  ["YEAR", { price: 120, currency: "EUR", frequency: "annual" }],
  ["FEE", { price: 500, currency: "USD", frequency: "one-time" }],
  ["GIFT", { price: null, currency: null, frequency: "one-time" }],
]);

export function asProduct(id: string, { price, currency, frequency }: ModelProduct): Product {
  const recurring = frequency !== "one-time";
  return {
    id, name: `The product ${id}`, code: null, listPrice: price === null ? null : String(price), currency, billingFrequency: frequency,
    termMonths: recurring ? monthsInTerm : null, recurring, defaultRecognition: null, active: true,
  };
}

const monthsInTerm = 12;

/** A day's booking, bill or part of the revenue; null: nobody knows the amount. */
export interface Posting {
  readonly kind: "bookings" | "billings" | "revenue";
  readonly date: string;
  readonly amount: number | null;
}

export interface Worth {
  readonly value: number | null;
  readonly currency: string | null;
  readonly recurring: boolean;
  readonly termEnd: string | null;
  readonly postings: readonly Posting[];
}

/** What a line comes to that starts on its billing date and is booked on its booking date (null: it is not). */
export function worthOf({ price, currency, frequency }: ModelProduct, quantity: number, start: string, bookedOn: string | null): Worth {
  const recurring = frequency !== "one-time";
  const value = price === null ? null : price * quantity * (frequency === "monthly" ? monthsInTerm : 1);
  const spread = (kind: Posting["kind"], parts: number): Posting[] =>
    Array.from({ length: parts }, (_, index) => ({ kind, date: addMonths(start, index), amount: value === null ? null : value / parts }));
  return {
    value, currency: value === null ? null : currency, recurring, termEnd: recurring ? addDays(addMonths(start, monthsInTerm), -1) : null,
    postings: [
      ...(bookedOn === null ? [] : [{ kind: "bookings", date: bookedOn, amount: value } as const]),
      ...spread("billings", frequency === "monthly" ? monthsInTerm : 1), ...spread("revenue", recurring ? monthsInTerm : 1),
    ],
  };
}
