import type { Summary, SummaryKind } from "../../contract/summary";
import type { Tx } from "./database";

/** Day and amount of whatever counts, from the program only, never from input. */
const sources: Readonly<Record<SummaryKind, string>> = {
  bookings: "select tenant_id, line_id, booked_on as day, value as amount from booking",
  billings: "select tenant_id, line_id, due_on as day, amount from billing_entry",
  revenue: "select tenant_id, line_id, due_on as day, amount from revenue_entry",
};

/** PostgreSQL adds decimals exactly. */
export async function summarise(tx: Tx, tenantId: string, kind: SummaryKind): Promise<Summary> {
  const { rows: totals } = await tx.query<Summary["totals"][number]>(
    `select to_char(s.day, 'YYYY-MM') as month, l.currency, trim_scale(sum(s.amount))::text as amount
     from (${sources[kind]}) s join purchase_line l on l.tenant_id = s.tenant_id and l.id = s.line_id
     where s.tenant_id = $1 and s.amount is not null group by 1, 2 order by 1, 2`, [tenantId]);
  const { rows } = await tx.query<{ lines: number }>(
    `select count(distinct s.line_id)::integer as lines from (${sources[kind]}) s where s.tenant_id = $1 and s.amount is null`, [tenantId]);
  return { totals, linesWithoutValue: rows[0]?.lines ?? 0 };
}
