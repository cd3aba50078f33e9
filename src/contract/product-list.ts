import { z } from "zod";
import { billingFrequencies, type Product } from "../domain/product";
import { decimalSchema } from "./decimal-text";
import { limits } from "./limits";

const text = z.string().min(1).max(255);

/** The domain's Product; unknown fields are refused on the way in. */
export const productSchema: z.ZodType<Product> = z.strictObject({
  id: text,
  name: text,
  code: text.nullable(),
  listPrice: decimalSchema.nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/).nullable(),
  billingFrequency: z.enum(billingFrequencies),
  termMonths: z.int().min(1).max(1_200).nullable(),
  recurring: z.boolean(),
  defaultRecognition: z.string().max(2_000).nullable(),
  active: z.boolean(),
}).refine((product) => product.listPrice === null || product.currency !== null, {
  path: ["currency"], message: "A list price needs a currency.",
});

/** PUT adds products and replaces those with the same id; it removes none. Ids differ by case. */
export const productListSchema = z.strictObject({ products: z.array(productSchema).max(limits.products) });

export interface ProductList {
  readonly products: readonly Product[];
}
