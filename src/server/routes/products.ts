import type { FastifyInstance } from "fastify";
import { routes } from "../../contract/routes";
import { matches } from "../imports/find-import";
import { HttpProblem } from "../http/problem";
import { serve } from "../http/serve";
import type { Database, Tx } from "../store/database";
import { listProducts, productListVersion, raiseProductListVersion, upsertProducts } from "../store/products";

export function productRoutes(app: FastifyInstance, db: Database): void {
  serve(app, db, routes.readProducts, async ({ caller, header }) => db.asTenant(caller.tenantId, async (tx) => {
    const headers = { etag: await etag(tx, caller.tenantId) };
    if (matches(header("if-none-match"), headers.etag)) return { status: 304, headers };
    return { status: 200, body: { products: await listProducts(tx, caller.tenantId) }, headers };
  }));

  serve(app, db, routes.putProducts, async ({ body, caller }) => {
    const ids = new Set(body.products.map(({ id }) => id));
    if (ids.size !== body.products.length) {
      throw new HttpProblem("malformed", "The list names a product's id twice. Ids differ by capitals; send each once.");
    }
    return db.asTenant(caller.tenantId, async (tx) => {
      if (await upsertProducts(tx, caller.tenantId, body.products)) await raiseProductListVersion(tx, caller.tenantId);
      return {
        status: 200, body: { products: await listProducts(tx, caller.tenantId) },
        headers: { etag: await etag(tx, caller.tenantId) },
      };
    });
  });
}

async function etag(tx: Tx, tenantId: string): Promise<string> {
  return `"products-${await productListVersion(tx, tenantId)}"`;
}
