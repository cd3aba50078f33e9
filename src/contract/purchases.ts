import { z } from "zod";
import { dateSchema, decimalSchema } from "./decimal-text";

/** A purchase line as the books hold it, with the dates that its blanks stood for. */
export const purchaseSchema = z.object({
  id: z.string(),
  customer: z.string(),
  opportunity: z.string().nullable(),
  product: z.string(),
  quantity: decimalSchema,
  billingDate: dateSchema,
  /** null: no booking is wanted. */
  bookingDate: dateSchema.nullable(),
  renewal: z.boolean(),
  renewalState: z.enum(["none", "expected", "renewed", "unmatched"]),
  /** The ID of the line that this one renews. */
  renews: z.string().nullable(),
  termEnd: dateSchema.nullable(),
  value: decimalSchema.nullable(),
  currency: z.string().nullable(),
  customBilling: z.string(),
  customRevRecognition: z.string(),
  importId: z.uuid(),
});

export const purchasesPageSchema = z.object({ purchases: z.array(purchaseSchema), nextCursor: z.string().nullable() });

export const customersPageSchema = z.object({
  customers: z.array(z.object({ id: z.uuid(), name: z.string(), purchases: z.int() })),
  nextCursor: z.string().nullable(),
});

export type Purchase = z.infer<typeof purchaseSchema>;
export type PurchasesPage = z.infer<typeof purchasesPageSchema>;
export type CustomersPage = z.infer<typeof customersPageSchema>;
