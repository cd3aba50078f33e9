import { z } from "zod";
import { fieldKeys } from "../domain/field-key";

/** An issue as it travels: codes and values only, the words are the domain's. */
export const wireIssueSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  rowNumber: z.int().nullable(),
  field: z.enum(fieldKeys).nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type WireIssue = z.infer<typeof wireIssueSchema>;
