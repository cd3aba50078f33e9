/** The ten fields of the template, in its column order. */
export const fieldKeys = [
  "id", "customer", "opportunity", "product", "quantity",
  "billingDate", "bookingDate", "renewal", "customBilling", "customRevRecognition",
] as const;

export type FieldKey = (typeof fieldKeys)[number];

/** Where the field stands in a row of the template, from 0. */
export const fieldIndex: Readonly<Record<FieldKey, number>> = Object.freeze(
  Object.fromEntries(fieldKeys.map((key, index) => [key, index])) as Record<FieldKey, number>,
);
