import { HttpProblem } from "../http/problem";
import type { Tx } from "../store/database";
import {
  insertCustomers, insertLines, insertOpportunities, keepBeforeImages, mergeBookings, mergeSchedules, readTotals,
  releaseLinks, stageLines, updateLines, updateLinks,
} from "../store/merge";
import type { Assessment } from "./assess";
import { createScheduler } from "./line-schedules";
import type { PlannedLine, StagedLine } from "./planned-line";

/**
 * Writes what was planned, set by set, and compares what the tables hold then.
 * @throws HttpProblem where they hold anything else than was validated
 */
export async function applyToBooks(tx: Tx, tenantId: string, importId: string, assessment: Assessment): Promise<void> {
  const { plan } = assessment;
  const written = plan.planned.filter(({ outcome }) => outcome === "created" || outcome === "updated");
  if (written.length > 0 || plan.links.length > 0) {
    await stageLines(tx, withSchedules(written, assessment), plan.links);
    await insertCustomers(tx, tenantId, importId);
    await insertOpportunities(tx, tenantId, importId);
    await keepBeforeImages(tx, tenantId, importId);
    await releaseLinks(tx, tenantId);
    const count = await updateLines(tx, tenantId, importId) + await insertLines(tx, tenantId, importId);
    if (count !== written.length) totalsDiffer();
    await updateLinks(tx, tenantId);
    await mergeBookings(tx, tenantId);
    await mergeSchedules(tx, tenantId);
  }
  await compareTotals(tx, tenantId, assessment);
}

function* withSchedules(written: readonly PlannedLine[], { products, saved }: Assessment): Generator<StagedLine> {
  const schedule = createScheduler(saved);
  for (const planned of written) {
    const product = products.get(planned.line.product);
    if (!product) throw new Error("A line was planned with a product that is not in the list.");
    yield { planned, schedules: schedule(planned.line, product, planned.billingDate) };
  }
}

/** The receipt is counted from the tables, not from what was meant to be written. */
async function compareTotals(tx: Tx, tenantId: string, { applied, totals }: Assessment): Promise<void> {
  const stored = await readTotals(tx, tenantId, applied.map(({ lineId }) => lineId));
  if (stored.rows !== totals.rows || stored.quantity !== totals.quantity || stored.customers !== totals.customers
    || stored.opportunities !== totals.opportunities || stored.products !== totals.products) totalsDiffer();
}

function totalsDiffer(): never {
  throw new HttpProblem("control-total-mismatch", "The stored rows do not add up to the validated totals. Nothing was applied.");
}
