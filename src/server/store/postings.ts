import type { Posting } from "../imports/closed-months";
import type { Tx } from "./database";
import { lookUp } from "./look-up";
import { stage } from "./stage";

/** What these lines put into the books up to the end of a month (`2026-03`), by the line's id. */
export async function findPostings(tx: Tx, tenantId: string, lineIds: readonly string[], month: string): Promise<Map<string, Posting[]>> {
  await stage(tx, "wanted_line", { id: "uuid" }, lineIds.map((id) => [id]));
  const before = "($2 || '-01')::date + interval '1 month'";
  const { rows } = await tx.query<Posting & { lineId: string }>(
    `select w.id as "lineId", b.booked_on as date,
       concat_ws(' ', 'booking', trim_scale(b.quantity), trim_scale(b.value), b.currency) as what
     from wanted_line w ${lookUp("booking b", `b.line_id = w.id and b.booked_on < ${before}`)}
     union all select w.id, e.due_on, concat_ws(' ', 'billing', trim_scale(e.amount), trim_scale(e.percent))
     from wanted_line w ${lookUp("billing_entry e", `e.line_id = w.id and e.due_on < ${before}`)}
     union all select w.id, e.due_on, concat_ws(' ', 'revenue', trim_scale(e.amount), trim_scale(e.percent))
     from wanted_line w ${lookUp("revenue_entry e", `e.line_id = w.id and e.due_on < ${before}`)}`, [tenantId, month]);
  const found = new Map<string, Posting[]>();
  for (const { lineId, date, what } of rows) {
    const known = found.get(lineId);
    if (known === undefined) found.set(lineId, [{ date, what }]);
    else known.push({ date, what });
  }
  return found;
}
