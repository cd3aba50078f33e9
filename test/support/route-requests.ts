import { routes, type RouteName } from "../../src/contract/routes";
import { sampleProducts } from "../../src/server/sample-products";
import { digest, manifestOf, openBody, type CallOptions } from "./postgres-api";
import { sheetRow } from "./sheet-rows";

export type KnownRoute = Exclude<RouteName, "pair" | "readSignIn">;

/** Of an import that was committed, a customer that it brought, and a token; the name of a saved schedule, where one is meant. */
export type RouteIds = Readonly<Record<"importId" | "customerId" | "tokenId", string>> & { readonly name?: string };

/** What that import brought. */
export const importedRows = [sheetRow(2, { id: "SECRET-1", customer: "Canary Ltd" })];

const chunk = { rows: importedRows };

/** A request for each route with a token that would succeed, or be refused for the state of the import alone. */
const requests: Readonly<Record<KnownRoute, Omit<CallOptions, "raw" | "token"> & { readonly query?: string }>> = {
  openImport: { body: openBody({ mode: "all-or-nothing" }) },
  putChunk: { body: chunk, headers: { "content-digest": digest(JSON.stringify(chunk)) } },
  listChunks: {},
  putManifest: { body: manifestOf(importedRows, openBody(), sampleProducts) },
  dryRun: { body: {} },
  commitImport: { body: {}, headers: { "if-match": '"any"' } },
  undoImport: { body: {} },
  abortImport: {},
  readImport: {},
  readRows: {},
  readResults: {},
  listImports: {},
  readProducts: {},
  putProducts: { body: { products: sampleProducts.slice(0, 1) } },
  listSchedules: {},
  readSchedule: {},
  putSchedule: { body: { schedule: "quarterly x 4" } },
  deleteSchedule: {},
  readClosedPeriods: {},
  putClosedPeriods: { body: { lastClosedMonth: null } },
  listPurchases: {},
  listCustomers: {},
  eraseCustomer: {},
  readSummary: { query: "?by=month" },
  createToken: { body: { name: "Next", scopes: ["imports.read"], expiresAt: null } },
  listTokens: {},
  revokeToken: {},
  readSchema: {},
  readLimits: {},
};

export const knownRoutes = Object.keys(requests) as KnownRoute[];

export function requestFor(name: KnownRoute, ids: RouteIds): CallOptions & { readonly method: "GET" | "PUT" | "POST" | "DELETE"; readonly url: string } {
  const { query = "", ...options } = requests[name];
  const filled: Readonly<Record<string, string>> = { ...ids, number: "0", kind: "bookings", template: "customer-import" };
  return { method: routes[name].method, url: routes[name].path.replace(/\{(\w+)\}/g, (_, key: string) => filled[key] ?? key) + query, ...options };
}
