import { z } from "zod";
import type { Reading } from "../domain/reading";
import { dateSchema } from "./decimal-text";

const name = z.string().max(255);
const dateOrderSchema = z.enum(["dmy", "mdy", "ymd"]);

/** How the cells of the sheet are to be read: the domain's Reading. */
export const readingShape = {
  locale: z.strictObject({ decimal: z.enum([".", ","]), dateOrder: dateOrderSchema }),
  date1904: z.boolean(),
  dateOrder: z.strictObject({ billingDate: dateOrderSchema.nullable(), bookingDate: dateOrderSchema.nullable() }),
  importDate: dateSchema,
};

/**
 * Opens an import: everything besides the rows that decides what they mean. A client saves it before
 * the first call and repeats it word for word.
 */
export const openImportSchema = z.strictObject({
  template: z.strictObject({ key: z.literal("customer-import"), version: z.int().min(1) }),
  source: z.strictObject({ workbook: name, table: name, sheet: name, host: name }),
  /** "valid-rows": rows without an error are imported, the others are answered as failed. */
  mode: z.enum(["all-or-nothing", "valid-rows"]),
  /** Warnings that RULES.md marks with a dagger count as errors. */
  strict: z.boolean(),
  /** An ID may move to another customer. */
  allowReassign: z.boolean(),
  ...readingShape,
});

export type OpenImport = z.infer<typeof openImportSchema>;

/** The part of the open body that the checks need. */
export function readingOf({ locale, date1904, dateOrder, importDate }: OpenImport): Reading {
  return { locale, date1904, dateOrder, importDate };
}
