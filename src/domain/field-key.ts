/** The ten fields of the template, in its column order. */
export const fieldKeys = [
  "id", "customer", "opportunity", "product", "quantity",
  "billingDate", "bookingDate", "renewal", "customBilling", "customRevRecognition",
] as const;

export type FieldKey = (typeof fieldKeys)[number];

/** Where the field stands in a row of the template, from 0. Written out, so that compilers take it for constant. */
export const fieldIndex = {
  id: 0, customer: 1, opportunity: 2, product: 3, quantity: 4,
  billingDate: 5, bookingDate: 6, renewal: 7, customBilling: 8, customRevRecognition: 9,
} as const satisfies Readonly<Record<FieldKey, number>>;
