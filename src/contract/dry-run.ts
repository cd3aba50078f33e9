import { receiptSchema } from "./receipt";

/** What the receipt of a commit would say now, but for when. */
export const dryRunSchema = receiptSchema.omit({ committedAt: true });
