import type { FastifyInstance } from "fastify";
import { routes } from "../../contract/routes";
import { serve } from "../http/serve";
import { openAllMonths, readClosedMonth, writeClosedMonth } from "../store/closed-month";
import type { Database } from "../store/database";

/** Up to which month the books are closed. An import that was validated before is judged again by its commit. */
export function closedPeriodRoutes(app: FastifyInstance, db: Database): void {
  serve(app, routes.readClosedPeriods, async ({ caller: { tenantId } }) => ({
    status: 200, body: { lastClosedMonth: await db.asTenant(tenantId, (tx) => readClosedMonth(tx, tenantId)) },
  }));

  serve(app, routes.putClosedPeriods, async ({ body, caller: { tenantId } }) => {
    const { lastClosedMonth } = body;
    await db.asTenant(tenantId, (tx) => (lastClosedMonth === null ? openAllMonths(tx, tenantId) : writeClosedMonth(tx, tenantId, lastClosedMonth)));
    return { status: 200, body };
  });
}
