import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { RowOutcome } from "../../contract/manifest";
import { routes } from "../../contract/routes";
import { keyOfCursor, nextCursor } from "../http/cursor";
import { HttpProblem } from "../http/problem";
import { serve } from "../http/serve";
import { found } from "../imports/find-import";
import { resultsCsv } from "../imports/results-csv";
import type { Database } from "../store/database";
import { listImports, type HistoryPlace } from "../store/history";
import { findImport } from "../store/imports";
import { listRows } from "../store/rows";

const pageRows = 1_000;

/** What became of imports and of their rows. */
export function outcomeRoutes(app: FastifyInstance, db: Database): void {
  serve(app, routes.readRows, async ({ params, query, caller }) => {
    const limit = Math.min(query.limit ?? pageRows, pageRows);
    const after = Number(query.cursor ?? "0");
    if (!/^\d{1,7}$/.test(query.cursor ?? "0")) throw foreignCursor();
    const rows = await db.asTenant(caller.tenantId, async (tx) => {
      found(await findImport(tx, caller.tenantId, params.importId));
      return listRows(tx, caller.tenantId, params.importId, query.outcome ?? null, after, limit);
    });
    const last = rows[rows.length - 1];
    return { status: 200, body: { rows, nextCursor: rows.length === limit && last ? String(last.rowNumber) : null } };
  });

  serve(app, routes.readResults, async ({ params, caller }) => {
    await db.asTenant(caller.tenantId, async (tx) => found(await findImport(tx, caller.tenantId, params.importId)));
    return {
      status: 200, file: Readable.from(resultsCsv(pagesOf(db, caller.tenantId, params.importId))),
      headers: { "content-type": "text/csv; charset=utf-8; header=present", "content-disposition": `attachment; filename="import-${params.importId}.csv"` },
    };
  });

  serve(app, routes.listImports, async ({ query, caller }) => {
    const limit = Math.min(query.limit ?? pageRows, pageRows);
    const after = query.cursor === undefined ? null : placeOf(keyOfCursor(query.cursor));
    const rows = await db.asTenant(caller.tenantId, (tx) => listImports(tx, caller.tenantId, query.state ?? null, after, limit));
    const keys = rows.map(({ at, importId }) => ({ key: `${at} ${importId}` }));
    return { status: 200, body: { imports: rows.map(({ at: _, ...entry }) => entry), nextCursor: nextCursor(keys, limit) } };
  });
}

/** Page by page, each in a transaction of its own: a slow reader holds none open. */
async function* pagesOf(db: Database, tenantId: string, importId: string): AsyncGenerator<readonly RowOutcome[]> {
  for (let after = 0; ;) {
    const rows = await db.asTenant(tenantId, (tx) => listRows(tx, tenantId, importId, null, after, pageRows));
    const last = rows[rows.length - 1];
    if (last === undefined) return;
    yield rows;
    after = last.rowNumber;
  }
}

const placeSchema = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]);

function placeOf(key: string): HistoryPlace {
  const { data } = placeSchema.safeParse(key.split(" "));
  if (data === undefined) throw foreignCursor();
  return { at: data[0], id: data[1] };
}

function foreignCursor(): HttpProblem {
  return new HttpProblem("malformed", "The cursor is not one that this list gave.");
}
