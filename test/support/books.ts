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
  const [row] = await query(dataDirectory, `select
      (select count(*) from purchase_line) as lines,
      (select coalesce(sum(quantity), 0) from purchase_line) as quantity,
      (select count(*) from customer) as customers,
      (select count(*) from opportunity) as opportunities,
      (select count(distinct product_id) from purchase_line) as products,
      (select count(*) from booking) as bookings,
      (select count(*) from billing_schedule) as "billingSchedules",
      (select count(*) from revenue_schedule) as "revenueSchedules"`);
  return figures.parse(row);
}

const importsHeld = z.array(z.object({ id: z.string(), state: z.string(), chunks: z.coerce.number() }));

/** Every import that the server was ever asked for, oldest first, with the number of its chunks that are stored. */
export async function readImports(dataDirectory: string): Promise<z.infer<typeof importsHeld>> {
  return importsHeld.parse(await query(dataDirectory, `select id, state,
    (select count(*) from import_chunk where import_id = import.id) as chunks from import order by created_at`));
}

const storedLines = z.array(z.object({ id: z.string(), customer: z.string(), quantity: z.coerce.number(), importId: z.string() }));

/** The purchase lines in the books, by ID. */
export async function readLines(dataDirectory: string): Promise<z.infer<typeof storedLines>> {
  return storedLines.parse(await query(dataDirectory, `select line.typed_id as id, customer.name as customer, line.quantity, line.import_id as "importId"
    from purchase_line line join customer on customer.tenant_id = line.tenant_id and customer.id = line.customer_id
    order by line.id_key`));
}

const lineOpportunities = z.array(z.object({ id: z.string(), opportunity: z.string().nullable() }));

/** The opportunity of every purchase line in the books, as it is written there. */
export async function readOpportunities(dataDirectory: string): Promise<z.infer<typeof lineOpportunities>> {
  return lineOpportunities.parse(await query(dataDirectory, `select line.typed_id as id, opportunity.value as opportunity
    from purchase_line line left join opportunity on opportunity.tenant_id = line.tenant_id and opportunity.id = line.opportunity_id
    order by line.id_key`));
}

async function query(dataDirectory: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: superuser(dataDirectory) });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
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
