import { z } from "zod";
import { digestSchema } from "./digest";
import { template } from "./schema-version";

/** The only template there is. */
export const templateParams = z.strictObject({ template: z.literal(template.key) });

/** What the rows of a template look like on their way, for clients that build them. */
export const templateSchemaSchema = z.object({
  template: z.literal(template.key),
  /** What the Schema-Version header and the body of open name. */
  version: z.int(),
  /** Changes with anything below. */
  hash: digestSchema,
  /** In the order of a row's cells. */
  columns: z.array(z.object({ key: z.string(), header: z.string(), required: z.boolean() })),
  /** JSON Schema 2020-12 of one row: its number in the sheet, and its cells as read. */
  row: z.record(z.string(), z.unknown()),
});

export type TemplateSchema = z.infer<typeof templateSchemaSchema>;
