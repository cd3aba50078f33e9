import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { startApi } from "../support/postgres-api";
import { startPostgres } from "../support/postgres";
import { sheetRow } from "../support/sheet-rows";
import { readTables } from "../support/tables";

/** With owners and modes: PostgreSQL refuses a directory that is another user's. */
const copy = (from: string, to: string) => execFileSync("cp", ["-a", from, to]);

const rows = [sheetRow(2, { id: "BACKUP-1" }), sheetRow(3, { id: "BACKUP-2", quantity: 2.5 })];

it("F56: after a backup from before a commit was restored, the repeated commit applies the import once more, and once", async () => {
  const before = await startApi();
  const { importId, sealed } = await before.send(rows);
  const etag = String(sealed.headers.etag);
  const empty = await readTables(before.db);
  // A backup of the directory of a database that has ended, as the README says.
  await before.app.close();
  await before.db.close();
  await before.postgres.cluster.stop();
  const backup = path.join(before.postgres.parent, "backup");
  const data = path.join(before.postgres.parent, "postgres");
  copy(data, backup);

  const committing = await startApi({ postgres: await startPostgres({ after: before.postgres }) });
  const lost = await committing.commit(importId, etag);
  expect([lost.status, lost.body.outcomes.created]).toEqual([200, 2]);
  await committing.app.close();
  await committing.db.close();
  await committing.postgres.cluster.stop();
  rmSync(data, { recursive: true });
  copy(backup, data);

  const after = await startApi({ postgres: await startPostgres({ after: before.postgres }) });
  try {
    expect((await after.call("GET", `/v1/imports/${importId}`)).body.state).toBe("validated");
    expect(await readTables(after.db)).toEqual(empty);
    const receipt = await after.commit(importId, etag);
    expect([receipt.status, receipt.body.outcomes, receipt.body.totals]).toEqual([200, lost.body.outcomes, lost.body.totals]);
    expect((await after.commit(importId, etag)).body).toEqual(receipt.body);
    expect((await after.call("GET", "/v1/purchases")).body.purchases).toHaveLength(2);
  } finally {
    await after.close();
  }
}, 120_000);
