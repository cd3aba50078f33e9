import { Client } from "pg";
import { startApi, type TestApi } from "../support/postgres-api";
import { startPostgres } from "../support/postgres";
import { eventually } from "../support/eventually";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
let admin: Client;
const connected = async () => {
  const client = new Client({ connectionString: api.postgres.cluster.adminUrl });
  client.on("error", () => undefined);
  await client.connect();
  return client;
};
beforeAll(async () => {
  api = await startApi();
  admin = await connected();
}, 60_000);
afterAll(async () => {
  await admin.end();
  await api.close();
});

const answers = async (path: "/healthz" | "/readyz") => {
  const { status, body } = await api.call("GET", path, { token: null });
  return [status, body.code ?? body.status];
};
/** Readiness is asked of the database once a second. */
const becomes = (answer: readonly [number, string]) => eventually(async () => expect(await answers("/readyz")).toEqual(answer));
const alive = async () => expect(await answers("/healthz")).toEqual([200, "ok"]);

it("F31: where the database has an I/O error a chunk is not acknowledged and the server is not ready; both recover by themselves", async () => {
  await becomes([200, "ready"]);
  await admin.query("create function broken_disk() returns trigger language plpgsql as $$ begin raise exception 'could not write block' using errcode = '58030'; end $$");
  for (const table of ["import_chunk", "server_probe"]) await admin.query(`create trigger broken_disk before insert or update on ${table} execute function broken_disk()`);
  const rows = [sheetRow(2, { id: "IO-1" })];
  const { importId } = await api.send(rows);
  expect((await api.call("GET", `/v1/imports/${importId}/chunks`)).body.chunks).toEqual([]);
  await becomes([503, "busy"]);
  await alive();
  for (const table of ["import_chunk", "server_probe"]) await admin.query(`drop trigger broken_disk on ${table}`);
  await becomes([200, "ready"]);
  const { sealed } = await api.send(rows, { importId });
  expect((await api.commit(importId, String(sealed.headers.etag))).body.outcomes.created).toBe(1);
});

it("a database that takes no changes makes the server unready, as long as that lasts", async () => {
  const setReadOnly = async (value: "on" | "off") => {
    await admin.query(`alter database postgres set default_transaction_read_only = ${value}`);
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'intake_app'");
  };
  await setReadOnly("on");
  await becomes([503, "read-only"]);
  await alive();
  await admin.query("set default_transaction_read_only = off");
  await setReadOnly("off");
  await becomes([200, "ready"]);
});

it("F53: a database that another version changed makes the server unready, and one that lacks a change, too", async () => {
  await admin.query("insert into schema_migration (name) values ('999-later')");
  await becomes([503, "busy"]);
  await alive();
  await admin.query("delete from schema_migration where name = '999-later'");
  await becomes([200, "ready"]);
  await admin.query("update schema_migration set name = '004-other' where name = '004-closed-months'");
  await becomes([503, "busy"]);
  await admin.query("update schema_migration set name = '004-closed-months' where name = '004-other'");
  await becomes([200, "ready"]);
});

it("F32: without its database the server lives and is not ready; once the database is back it is ready by itself", async () => {
  const own = await startApi();
  const { cluster, parent } = own.postgres;
  const ready = async () => (await own.call("GET", "/readyz", { token: null })).status;
  expect(await ready()).toBe(200);
  process.kill(cluster.pid, "SIGKILL");
  await cluster.ended;
  await eventually(async () => expect(await ready()).toBe(503));
  expect((await own.call("GET", "/healthz", { token: null })).status).toBe(200);
  // On the port it had: that is where the server asks.
  const { port } = new URL(cluster.adminUrl);
  const again = await startPostgres({ after: own.postgres, settings: ["-c", "fsync=on", "-p", port] });
  await eventually(async () => expect(await ready()).toBe(200));
  await own.app.close();
  await own.db.close();
  await again.stop();
  expect(parent).toBe(again.parent);
});
