import { z } from "zod";
import { fieldKeys } from "../domain/field-key";
import { issueCodes, type IssueCode } from "../domain/issue-codes";

/** An issue as it travels: codes and values only, the words are the domain's. */
export const wireIssueSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  rowNumber: z.int().nullable(),
  field: z.enum(fieldKeys).nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type WireIssue = z.infer<typeof wireIssueSchema>;

/** Whether this version has words for the issue; a newer server, or an older one that stored it, may know other codes. */
export function isKnown(issue: WireIssue): issue is WireIssue & { readonly code: IssueCode } {
  return Object.hasOwn(issueCodes, issue.code);
}
