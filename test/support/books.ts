import { readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { z } from "zod";

const figures = z.object({
  lines: z.coerce.number(), quantity: z.coerce.number(), customers: z.coerce.number(), opportunities: z.coerce.number(),
  products: z.coerce.number(), bookings: z.coerce.number(), billingSchedules: z.coerce.number(), revenueSchedules: z.coerce.number(),
});

/** What the database holds, asked of PostgreSQL itself and not of our API. */
export async function readBooks(dataDirectory: string): Promise<z.infer<typeof figures>> {
  const client = new Client({ connectionString: superuser(dataDirectory) });
  await client.connect();
  try {
    const { rows } = await client.query(`select
      (select count(*) from purchase_line) as lines,
      (select coalesce(sum(quantity), 0) from purchase_line) as quantity,
      (select count(*) from customer) as customers,
      (select count(*) from opportunity) as opportunities,
      (select count(distinct product_id) from purchase_line) as products,
      (select count(*) from booking) as bookings,
      (select count(*) from billing_schedule) as "billingSchedules",
      (select count(*) from revenue_schedule) as "revenueSchedules"`);
    return figures.parse(rows[0]);
  } finally {
    await client.end();
  }
}

/** The embedded PostgreSQL writes its port on the fourth line of postmaster.pid; the password lies beside the directory. */
function superuser(dataDirectory: string): string {
  const port = readFileSync(path.join(dataDirectory, "postgres", "postmaster.pid"), "utf8").split("\n")[3];
  const password = readFileSync(path.join(dataDirectory, "postgres-password"), "utf8").trim();
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
