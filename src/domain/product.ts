export const billingFrequencies = ["one-time", "weekly", "monthly", "quarterly", "semiannual", "annual"] as const;
export type BillingFrequency = (typeof billingFrequencies)[number];

/** A product of the list that lines may name. Amounts are decimal strings, never floats. */
export interface Product {
  /** The Products Import ID: what the Product column must hold. Compared by case. */
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly listPrice: string | null;
  /** ISO 4217, or null where the product has no price. */
  readonly currency: string | null;
  readonly billingFrequency: BillingFrequency;
  readonly termMonths: number | null;
  readonly recurring: boolean;
  /** Canonical schedule (RULES.md section 4), or null for straight-line (one-time: all on the billing date). */
  readonly defaultRecognition: string | null;
  readonly active: boolean;
}
