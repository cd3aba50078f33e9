import { z } from "zod";
import { chunkListSchema, chunkSchema, isPlainChunk, storedChunkSchema } from "./chunk";
import { closedPeriodsSchema } from "./closed-periods";
import { dryRunSchema } from "./dry-run";
import { erasureReceiptSchema } from "./erasure";
import { importsPageSchema } from "./history";
import { commitSchema, importStates, importStateSchema, rowsPageSchema } from "./import-state";
import { limits, limitsSchema } from "./limits";
import { manifestAnswerSchema, manifestSchema, rowOutcomes } from "./manifest";
import { openImportSchema } from "./open-import";
import { newTokenSchema, pairingSchema, tokenGrantSchema, tokenListSchema, type Scope } from "./pairing";
import { productListSchema } from "./product-list";
import { customersPageSchema, purchasesPageSchema } from "./purchases";
import { receiptSchema } from "./receipt";
import { savedScheduleListSchema, savedScheduleSchema, scheduleTextSchema } from "./saved-schedules";
import { signInSchema } from "./sign-in";
import { summaryKinds, summarySchema } from "./summary";
import { templateParams, templateSchemaSchema } from "./template-schema";
import { undoReceiptSchema, undoSchema } from "./undo";

/** One operation of the API. Server, client and OpenAPI document are made from this table. */
export interface Route {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  /** Parameters in braces: `/v1/imports/{importId}`. */
  readonly path: string;
  readonly summary: string;
  /** null: open to anyone who passes the Host and Origin checks. */
  readonly scope: Scope | "any" | null;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Says at a glance that the schema would take a body as it stands; where it does not, the schema is asked. */
  readonly isPlain?: (body: unknown) => boolean;
  /** Headers that must be there. */
  readonly headers?: readonly ("content-digest" | "if-match")[];
  /** Answers that are no problem, by status; null: without a body, a text: a file of this media type. */
  readonly answers: Readonly<Record<number, z.ZodType | string | null>>;
}

const importParams = z.strictObject({ importId: z.uuid() });
const scheduleParams = z.strictObject({ name: z.string().min(1).max(100) });
const chunkParams = z.strictObject({
  importId: z.uuid(),
  number: z.string().regex(/^(0|[1-9]\d{0,6})$/).transform(Number).refine((number) => number < limits.rows),
});
const pageShape = {
  cursor: z.string().max(500).optional(),
  limit: z.string().regex(/^[1-9]\d{0,3}$/).transform(Number).optional(),
};
const page = z.strictObject(pageShape);

export const routes = {
  openImport: {
    method: "PUT", path: "/v1/imports/{importId}", summary: "Open an import", scope: "imports.write",
    params: importParams, body: openImportSchema, answers: { 200: importStateSchema, 201: importStateSchema },
  },
  putChunk: {
    method: "PUT", path: "/v1/imports/{importId}/chunks/{number}", summary: "Store rows", scope: "imports.write",
    params: chunkParams, body: chunkSchema, isPlain: isPlainChunk, headers: ["content-digest"],
    answers: { 200: storedChunkSchema, 201: storedChunkSchema },
  },
  listChunks: {
    method: "GET", path: "/v1/imports/{importId}/chunks", summary: "Which rows have arrived", scope: "imports.read",
    params: importParams, answers: { 200: chunkListSchema },
  },
  putManifest: {
    method: "PUT", path: "/v1/imports/{importId}/manifest", summary: "Seal and validate", scope: "imports.write",
    params: importParams, body: manifestSchema, answers: { 200: manifestAnswerSchema },
  },
  dryRun: {
    method: "POST", path: "/v1/imports/{importId}/dry-run", summary: "What a commit would do, without doing it", scope: "imports.write",
    params: importParams, body: commitSchema, answers: { 200: dryRunSchema },
  },
  commitImport: {
    method: "POST", path: "/v1/imports/{importId}/commit", summary: "Apply, once", scope: "imports.write",
    params: importParams, body: commitSchema, headers: ["if-match"], answers: { 200: receiptSchema },
  },
  undoImport: {
    method: "POST", path: "/v1/imports/{importId}/undo", summary: "Take a committed import back, once", scope: "imports.undo",
    params: importParams, body: undoSchema, answers: { 200: undoReceiptSchema },
  },
  abortImport: {
    method: "POST", path: "/v1/imports/{importId}/abort", summary: "Drop what was sent", scope: "imports.write",
    params: importParams, answers: { 200: importStateSchema },
  },
  readImport: {
    method: "GET", path: "/v1/imports/{importId}", summary: "Where an import stands", scope: "imports.read",
    params: importParams, answers: { 200: importStateSchema, 304: null },
  },
  readRows: {
    method: "GET", path: "/v1/imports/{importId}/rows", summary: "What became of each row", scope: "imports.read",
    params: importParams, query: z.strictObject({ ...pageShape, outcome: z.enum(rowOutcomes).optional() }),
    answers: { 200: rowsPageSchema },
  },
  readResults: {
    method: "GET", path: "/v1/imports/{importId}/results.csv", summary: "What became of each row, as a file", scope: "imports.read",
    params: importParams, answers: { 200: "text/csv" },
  },
  listImports: {
    method: "GET", path: "/v1/imports", summary: "The imports, the newest first", scope: "imports.read",
    query: z.strictObject({ ...pageShape, state: z.enum(importStates).optional() }), answers: { 200: importsPageSchema },
  },
  readProducts: {
    method: "GET", path: "/v1/products", summary: "The product list", scope: "any",
    answers: { 200: productListSchema, 304: null },
  },
  putProducts: {
    method: "PUT", path: "/v1/products", summary: "Add or replace products", scope: "products.write",
    body: productListSchema, answers: { 200: productListSchema },
  },
  listSchedules: {
    method: "GET", path: "/v1/schedules", summary: "The saved schedules", scope: "any",
    answers: { 200: savedScheduleListSchema, 304: null },
  },
  readSchedule: {
    method: "GET", path: "/v1/schedules/{name}", summary: "One saved schedule", scope: "any",
    params: scheduleParams, answers: { 200: savedScheduleSchema },
  },
  putSchedule: {
    method: "PUT", path: "/v1/schedules/{name}", summary: "Save a schedule under a name", scope: "products.write",
    params: scheduleParams, body: scheduleTextSchema, answers: { 200: savedScheduleSchema },
  },
  deleteSchedule: {
    method: "DELETE", path: "/v1/schedules/{name}", summary: "Delete a saved schedule", scope: "products.write",
    params: scheduleParams, answers: { 204: null },
  },
  readClosedPeriods: {
    method: "GET", path: "/v1/closed-periods", summary: "The last closed month", scope: "any",
    answers: { 200: closedPeriodsSchema },
  },
  putClosedPeriods: {
    method: "PUT", path: "/v1/closed-periods", summary: "Close months, or open them again", scope: "products.write",
    body: closedPeriodsSchema, answers: { 200: closedPeriodsSchema },
  },
  listPurchases: {
    method: "GET", path: "/v1/purchases", summary: "The purchase lines", scope: "imports.read",
    query: page, answers: { 200: purchasesPageSchema },
  },
  listCustomers: {
    method: "GET", path: "/v1/customers", summary: "The customers", scope: "imports.read",
    query: page, answers: { 200: customersPageSchema },
  },
  eraseCustomer: {
    method: "DELETE", path: "/v1/customers/{customerId}", summary: "Erase a customer and all that belongs to it", scope: "imports.undo",
    params: z.strictObject({ customerId: z.uuid() }), answers: { 200: erasureReceiptSchema },
  },
  readSummary: {
    method: "GET", path: "/v1/summary/{kind}", summary: "Bookings, bills or revenue by month and currency", scope: "imports.read",
    params: z.strictObject({ kind: z.enum(summaryKinds) }), query: z.strictObject({ by: z.literal("month") }), answers: { 200: summarySchema },
  },
  pair: {
    method: "POST", path: "/v1/pairings", summary: "Exchange a pairing code for a token", scope: null,
    body: pairingSchema, answers: { 201: tokenGrantSchema },
  },
  readSignIn: {
    method: "GET", path: "/v1/sign-in", summary: "How people sign in", scope: null,
    answers: { 200: signInSchema },
  },
  createToken: {
    method: "POST", path: "/v1/tokens", summary: "Make a token", scope: "any",
    body: newTokenSchema, answers: { 201: tokenGrantSchema },
  },
  listTokens: {
    method: "GET", path: "/v1/tokens", summary: "The tokens, without their secrets", scope: "any",
    answers: { 200: tokenListSchema },
  },
  revokeToken: {
    method: "DELETE", path: "/v1/tokens/{tokenId}", summary: "Revoke a token", scope: "any",
    params: z.strictObject({ tokenId: z.uuid() }), answers: { 204: null },
  },
  readSchema: {
    method: "GET", path: "/v1/schema/{template}", summary: "What a row of the template looks like, and its version", scope: "any",
    params: templateParams, answers: { 200: templateSchemaSchema },
  },
  readLimits: {
    method: "GET", path: "/v1/limits", summary: "What a request may hold, and how many there may be", scope: "any",
    answers: { 200: limitsSchema },
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** The path of a route with its parameters filled in and escaped. */
export function pathOf(name: RouteName, params: Readonly<Record<string, string | number>> = {}): string {
  return routes[name].path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = params[key];
    if (value === undefined) throw new RangeError(`The path of ${name} needs ${key}.`);
    return encodeURIComponent(String(value));
  });
}
