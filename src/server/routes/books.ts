import type { FastifyInstance } from "fastify";
import { routes } from "../../contract/routes";
import { serve } from "../http/serve";
import { listCustomers, listPurchases } from "../store/books";
import type { Database } from "../store/database";

const pageRows = 1_000;

/** What imports built, page by page. */
export function bookRoutes(app: FastifyInstance, db: Database): void {
  serve(app, db, routes.listPurchases, async ({ query, caller }) => {
    const limit = Math.min(query.limit ?? pageRows, pageRows);
    const rows = await db.asTenant(caller.tenantId, (tx) => listPurchases(tx, caller.tenantId, keyOf(query.cursor), limit));
    return { status: 200, body: { purchases: rows.map(({ key: _, ...purchase }) => purchase), nextCursor: next(rows, limit) } };
  });

  serve(app, db, routes.listCustomers, async ({ query, caller }) => {
    const limit = Math.min(query.limit ?? pageRows, pageRows);
    const rows = await db.asTenant(caller.tenantId, (tx) => listCustomers(tx, caller.tenantId, keyOf(query.cursor), limit));
    return { status: 200, body: { customers: rows.map(({ key: _, ...customer }) => customer), nextCursor: next(rows, limit) } };
  });
}

/** A cursor is the last key of a page; in base64url, so that nobody takes it for something to build by hand. */
function next(rows: readonly { readonly key: string }[], limit: number): string | null {
  const last = rows[rows.length - 1];
  return last && rows.length === limit ? Buffer.from(last.key).toString("base64url") : null;
}

function keyOf(cursor: string | undefined): string {
  // PostgreSQL takes no NUL in a text, and no key holds one.
  return cursor === undefined ? "" : Buffer.from(cursor, "base64url").toString("utf8").replaceAll("\0", "");
}
