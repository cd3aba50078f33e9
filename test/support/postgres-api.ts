import { createHash, randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { contentText } from "../../src/contract/content-digest";
import { controlTotals } from "../../src/contract/control-totals";
import { formatDigest } from "../../src/contract/digest";
import type { Manifest } from "../../src/contract/manifest";
import { readingOf, type OpenImport } from "../../src/contract/open-import";
import { scopes, type Scope } from "../../src/contract/pairing";
import type { SheetRow } from "../../src/domain/cell";
import { checkRows } from "../../src/domain/check-rows";
import type { Product } from "../../src/domain/product";
import { createProductIndex } from "../../src/domain/product-index";
import { noSavedSchedules, type SavedSchedules } from "../../src/domain/schedule/saved-schedules";
import { createApp } from "../../src/server/app";
import { defaultBounds, type Bounds } from "../../src/server/bounds";
import type { HasSpace } from "../../src/server/free-space";
import type { Metrics } from "../../src/server/metrics/metrics";
import { hashToken } from "../../src/server/http/caller";
import { createSignIn, type SignInSettings } from "../../src/server/http/sign-in";
import { PairingCodes } from "../../src/server/pairing-codes";
import { sampleProducts } from "../../src/server/sample-products";
import type { SignInOffers } from "../../src/server/sign-in-offers";
import { openDatabase, type Database } from "../../src/server/store/database";
import { defaultTenant, prepareDatabase } from "../../src/server/store/migrate";
import { newId } from "../../src/server/store/new-id";
import { raiseProductListVersion, upsertProducts } from "../../src/server/store/products";
import { insertToken } from "../../src/server/store/tokens";
import { startPostgres, type TestPostgres } from "./postgres";

export const today = () => new Date().toISOString().slice(0, 10);

/** The API over a PostgreSQL of its own, and the calls that a pane makes. */
export interface TestApi {
  readonly app: FastifyInstance;
  readonly db: Database;
  readonly codes: PairingCodes;
  readonly postgres: TestPostgres;
  readonly token: string;
  readonly logged: string[];
  call(method: "GET" | "PUT" | "POST" | "DELETE", url: string, options?: CallOptions): Promise<Reply>;
  /** Opens, sends, seals: what a pane does before the commit. @param products and schedules: those that the pane knows */
  send(rows: readonly SheetRow[], options?: Partial<OpenImport> & { importId?: string }, products?: readonly Product[], schedules?: SavedSchedules): Promise<{ importId: string; sealed: Reply }>;
  commit(importId: string, etag: string, duplicateContent?: "refuse" | "allow"): Promise<Reply>;
  /** All steps; answers the receipt's reply. */
  import(rows: readonly SheetRow[], options?: Partial<OpenImport> & { duplicateContent?: "refuse" | "allow" }, schedules?: SavedSchedules): Promise<Reply>;
  /** A token for a tenant, which is made when it is new. */
  newToken(tenantId: string, granted?: readonly Scope[], expiresAt?: string | null): Promise<string>;
  close(): Promise<void>;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly raw?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string | null;
  /** The address of the computer that calls: each may call 3,000 times in a minute. */
  readonly from?: string;
}

export interface Reply {
  readonly status: number;
  // A test looks into whatever came.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

export const openBody = (changes: Partial<OpenImport> = {}): OpenImport => ({
  template: { key: "customer-import", version: 1 },
  source: { workbook: "Deals.xlsx", table: "Import", sheet: "Customer import", host: "test" },
  mode: "valid-rows", strict: false, allowReassign: false,
  locale: { decimal: ".", dateOrder: "mdy" }, date1904: false, dateOrder: { billingDate: null, bookingDate: null },
  importDate: today(), ...changes,
});

export const digest = (content: string | Buffer) => formatDigest(createHash("sha256").update(content).digest("base64"));

/**
 * @param place a PostgreSQL that is there already; with `url` somebody else's, which that address signs in to;
 *   with `hosts` for whom it answers; with `now` the server's clock; with `signIn` an issuer whose sign-ins count, with `offer` what panes are told of one; with `metrics` what it counts; with `bounds` others than the product's, of which the
 *   one token and tenant of most tests has none
 */
export async function startApi(place: { readonly postgres?: TestPostgres; readonly url?: string; readonly hosts?: () => string[]; readonly now?: () => Date; readonly signIn?: SignInSettings; readonly offer?: Pick<SignInOffers, "current">; readonly bounds?: Partial<Bounds>; readonly hasSpace?: HasSpace; readonly metrics?: Metrics } = {}): Promise<TestApi> {
  const postgres = place.postgres ?? await startPostgres();
  const db = openDatabase(await prepareDatabase(place.url ?? postgres.cluster.adminUrl, place.url === undefined), { onChange: place.metrics?.changed });
  place.metrics?.watch(db.poolUse);
  const codes = new PairingCodes(db);
  const logged: string[] = [];
  const app = await createApp({
    db, codes, tls: null, bounds: { ...defaultBounds, requests: { ...defaultBounds.requests, token: 1e9, tenant: 1e9 }, ...place.bounds }, signIn: place.signIn === undefined ? null : await createSignIn(place.signIn), offer: place.offer ?? null, now: place.now ?? (() => new Date()), log: { write: (line) => logged.push(line) },
    observe: place.metrics?.answered, hasSpace: place.hasSpace,
    gate: () => ({ hosts: ["localhost:80", ...place.hosts?.() ?? []], origins: ["https://localhost:3001"] }),
  });
  const newToken: TestApi["newToken"] = async (tenantId, granted = scopes, expiresAt = null) => {
    const token = randomUUID() + randomUUID();
    await db.asTenant(tenantId, (tx) => insertToken(tx, tenantId, { id: randomUUID(), name: "Ada", hash: hashToken(token), scopes: granted, expiresAt }));
    return token;
  };
  const token = await newToken(defaultTenant);
  await db.asTenant(defaultTenant, async (tx) => {
    await upsertProducts(tx, defaultTenant, sampleProducts);
    await raiseProductListVersion(tx, defaultTenant);
  });

  const call: TestApi["call"] = async (method, url, { body, raw, headers = {}, token: shown = token, from } = {}) => {
    const payload = raw ?? (body === undefined ? undefined : Buffer.from(JSON.stringify(body)));
    const response = await app.inject({
      method, url, ...(payload ? { payload } : {}), ...(from === undefined ? {} : { remoteAddress: from }),
      headers: {
        host: "localhost:80", ...(shown === null ? {} : { authorization: `Bearer ${shown}` }),
        ...(payload ? { "content-type": "application/json" } : {}), ...headers,
      },
    });
    const isJson = String(response.headers["content-type"] ?? "").includes("json");
    return { status: response.statusCode, body: isJson ? response.json() : response.body, headers: response.headers };
  };

  const send: TestApi["send"] = async (rows, { importId = newId(), ...changes } = {}, products = sampleProducts, schedules = noSavedSchedules) => {
    const opened = openBody(changes);
    await call("PUT", `/v1/imports/${importId}`, { body: opened });
    const text = JSON.stringify({ rows });
    const sent = gzipSync(text);
    await call("PUT", `/v1/imports/${importId}/chunks/0`, {
      raw: sent, headers: { "content-encoding": "gzip", "content-digest": digest(sent) },
    });
    return { importId, sealed: await call("PUT", `/v1/imports/${importId}/manifest`, { body: manifestOf(rows, opened, products, schedules) }) };
  };
  const commit: TestApi["commit"] = (importId, etag, duplicateContent = "refuse") =>
    call("POST", `/v1/imports/${importId}/commit`, { body: { duplicateContent }, headers: { "if-match": etag } });

  return {
    app, db, codes, postgres, token, logged, call, send, commit, newToken,
    async import(rows, { duplicateContent, ...changes } = {}, schedules = noSavedSchedules) {
      const { importId, sealed } = await send(rows, changes, sampleProducts, schedules);
      if (sealed.status !== 200 || sealed.body.state !== "validated") return sealed;
      return commit(importId, String(sealed.headers.etag), duplicateContent);
    },
    async close() {
      await app.close();
      await db.close();
      await postgres.stop();
    },
  };
}

/** The manifest of rows that are sent as one chunk, numbered 0. */
export function manifestOf(rows: readonly SheetRow[], opened: OpenImport, products: readonly Product[], templates = noSavedSchedules): Manifest {
  const { verdicts } = checkRows(rows, { reading: readingOf(opened), products: createProductIndex(products), templates, strict: opened.strict });
  const lines = verdicts.flatMap(({ line }) => (line === null ? [] : [line]));
  const currencies = new Map(products.map(({ id, currency }) => [id, currency]));
  return {
    chunks: [{ number: 0, digest: digest(JSON.stringify({ rows })) }],
    rowCount: rows.length,
    totals: controlTotals(lines, (id) => currencies.get(id) ?? null),
    contentDigest: digest(contentText(lines, templates)),
  };
}
