import type { FastifyInstance } from "fastify";
import { routes } from "../../contract/routes";
import type { Product } from "../../domain/product";
import { productDefaultFault } from "../../domain/schedule/read-canonical";
import { matches } from "../imports/find-import";
import { HttpProblem } from "../http/problem";
import { serve } from "../http/serve";
import type { Database, Tx } from "../store/database";
import { listProducts, productListVersion, raiseProductListVersion, upsertProducts } from "../store/products";

export function productRoutes(app: FastifyInstance, db: Database): void {
  serve(app, routes.readProducts, async ({ caller, header }) => db.asTenant(caller.tenantId, async (tx) => {
    const headers = { etag: await etag(tx, caller.tenantId) };
    if (matches(header("if-none-match"), headers.etag)) return { status: 304, headers };
    return { status: 200, body: { products: await listProducts(tx, caller.tenantId) }, headers };
  }));

  serve(app, routes.putProducts, async ({ body, caller }) => {
    const ids = new Set(body.products.map(({ id }) => id));
    if (ids.size !== body.products.length) {
      throw new HttpProblem("malformed", "The list names a product's id twice. Ids differ by capitals; send each once.");
    }
    refuseUnfitRecognition(body.products);
    return db.asTenant(caller.tenantId, async (tx) => {
      if (await upsertProducts(tx, caller.tenantId, body.products)) await raiseProductListVersion(tx, caller.tenantId);
      return {
        status: 200, body: { products: await listProducts(tx, caller.tenantId) },
        headers: { etag: await etag(tx, caller.tenantId) },
      };
    });
  });
}

const unfit = {
  unreadable: "defaultRecognition is not a schedule. Send one such as straight-line, upfront or 50% @ +0m; 50% @ +6m, or null.",
  amounts: "defaultRecognition holds amounts, which cannot fit every sale. Send percentages, or null.",
};

/** The list is the place to say so: no row of an import could be blamed for it later. */
function refuseUnfitRecognition(products: readonly Product[]): void {
  const errors = products.flatMap(({ defaultRecognition }, index) => {
    const fault = defaultRecognition === null ? null : productDefaultFault(defaultRecognition);
    return fault === null ? [] : [{ path: `products.${index}.defaultRecognition`, message: unfit[fault], position: index + 1 }];
  });
  const [first] = errors;
  if (first === undefined) return;
  throw new HttpProblem("malformed", `Product ${first.position} of the list: its ${first.message} Nothing was stored.`, {
    errors: errors.slice(0, 20).map(({ path, message }) => ({ path, message })),
  });
}

async function etag(tx: Tx, tenantId: string): Promise<string> {
  return `"products-${await productListVersion(tx, tenantId)}"`;
}
