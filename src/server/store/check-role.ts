import type { Tx } from "./database";

/** @throws Error when the app's role could see or change another tenant's rows */
export async function refuseStrongRole(tx: Tx): Promise<void> {
  const { rows } = await tx.query<{ name: string; strong: boolean; owns: boolean }>(
    `select rolname as name, rolsuper or rolbypassrls as strong,
       exists (select 1 from pg_class where relowner = pg_roles.oid and relname = 'purchase_line') as owns
     from pg_roles where rolname = current_user`,
  );
  const [role] = rows;
  if (!role || role.strong || role.owns) {
    throw new Error(`The server must not work as the database role ${role?.name ?? "?"}: it is not bound to one tenant's rows.`);
  }
}
