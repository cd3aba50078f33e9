import { randomUUID } from "node:crypto";
import { refuseStrongRole } from "../../src/server/store/check-role";
import { defaultTenant, prepareDatabase } from "../../src/server/store/migrate";
import { isTenant, listTenantIds } from "../../src/server/store/tenants";
import { tenantsCommand } from "../../src/server/tenants-command";
import { startApi, type TestApi } from "../support/postgres-api";
import { connected, startPostgres, type TestPostgres } from "../support/postgres";
import { sheetRow } from "../support/sheet-rows";

let postgres: TestPostgres;
beforeAll(async () => { postgres = await startPostgres(); }, 60_000);
afterAll(() => postgres.stop());

async function asAdministrator(...statements: string[]): Promise<void> {
  const client = await connected(postgres.cluster.adminUrl);
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database as an administrator hands it out, where others may do nothing; answers the address of its owner. */
async function databaseOf(owner: string, may = ""): Promise<string> {
  await asAdministrator(`create role ${owner} login password 'owner' ${may}`, `create database ${owner} owner ${owner}`,
    `revoke all on database ${owner} from public`);
  const url = new URL(postgres.cluster.adminUrl);
  return Object.assign(url, { username: owner, password: "owner", pathname: `/${owner}` }).href;
}

it("a database user who may create no roles is told what an administrator has to run, and starts once that is done", async () => {
  const url = await databaseOf("plain");
  const refusal = /The database user plain may not create roles\. Have an administrator run once: (create role intake_app; grant intake_app to plain;)$/;
  const error: unknown = await prepareDatabase(url, false).catch((thrown: unknown) => thrown);
  expect(String(error)).toMatch(refusal);
  await asAdministrator(refusal.exec(String(error))?.[1] ?? "");
  const appUrl = await prepareDatabase(url, false);
  expect(await prepareDatabase(url, false)).toBe(appUrl);
});

it("in a database of one's own the rows are imported by a role that owns nothing and sees one tenant", async () => {
  const url = await databaseOf("keeper", "createrole");
  // Another database's server made the role, so this user is no administrator of it.
  await expect(prepareDatabase(url, false)).rejects.toThrow("Have an administrator run once: grant intake_app to keeper;");
  await asAdministrator("grant intake_app to keeper");
  const api = await startApi({ postgres, url });
  try {
    await api.db.asNobody(refuseStrongRole);
    const { rows: [role] } = await api.db.asNobody((tx) => tx.query<{ name: string; owned: number }>(
      "select current_user as name, (select count(*)::integer from pg_class where relowner = current_user::regrole) as owned"));
    expect(role).toEqual({ name: "intake_app", owned: 0 });
    const receipt = await api.import([sheetRow(2), sheetRow(3, { quantity: 2.5 })]);
    expect(receipt.body).toMatchObject({ outcomes: { created: 2 }, totals: { rows: 2, quantity: "12.5" } });
    const unseen = await api.db.asNobody((tx) => tx.query("select 1 from purchase_line"));
    expect(unseen.rowCount).toBe(0);
    await refuseOthersTenants(api, url);
  } finally {
    await api.app.close();
    await api.db.close();
  }
});

/** Tenants are the owner's to add; requests learn of one by its id alone. */
async function refuseOthersTenants({ db }: TestApi, ownerUrl: string): Promise<void> {
  const added = randomUUID();
  const owner = await connected(ownerUrl);
  await tenantsCommand(["add", added, "Contoso"], owner);
  expect(await tenantsCommand([], owner)).toEqual([`${added}  Contoso`, `${defaultTenant}  Default`]);
  await owner.end();
  expect(await db.asNobody(async (tx) => [await isTenant(tx, added), await isTenant(tx, randomUUID())])).toEqual([true, false]);
  expect(await db.asNobody(listTenantIds)).toEqual([defaultTenant, added]);
  const seen = await db.asTenant(defaultTenant, (tx) => tx.query<{ name: string }>("select name from tenant"));
  expect(seen.rows).toEqual([{ name: "Default" }]);
  await expect(db.asTenant(added, (tx) => tx.query("insert into tenant values ($1, 'x')", [randomUUID()]))).rejects.toThrow("permission denied");
}

it.each(["fsync", "full_page_writes", "synchronous_commit"])("a database that has %s off may forget what it acknowledged, and is refused", async (setting) => {
  const careless = await startPostgres({ settings: ["-c", `${setting}=off`] });
  try {
    await expect(prepareDatabase(careless.cluster.adminUrl, false)).rejects.toThrow(`${setting} is off. Switch it on, then start again.`);
  } finally {
    await careless.stop();
  }
}, 60_000);
