import { z } from "zod";
import { digestSchema } from "./digest";
import { limits } from "./limits";
import { wireIssueSchema } from "./issue";
import { controlTotalsSchema, totalsSchema } from "./totals";

/** Seals an import: which chunks it consists of, in sheet order, and what they must add up to. */
export const manifestSchema = z.strictObject({
  chunks: z.array(z.strictObject({ number: z.int().min(0), digest: digestSchema })).max(limits.rows),
  rowCount: z.int().min(0).describe("Rows in all chunks, skipped ones included."),
  totals: controlTotalsSchema.describe("Of the rows without an error, as the client reads them."),
  /** See content-digest.ts. */
  contentDigest: digestSchema.describe("SHA-256 over the rows without an error in their canonical form, in the order of their ID keys."),
});

export const rowOutcomes = ["created", "updated", "unchanged", "skipped", "failed"] as const;
export type RowOutcomeKind = (typeof rowOutcomes)[number];

export const rowOutcomeSchema = z.object({
  rowNumber: z.int(),
  outcome: z.enum(rowOutcomes),
  /** For "updated": the fields that changed. */
  changed: z.array(z.string()).optional(),
  issues: z.array(wireIssueSchema),
});

/** Of the rows that a commit would apply: what may not be meant, and takes stored data to find. */
export const warningsShape = {
  /** Rows with such warnings, and of each code the first 1,000. */
  warned: z.array(rowOutcomeSchema).default([]),
  /** How many more warnings there are. */
  warningsLeftOut: z.int().default(0),
};

export const countsSchema = z.object({
  created: z.int(), updated: z.int(), unchanged: z.int(), skipped: z.int(), failed: z.int(),
});

/**
 * What a commit would do. "rejected": a row failed and the mode is all-or-nothing, or no row is left.
 * The answer's ETag goes into the commit's If-Match, which binds the commit to these totals.
 */
export const manifestAnswerSchema = z.object({
  state: z.enum(["validated", "rejected"]),
  counts: countsSchema,
  /** Of the rows that a commit would apply. */
  totals: totalsSchema,
  contentDigest: digestSchema,
  /** The rows that failed, the first 1,000; all of them are in GET rows. */
  failed: z.array(rowOutcomeSchema),
  /** Issues about the file. */
  issues: z.array(wireIssueSchema),
  ...warningsShape,
});

export type Manifest = z.infer<typeof manifestSchema>;
export type RowOutcome = z.infer<typeof rowOutcomeSchema>;
export type Counts = z.infer<typeof countsSchema>;
export type ManifestAnswer = z.infer<typeof manifestAnswerSchema>;
