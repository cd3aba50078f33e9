import { randomUUID } from "node:crypto";
import { upsertProducts } from "../../../src/server/store/products";
import { newId } from "../../../src/server/store/new-id";
import { connected } from "../../support/postgres";
import type { CallOptions, Reply, TestApi } from "../../support/postgres-api";
import { asProduct, firstProducts } from "./products";

/** A client of one tenant at the real server. */
export class Caller {
  /** ETags that manifests were answered with, by import id. */
  readonly sealed = new Map<string, string>();
  token = "";

  constructor(readonly api: TestApi, readonly tenantId: string, readonly address: string) {}

  call(method: "GET" | "PUT" | "POST" | "DELETE", path: string, options: CallOptions = {}): Promise<Reply> {
    return this.api.call(method, path, { token: this.token, from: this.address, ...options });
  }

  ofImport(method: "GET" | "PUT" | "POST", importId: string, path = "", options: CallOptions = {}): Promise<Reply> {
    return this.call(method, `/v1/imports/${importId}${path}`, options);
  }

  async signIn(expiresAt: string | null = null): Promise<void> {
    this.token = await this.api.newToken(this.tenantId, undefined, expiresAt);
  }

  /** Everything that the tenant has stored is so many days older. */
  async age(days: number): Promise<void> {
    await this.api.db.asTenant(this.tenantId, async (tx) => {
      await tx.query("update import set created_at = created_at - make_interval(days => $1)", [days]);
      await tx.query("update ledger set committed_at = committed_at - make_interval(days => $1)", [days]);
    });
  }
}

let sequences = 0;

/** Two tenants that the server has not seen before, each with the model's products. */
export async function createCallers(api: TestApi): Promise<readonly [Caller, Caller]> {
  sequences += 1;
  // Each address may call so many times in a minute.
  const address = `10.${[16, 8, 0].map((bits) => (sequences >> bits) & 255).join(".")}`;
  const callers = [new Caller(api, newId(), address), new Caller(api, newId(), address)] as const;
  const admin = await connected(api.postgres.cluster.adminUrl);
  await admin.query("insert into tenant (tenant_id, name) select unnest($1::uuid[]), $2", [callers.map(({ tenantId }) => tenantId), randomUUID()]);
  await admin.end();
  for (const caller of callers) {
    await api.db.asTenant(caller.tenantId, (tx) => upsertProducts(tx, caller.tenantId, [...firstProducts].map(([id, product]) => asProduct(id, product))));
    await caller.signIn();
  }
  return callers;
}
