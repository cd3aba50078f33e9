import type { Client } from "pg";
import { bookTables } from "./tables";

const tables = [...bookTables, "before_image"];

/**
 * Where each row of the purchase tables lies and which transaction wrote it, as one text: whoever writes to any of them, and be
 * it the same values again, makes it another. Locks are left out, whose traces the autovacuum takes away.
 */
export async function purchaseTables(admin: Client): Promise<string> {
  const sums: unknown[] = [];
  for (const table of tables) {
    const { rows } = await admin.query(`select count(*), sum(hashtextextended(ctid::text || ' ' || xmin::text, 0)) as places from ${table}`);
    sums.push([table, rows]);
  }
  return JSON.stringify(sums);
}
