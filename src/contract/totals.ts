import { z } from "zod";
import { decimalSchema } from "./decimal-text";

/** What a controller compares: computed on both sides from the canonical rows, as exact decimals. */
export const totalsShape = {
  rows: z.int().min(0),
  quantity: decimalSchema,
  /** Distinct, as customerIdentity tells them apart. */
  customers: z.int().min(0),
  /** Distinct pairs of customer and opportunity. */
  opportunities: z.int().min(0),
  products: z.int().min(0),
  /** Sum of the amounts typed in Custom billing, by the product's currency (`noCurrency`: it has none). */
  amounts: z.record(z.string().regex(/^[A-Z]{3}$/), decimalSchema),
};

export const totalsSchema = z.strictObject(totalsShape);

/** The totals of a manifest also count the rows of each product. */
export const controlTotalsSchema = z.strictObject({
  ...totalsShape,
  /** Pairs in code unit order of the product: a product may be called like a property of every object. */
  productRows: z.array(z.tuple([z.string().max(255), z.int().min(1)])),
});

export type Totals = z.infer<typeof totalsSchema>;
export type ControlTotals = z.infer<typeof controlTotalsSchema>;
