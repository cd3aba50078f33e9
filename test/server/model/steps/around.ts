import { tidyTenant } from "../../../../src/server/imports/retention";
import { ok } from "../answers";
import { asProduct, type ModelProduct } from "../products";
import { ask, type Step } from "./step";

/** The product list is another one from now on, also for imports that are sealed. */
export function putProduct(id: string, product: ModelProduct): Step {
  return {
    name: `product ${id} at ${product.price}`,
    async run(tenant, caller) {
      await ask(tenant, caller, ["PUT", "/v1/products", { body: { products: [asProduct(id, product)] } }], () => {
        tenant.products.set(id, product);
        return ok({ products: [...tenant.products].map(([key, one]) => asProduct(key, one)) });
      });
    },
  };
}

export function closeMonths(lastClosedMonth: string | null): Step {
  return {
    name: lastClosedMonth === null ? "open all months" : `close months up to ${lastClosedMonth}`,
    async run(tenant, caller) {
      await ask(tenant, caller, ["PUT", "/v1/closed-periods", { body: { lastClosedMonth } }], () => {
        tenant.lastClosedMonth = lastClosedMonth;
        return ok({ lastClosedMonth });
      });
    },
  };
}

const openDays = 7;
const undoDays = 30;

/** Time goes by: what nobody committed expires, and what can be undone no more is settled. */
export function daysPass(days: number): Step {
  return {
    name: `${days} days pass`,
    async run(tenant, caller) {
      await caller.age(days);
      // Not of all tenants: those of sequences that are over would cost later ones more and more time.
      await tidyTenant(caller.api.db, caller.tenantId, new Date());
      for (const one of tenant.imports) {
        if (one.state === "none") continue;
        one.openDays += days;
        if (one.receipt !== null) one.committedDays += days;
        if ((one.state === "open" || one.state === "validated" || one.state === "rejected") && one.openDays >= openDays) tenant.end(one, "expired");
      }
      tenant.books.settle(new Set(tenant.committed.filter(({ committedDays }) => committedDays >= undoDays).map(({ id }) => id)));
    },
  };
}

/** F27: the token revokes itself. */
export function revoke(): Step {
  return {
    name: "revoke the token",
    async run(tenant, caller) {
      if (tenant.access !== "live") return;
      const { body } = await caller.call("GET", "/v1/tokens");
      // In the order in which they were made: earlier ones live on where one that has expired was taken between.
      const own = (body as { tokens: { id: string }[] }).tokens.at(-1);
      expect(await caller.call("DELETE", `/v1/tokens/${own?.id}`)).toMatchObject({ status: 204 });
      tenant.access = "token-revoked";
    },
  };
}

/** F26: an import goes on with a new token, by the same id. */
export function signIn(isExpired: boolean): Step {
  return {
    name: `sign in${isExpired ? " with a token that has expired" : ""}`,
    async run(tenant, caller) {
      if (isExpired === (tenant.access !== "live")) return;
      await caller.signIn(isExpired ? "2020-01-01T00:00:00Z" : null);
      tenant.access = isExpired ? "token-expired" : "live";
    },
  };
}
