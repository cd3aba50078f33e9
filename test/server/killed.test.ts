import { Client } from "pg";
import { startApi, type TestApi } from "../support/postgres-api";
import { startPostgres } from "../support/postgres";
import { sheetRow } from "../support/sheet-rows";
import { readTables } from "../support/tables";

it("ORDER: an import that was sealed goes on after server and database were killed, and is applied once", async () => {
  const before = await startApi();
  const { importId, sealed } = await before.send([sheetRow(2), sheetRow(3)]);
  expect(sealed.body.state).toBe("validated");
  await kill(before);

  const after = await startApi({ postgres: await startPostgres({ after: before.postgres }) });
  try {
    const found = await after.call("GET", `/v1/imports/${importId}`);
    expect([found.body.state, found.headers.etag]).toEqual(["validated", sealed.headers.etag]);
    const receipt = await after.commit(importId, String(sealed.headers.etag));
    expect(receipt.body).toMatchObject({ outcomes: { created: 2 }, totals: { rows: 2 } });
    expect((await after.commit(importId, String(sealed.headers.etag))).body).toEqual(receipt.body);
    expect((await after.call("GET", "/v1/purchases")).body.purchases).toHaveLength(2);
  } finally {
    await after.close();
  }
}, 120_000);

it("F5: killed in the middle of an undo, the database has all of it or nothing, and the repeated undo ends it", async () => {
  let api = await startApi();
  const empty = await readTables(api.db);
  const rows = Array.from({ length: 400 }, (_, index) => sheetRow(index + 2, { customer: `Customer ${index % 50}` }));
  const first = await api.import(rows.slice(0, 200));
  const start = await readTables(api.db);
  const { importId } = (await api.import(rows.map(([rowNumber]) => sheetRow(rowNumber, { customer: `Customer ${rowNumber % 60}`, quantity: 11 })), { allowReassign: true })).body;
  const full = await readTables(api.db);
  const undo = () => api.call("POST", `/v1/imports/${importId}/undo`, { body: {} });
  try {
    // Each of these is written later in the undo than the one before: somebody's lock on it stops the undo there.
    for (const table of ["purchase_line", "booking", "revenue_schedule", "before_image", "ledger", "customer"]) {
      const lock = new Client({ connectionString: api.postgres.cluster.adminUrl });
      lock.on("error", () => undefined);
      await lock.connect();
      await lock.query("begin");
      await lock.query(`lock table ${table} in share mode`);
      const cut = undo();
      await untilBlocked(lock);
      await kill(api);
      expect((await cut).status).toBeGreaterThanOrEqual(500);
      api = await startApi({ postgres: await startPostgres({ after: api.postgres }) });
      expect(await readTables(api.db)).toEqual(full);
    }
    const receipt = await undo();
    expect(receipt.body.lines).toEqual({ deleted: 200, restored: 200, kept: 0 });
    await kill(api);
    api = await startApi({ postgres: await startPostgres({ after: api.postgres }) });
    expect(await readTables(api.db)).toEqual(start);
    expect((await undo()).body).toEqual(receipt.body);
    expect((await api.call("POST", `/v1/imports/${first.body.importId}/undo`, { body: {} })).status).toBe(200);
    expect(await readTables(api.db)).toEqual(empty);
  } finally {
    await api.close();
  }
}, 240_000);

it("F11: a process of a killed PostgreSQL that has not ended yet is waited for", async () => {
  const before = await startPostgres();
  const left = new Client({ connectionString: before.cluster.adminUrl });
  left.on("error", () => undefined);
  await left.connect();
  const pid = (await left.query<{ pid: number }>("select pg_backend_pid() as pid")).rows[0]?.pid ?? 0;
  process.kill(pid, "SIGSTOP");
  process.kill(before.cluster.pid, "SIGKILL");
  await before.cluster.ended;
  const goesOn = new Promise((resolve) => setTimeout(resolve, 1_500)).then(() => process.kill(pid, "SIGCONT"));
  try {
    const after = await startPostgres({ after: before });
    await after.stop();
  } finally {
    await goesOn;
    await left.end();
  }
});

async function kill({ postgres, app, db }: TestApi): Promise<void> {
  process.kill(postgres.cluster.pid, "SIGKILL");
  await postgres.cluster.ended;
  await app.close();
  await db.close();
}

async function untilBlocked(watch: Client): Promise<void> {
  const blocked = "select from pg_stat_activity where wait_event_type = 'Lock' and usename = 'intake_app'";
  while ((await watch.query(blocked)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}
