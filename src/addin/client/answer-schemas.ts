import { z } from "zod";
import { importStateSchema } from "../../contract/import-state";
import { manifestAnswerSchema } from "../../contract/manifest";
import { decimalSchema } from "../../contract/decimal-text";
import { tokenGrantSchema } from "../../contract/pairing";
import { billingFrequencies } from "../../domain/product";

/** What the pane takes from the answers; fields that a newer server adds are let pass. */
export const statusAnswerSchema = importStateSchema.pick({ state: true, receipt: true, warned: true, warningsLeftOut: true });
export const sealAnswerSchema = manifestAnswerSchema.pick({ state: true, counts: true, warned: true, warningsLeftOut: true });
export const grantAnswerSchema = tokenGrantSchema.pick({ token: true, name: true });

export const productsAnswerSchema = z.object({
  products: z.array(z.object({
    id: z.string(),
    name: z.string(),
    code: z.string().nullable(),
    listPrice: decimalSchema.nullable(),
    currency: z.string().nullable(),
    billingFrequency: z.enum(billingFrequencies),
    termMonths: z.int().nullable(),
    recurring: z.boolean(),
    defaultRecognition: z.string().nullable(),
    active: z.boolean(),
  })),
});
