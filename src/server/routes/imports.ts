import type { FastifyInstance } from "fastify";
import { routes } from "../../contract/routes";
import { acceptChunk, chunkList, type Room, type SentChunk } from "../imports/accept-chunk";
import { commit, dryRun } from "../imports/commit";
import { etagOf, found, matches, stateOf } from "../imports/find-import";
import { openImport } from "../imports/open";
import { putManifest } from "../imports/seal";
import { undo } from "../imports/undo";
import { HttpProblem } from "../http/problem";
import { serve } from "../http/serve";
import { listChunks } from "../store/chunks";
import type { Database } from "../store/database";
import { abortImport, findImport, lockImport } from "../store/imports";
import { dropStaged } from "../store/retention";

/**
 * @param now the server's clock
 * @param room for rows that wait for a commit
 */
export function importRoutes(app: FastifyInstance, db: Database, now: () => Date, room: Room): void {
  serve(app, routes.openImport, async ({ params, body, caller }) => {
    const today = now().toISOString().slice(0, 10);
    const { isNew, row, chunks } = await db.asTenant(caller.tenantId, (tx) =>
      openImport(tx, caller.tenantId, params.importId, body, caller.name, today));
    return { status: isNew ? 201 : 200, body: stateOf(row, chunks), headers: { etag: etagOf(row, chunks) } };
  });

  const storeChunk = async (sent: SentChunk) => {
    const { isNew, chunk } = await db.asTenant(sent.tenantId, (tx) => acceptChunk(tx, sent, room));
    return { status: isNew ? 201 : 200, body: chunk };
  };
  // Not async: it would hold the parsed rows until they are stored.
  serve(app, routes.putChunk, ({ params, body, text, digest, caller }) =>
    storeChunk({ ...params, tenantId: caller.tenantId, rowCount: body.rows.length, text, digest: digest() }));

  serve(app, routes.listChunks, async ({ params, caller }) => ({
    status: 200, body: await db.asTenant(caller.tenantId, (tx) => chunkList(tx, caller.tenantId, params.importId)),
  }));

  serve(app, routes.putManifest, async ({ params, body, caller }) => {
    const row = await db.asTenant(caller.tenantId, (tx) => putManifest(tx, caller.tenantId, params.importId, body));
    return { status: 200, body: row.answer, headers: { etag: etagOf(row) } };
  });

  serve(app, routes.commitImport, async ({ params, body, caller, header }) => ({
    status: 200,
    body: await commit(db, {
      tenantId: caller.tenantId, importId: params.importId, user: caller.name, ifMatch: header("if-match"),
      duplicateContent: body.duplicateContent, now: now(),
    }),
  }));

  serve(app, routes.dryRun, async ({ params, body, caller }) => ({
    status: 200,
    body: await dryRun(db, {
      tenantId: caller.tenantId, importId: params.importId, user: caller.name, duplicateContent: body.duplicateContent, now: now(),
    }),
  }));

  serve(app, routes.undoImport, async ({ params, body, caller }) => ({
    status: 200,
    body: await undo(db, {
      tenantId: caller.tenantId, importId: params.importId, user: caller.name, keepLaterChanges: body.keepLaterChanges, now: now(),
    }),
  }));

  serve(app, routes.abortImport, async ({ params, caller }) => {
    const [row, chunks] = await db.asTenant(caller.tenantId, async (tx) => {
      const current = found(await lockImport(tx, caller.tenantId, params.importId));
      if (current.state === "committing" || current.state === "committed" || current.state === "undone") {
        throw new HttpProblem("state-conflict", `The import is ${current.state}; its rows are in the books. It cannot be aborted.`);
      }
      if (current.state === "aborted") return [current, []] as const;
      await dropStaged(tx, caller.tenantId, [params.importId]);
      return [await abortImport(tx, caller.tenantId, params.importId), []] as const;
    });
    return { status: 200, body: stateOf(row, chunks), headers: { etag: etagOf(row) } };
  });

  serve(app, routes.readImport, async ({ params, caller, header }) => {
    const [row, chunks] = await db.asTenant(caller.tenantId, async (tx) => [
      found(await findImport(tx, caller.tenantId, params.importId)), await listChunks(tx, caller.tenantId, params.importId),
    ] as const);
    const headers = { etag: etagOf(row, chunks) };
    return matches(header("if-none-match"), headers.etag) ? { status: 304, headers } : { status: 200, body: stateOf(row, chunks), headers };
  });
}
