import { ok, refusal } from "../answers";
import type { Caller } from "../caller";
import type { Version } from "../books";
import type { ModelTenant } from "../tenant";
import { readPages } from "./reading";
import { ask, type Step } from "./step";

/** P1 to P4: what can be read in the books is what the model has in them, also to the last unit. */
export function readBooks(limit: number): Step {
  return {
    name: `the books, ${limit} to a page`,
    async run(tenant, caller) {
      const { books } = tenant;
      const refused = () => null;
      await readPages(tenant, caller, { path: "/v1/purchases", limit, list: "purchases", expected: books.lines().map(purchaseOf), refused });
      await readPages(tenant, caller, { path: "/v1/customers", limit, list: "customers", expected: customersOf(tenant), refused });
      for (const kind of ["bookings", "billings", "revenue"] as const) {
        await ask(tenant, caller, ["GET", `/v1/summary/${kind}?by=month`], () => ok(summaryOf(tenant, kind)));
      }
    },
  };
}

function purchaseOf({ importId, typed, billingDate, bookingDate, worth }: Version): object {
  const { id, customer, opportunity, product, quantity } = typed;
  return {
    id, customer, opportunity, product, quantity: String(quantity), billingDate, bookingDate, importId, renewal: false, renews: null,
    renewalState: worth.recurring ? "expected" : "none", termEnd: worth.termEnd, value: worth.value === null ? null : String(worth.value), currency: worth.currency,
    customBilling: "", customRevRecognition: "",
  };
}

function customersOf({ books }: ModelTenant): object[] {
  return [...books.customers.keys()].sort().map((name) => ({ name, purchases: books.lines().filter(({ typed }) => typed.customer === name).length }));
}

function summaryOf({ books }: ModelTenant, kind: "bookings" | "billings" | "revenue"): object {
  const sums = new Map<string, number>();
  const unknown = new Set<string>();
  for (const posting of books.postings().filter((one) => one.kind === kind)) {
    if (posting.amount === null) unknown.add(posting.id);
    else {
      const key = `${posting.date.slice(0, "2020-01".length)} ${posting.currency}`;
      sums.set(key, (sums.get(key) ?? 0) + posting.amount);
    }
  }
  const totals = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, amount]) => ({ month: key.split(" ")[0], currency: key.split(" ")[1], amount: String(amount) }));
  return { totals, linesWithoutValue: unknown.size };
}

/** A customer goes from the books, from what could bring it back, and from the imports that wait for their commit. */
export function erase(customer: string): Step {
  return {
    name: `erase ${customer}`,
    async run(tenant, caller) {
      const id = await customerId(caller, customer);
      await ask(tenant, caller, ["DELETE", `/v1/customers/${id}`], () => {
        if (!tenant.books.customers.has(customer)) return refusal("not-found");
        const waiting = waitingOf(tenant, customer);
        for (const one of waiting) tenant.end(one, "aborted");
        for (const one of tenant.imports) one.isQuiet = true;
        return ok({ ...tenant.books.erase(customer), importsAborted: waiting.length });
      });
    },
  };
}

async function customerId(caller: Caller, customer: string): Promise<string> {
  const { body } = await caller.call("GET", "/v1/customers");
  const customers = (body as { customers?: { id: string; name: string }[] }).customers ?? [];
  return customers.find(({ name }) => name === customer)?.id ?? "019a0000-0000-7000-8000-00000000000c";
}

/** Imports that are not committed and name the customer, one of its lines or one of its deals. */
function waitingOf({ imports, books }: ModelTenant, customer: string): ModelTenant["imports"][number][] {
  const ids = new Set([...books.piles].flatMap(([id, { versions }]) => (versions.some(({ typed }) => typed.customer === customer) ? [id] : [])));
  const deals = new Set([...books.deals.keys()].flatMap((deal) => (deal.startsWith(`${customer} `) ? [deal.slice(customer.length + 1)] : [])));
  return imports.filter(({ state, draft, chunks }) => (state === "open" || state === "validated" || state === "rejected")
    && draft.chunks.some((rows, number) => chunks.has(number) && rows.some((row) =>
      row.kind !== "blank" && (row.line.customer === customer || ids.has(row.line.id) || deals.has(row.line.opportunity ?? "")))));
}
