import type { ClientBase } from "pg";
import { z } from "zod";
import { insertTenant, listTenants } from "./store/tenants";

const tenantSchema = z.tuple([
  z.guid("The ID is the tid of its sign-ins, such as 72f988bf-86f1-41af-91ab-2d7cd011db47.").toLowerCase(),
  z.string("Name it: npm run tenants -- add TENANT-ID NAME").trim().min(1, "The name is empty.").max(200, "The name is longer than 200 characters."),
]);

/**
 * Lists tenants, or adds one, whose people may then sign in.
 * @param owner signed in as the owner of the tables
 * @returns what to print
 * @throws Error that says what is wrong with the words
 */
export async function tenantsCommand(words: readonly string[], owner: ClientBase): Promise<string[]> {
  const [order = "list", ...rest] = words;
  if (order === "list" && rest.length === 0) return (await listTenants(owner)).map(({ tenant_id: id, name }) => `${id}  ${name}`);
  if (order !== "add") throw new Error(`There is no "${words.join(" ")}": npm run tenants lists tenants, npm run tenants -- add TENANT-ID NAME adds one.`);
  const given = tenantSchema.safeParse([rest[0] ?? "", rest[1]]);
  if (!given.success) throw new Error(given.error.issues[0]?.message);
  if (rest.length > 2) throw new Error("There is a word too many. A name of several words stands in quotes.");
  const [id, name] = given.data;
  if (!(await insertTenant(owner, { tenant_id: id, name }))) throw new Error(`There is a tenant ${id} already.`);
  return [`Added: ${id}  ${name}`];
}
