import { startApi } from "../support/postgres-api";
import { startPostgres } from "../support/postgres";
import { sheetRow } from "../support/sheet-rows";

it("ORDER: an import that was sealed goes on after server and database were killed, and is applied once", async () => {
  const before = await startApi();
  const { importId, sealed } = await before.send([sheetRow(2), sheetRow(3)]);
  expect(sealed.body.state).toBe("validated");
  process.kill(before.postgres.cluster.pid, "SIGKILL");
  await before.postgres.cluster.ended;
  await before.app.close();
  await before.db.close();

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
