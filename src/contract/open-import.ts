import { z } from "zod";
import type { Reading } from "../domain/reading";
import { dateSchema } from "./decimal-text";

const name = z.string().max(255);
const dateOrderSchema = z.enum(["dmy", "mdy", "ymd"]);

/** How the cells of the sheet are to be read: the domain's Reading. */
export const readingShape = {
  locale: z.strictObject({ decimal: z.enum([".", ","]), dateOrder: dateOrderSchema }),
  date1904: z.boolean().describe("Days count from 1904, as in old workbooks of a Mac."),
  dateOrder: z.strictObject({ billingDate: dateOrderSchema.nullable(), bookingDate: dateOrderSchema.nullable() })
    .describe("How text dates of a column are read; null: by the locale, or as the column itself proves."),
  importDate: dateSchema.describe("The user's own calendar day; it stands in where a new line has no date."),
};

/**
 * Opens an import: everything besides the rows that decides what they mean. A client saves it before
 * the first call and repeats it word for word.
 */
export const openImportSchema = z.strictObject({
  template: z.strictObject({ key: z.literal("customer-import"), version: z.int().min(1) }),
  source: z.strictObject({ workbook: name, table: name, sheet: name, host: name }),
  mode: z.enum(["all-or-nothing", "valid-rows"]).describe("With valid-rows, rows without an error are imported and the others are answered as failed."),
  /** Those that RULES.md marks with a dagger. */
  strict: z.boolean().describe("Some warnings count as errors."),
  allowReassign: z.boolean().describe("An ID may move to another customer."),
  renewals: z.array(z.strictObject({ id: name.min(1), renews: name.min(1) })).max(1_000).optional()
    .describe("Which line a renewal renews, by their IDs, where several fit alike (RENEWAL_AMBIGUOUS). One that cannot be renewed by it is chosen by rank, as without this."),
  ...readingShape,
});

export type OpenImport = z.infer<typeof openImportSchema>;

/** The part of the open body that the checks need. */
export function readingOf({ locale, date1904, dateOrder, importDate }: OpenImport): Reading {
  return { locale, date1904, dateOrder, importDate };
}
