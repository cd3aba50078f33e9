import type { Client } from "pg";
import { sampleProducts } from "../../../src/server/sample-products";
import { newId } from "../../../src/server/store/new-id";
import { connected } from "../../support/postgres";
import { manifestOf, openBody, startApi, type TestApi } from "../../support/postgres-api";
import { sheetRow } from "../../support/sheet-rows";

/** A server with something of everything, for requests to meet. */
export interface World {
  readonly api: TestApi;
  /** Values of path parameters that stand for something, by name. */
  readonly known: Readonly<Record<string, readonly string[]>>;
  /** Bodies that mean something, by operation. */
  readonly bodies: Readonly<Record<string, readonly unknown[]>>;
  /** Changes with whatever is stored, but for when a token was used last. */
  fingerprint(): Promise<string>;
  close(): Promise<void>;
}

const rows = [sheetRow(2, { id: "F-1" }), sheetRow(3, { id: "F-2", customer: "Globex" })];

export async function createWorld(): Promise<World> {
  const api = await startApi();
  const open = newId();
  await api.call("PUT", `/v1/imports/${open}`, { body: openBody() });
  const { importId: validated } = await api.send(rows);
  const { importId: rejected } = await api.send([sheetRow(2, { quantity: -1 })]);
  const { importId: aborted } = await api.send(rows);
  await api.call("POST", `/v1/imports/${aborted}/abort`);
  const { body: { importId: committed } } = await api.import([sheetRow(2, { id: "F-3" })]);
  const { body: { importId: undone } } = await api.import([sheetRow(2, { id: "F-4" })]);
  await api.call("POST", `/v1/imports/${undone}/undo`, { body: {} });
  const { body: { customers } } = await api.call("GET", "/v1/customers");
  const { body: token } = await api.call("POST", "/v1/tokens", { body: { name: "Spare", scopes: ["imports.read"], expiresAt: null } });
  const admin = await connected(api.postgres.cluster.adminUrl);
  const fingerprintQuery = await queryOfAllTables(admin);
  return {
    api,
    known: { importId: [open, validated, rejected, aborted, committed, undone], customerId: customers.map(({ id }: { id: string }) => id), tokenId: [token.id] },
    bodies: { openImport: [openBody()], putManifest: [manifestOf(rows, openBody(), sampleProducts)], putChunk: [{ rows }], putProducts: [{ products: sampleProducts }] },
    async fingerprint() {
      return String((await admin.query<{ text: string }>(fingerprintQuery)).rows[0]?.text);
    },
    async close() {
      await admin.end();
      await api.close();
    },
  };
}

/** A wrong pairing code is counted, which is no change of what a tenant has. */
const uncounted = ["pairing_code"];

async function queryOfAllTables(admin: Client): Promise<string> {
  const { rows: tables } = await admin.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  const parts = tables.filter(({ name }) => !uncounted.includes(name)).map(({ name }) => {
    const row = name === "api_token" ? "concat_ws(' ', t.id, t.revoked_at)" : "t::text";
    return `(select md5(coalesce(string_agg(${row}, '|' order by ${row}), '')) from ${name} t)`;
  });
  return `select concat_ws(' ', ${parts.join(", ")}) as text`;
}
