import type { FastifyInstance } from "fastify";
import { routes } from "../../contract/routes";
import { keyOfCursor, nextCursor } from "../http/cursor";
import { serve } from "../http/serve";
import { eraseCustomer } from "../imports/erase-customer";
import { listCustomers, listPurchases } from "../store/books";
import type { Database } from "../store/database";
import { summarise } from "../store/summary";

const pageRows = 1_000;

/** What imports built, page by page. */
export function bookRoutes(app: FastifyInstance, db: Database, now: () => Date): void {
  serve(app, routes.listPurchases, async ({ query, caller }) => {
    const limit = Math.min(query.limit ?? pageRows, pageRows);
    const rows = await db.asTenant(caller.tenantId, (tx) => listPurchases(tx, caller.tenantId, keyOfCursor(query.cursor), limit));
    return { status: 200, body: { purchases: rows.map(({ key: _, ...purchase }) => purchase), nextCursor: nextCursor(rows, limit) } };
  });

  serve(app, routes.listCustomers, async ({ query, caller }) => {
    const limit = Math.min(query.limit ?? pageRows, pageRows);
    const rows = await db.asTenant(caller.tenantId, (tx) => listCustomers(tx, caller.tenantId, keyOfCursor(query.cursor), limit));
    return { status: 200, body: { customers: rows.map(({ key: _, ...customer }) => customer), nextCursor: nextCursor(rows, limit) } };
  });

  serve(app, routes.eraseCustomer, async ({ params, caller }) => ({
    status: 200, body: await eraseCustomer(db, caller.tenantId, params.customerId, now()),
  }));

  serve(app, routes.readSummary, async ({ params, caller }) => ({
    status: 200, body: await db.asTenant(caller.tenantId, (tx) => summarise(tx, caller.tenantId, params.kind)),
  }));
}
