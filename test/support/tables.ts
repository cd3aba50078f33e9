import type { Database } from "../../src/server/store/database";
import { defaultTenant } from "../../src/server/store/migrate";

/** What imports build. */
export const bookTables = ["customer", "opportunity", "purchase_line", "booking", "billing_schedule", "revenue_schedule"];

/** Every row of the books, as PostgreSQL writes it, by the table's name. */
export type Tables = Readonly<Record<string, readonly string[]>>;

export function readTables(db: Database): Promise<Tables> {
  return db.asTenant(defaultTenant, async (tx) => {
    const read = new Map<string, readonly string[]>();
    for (const table of bookTables) {
      const { rows } = await tx.query<{ text: string }>(`select to_jsonb(t)::text as text from ${table} t order by 1`);
      read.set(table, rows.map(({ text }) => text));
    }
    return Object.fromEntries(read);
  });
}
