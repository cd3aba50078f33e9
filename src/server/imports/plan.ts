import { customerIdentity, customerKey } from "../../domain/customer-key";
import type { FieldKey } from "../../domain/field-key";
import type { Issue } from "../../domain/issue";
import type { PurchaseLine } from "../../domain/purchase-line";
import { likelyRenewals } from "../../domain/renewals/likely-renewals";
import { linkRenewals, type RenewalLink } from "../../domain/renewals/link-renewals";
import type { RenewalLine } from "../../domain/renewals/renewal-line";
import { idKey } from "../../domain/salesforce-id";
import { recalling } from "../../domain/schedule/recalling";
import type { StoredLine } from "../store/lines";
import { newId } from "../store/new-id";
import { firstClosedChange, postingsOf } from "./closed-months";
import { dateIssues } from "./date-issues";
import { groupOf, renewalLine } from "./link-again";
import { createScheduler, type LineSchedules, type Scheduler } from "./line-schedules";
import { isPlain, plainTerms, termsOf } from "./line-terms";
import type { Books, LinkChange, Plan, PlannedLine, PlanOptions } from "./planned-line";
import { chooseRenewed } from "./choose-renewed";
import { changedProductIssues } from "./sealed-terms";
import { fails, likelyIssues, renewalIssues, serverIssue } from "./server-issues";

const linesPerStep = 2_000;

interface Drafting {
  readonly schedule: Scheduler;
  /** The same text for all lines of a customer. */
  readonly identityOf: (customer: string) => string;
  /** Identities of new customers that were told. */
  readonly announced: Set<string>;
}

const none: readonly never[] = [];

/**
 * Decides what an import does to the books, and does nothing. The same decides at validation and at commit. In steps, so that a
 * server can answer others in between.
 */
export function* planInSteps(lines: readonly PurchaseLine[], books: Books, options: PlanOptions): Generator<void, Plan> {
  const recall = recalling<string>();
  const drafting: Drafting = { schedule: createScheduler(books.saved), identityOf: (customer) => recall(customer, () => customerIdentity(customer)), announced: new Set() };
  const drafts: PlannedLine[] = [];
  for (const line of lines) {
    drafts.push(draftLine(line, books, options, drafting));
    if (drafts.length % linesPerStep === 0) yield;
  }
  // A renewal that fails under `strict` may have been another's original: decide again without it.
  for (;;) {
    const all = chooseRenewed(renewalLines(drafts, books), options.renewals ?? []);
    const links = linkRenewals(all);
    yield;
    const failing = drafts.flatMap((draft, index) => {
      if (draft.outcome === "failed") return [];
      const issues = renewalIssues(draft, links.get(draft.lineId), options.strict);
      return fails(issues) ? [{ index, issues }] : [];
    });
    if (failing.length === 0) return finish(drafts, all, links, books, options);
    for (const { index, issues } of failing) {
      const draft = drafts[index];
      if (draft) drafts[index] = { ...draft, outcome: "failed", changed: [], issues: [...draft.issues, ...issues] };
    }
  }
}

function draftLine(
  line: PurchaseLine, books: Books, { importDate, allowReassign, strict }: PlanOptions,
  { schedule, identityOf, announced }: Drafting,
): PlannedLine {
  const stored = books.lines.get(line.idKey);
  const product = books.products.get(line.product);
  if (!product) throw new Error("A line without an error names a product that is not in the list.");
  const typedBooking = line.bookingDate === "none" ? null : line.bookingDate;
  const billingDate = line.billingDate ?? stored?.billingDate ?? typedBooking ?? importDate;
  const bookingDate = line.bookingDate === "none" ? null : line.bookingDate ?? billingDate;
  const opportunityKey = line.opportunity === null ? null : idKey(line.opportunity);
  const identity = identityOf(line.customer);
  const full = isPlain(line, product) && books.closedMonth === null ? null : schedule(line, product, billingDate);
  const changed = stored ? changedFields(line, stored, identity, opportunityKey) : [];
  const issues = [...full?.issues ?? []];
  if (stored) issues.push(...storedIssues(line, stored, { allowReassign, bookingDate, strict }));
  if (!stored || changed.length > 0) issues.push(...closedIssues(line, bookingDate, full, { books, lineId: stored?.id, strict }));
  const outcome = fails(issues) ? "failed" : !stored ? "created" : changed.length > 0 ? "updated" : "unchanged";
  // What stays as it is has been told when it came.
  if (outcome !== "unchanged") {
    // Told at the first of its lines, which gives it its name.
    if (!books.customers.has(identity) && !announced.has(identity)) {
      announced.add(identity);
      const at = { rowNumber: line.rowNumber, strict };
      issues.push(serverIssue("CUSTOMER_NEW", "customer", { value: line.customer }, at));
      const similar = books.similarCustomers.get(identity);
      if (similar !== undefined) issues.push(serverIssue("CUSTOMER_NEAR_DUPLICATE", "customer", { a: line.customer, b: similar }, at));
    }
    issues.push(...dateIssues({ line, billingDate, terms: full }, stored, { importDate, allowReassign, strict }));
  }
  // Of a million lines each array that holds nothing would take its place.
  return {
    rowNumber: line.rowNumber, outcome, changed: outcome === "updated" ? changed : none, issues: issues.length === 0 ? none : issues, line,
    lineId: stored?.id ?? newId(), identity, opportunityKey, billingDate, bookingDate,
    terms: full === null ? plainTerms(product, billingDate) : termsOf(full), renewsLineId: null, renewalState: "none",
  };
}

/** Fields whose normalised value differs; a blank billing date keeps the stored one. */
function changedFields(line: PurchaseLine, stored: StoredLine, identity: string, opportunityKey: string | null): FieldKey[] {
  const differs: Readonly<Partial<Record<FieldKey, boolean>>> = {
    customer: identity !== stored.identity,
    opportunity: opportunityKey !== stored.opportunityKey,
    product: line.product !== stored.product,
    quantity: line.quantity !== stored.quantity,
    billingDate: line.billingDate !== null && line.billingDate !== stored.billingDate,
    bookingDate: line.bookingDate !== stored.bookingTyped,
    renewal: line.renewal !== stored.renewal,
    customBilling: line.customBilling !== stored.customBilling,
    customRevRecognition: line.customRevRecognition !== stored.customRevRecognition,
  };
  return (Object.keys(differs) as FieldKey[]).filter((field) => differs[field]);
}

function storedIssues(
  line: PurchaseLine, stored: StoredLine,
  { allowReassign, bookingDate, strict }: { allowReassign: boolean; bookingDate: string | null; strict: boolean },
): Issue[] {
  const issues: Issue[] = [];
  const at = { rowNumber: line.rowNumber, strict };
  if (line.id !== stored.typedId && line.id.length !== stored.typedId.length) {
    issues.push(serverIssue("ID_SF_STORED_MATCH", "id", { id1: line.id, id2: stored.typedId }, at));
  }
  if (customerKey(line.customer) !== customerKey(stored.customer)) {
    // A move that is allowed is told, too, before anything is written.
    issues.push(serverIssue(allowReassign ? "ID_CUSTOMER_CHANGED" : "ID_OTHER_CUSTOMER", "id", { id: line.id, existing: stored.customer, new: line.customer }, at));
  }
  if (line.product !== stored.product) {
    issues.push(serverIssue("ID_PRODUCT_CHANGED", "product", { id: line.id, old: stored.product, new: line.product }, at));
  }
  const hadBooking = !stored.renewal && stored.bookingDate !== null;
  // Without a booking before and after, as with Booking date none, the flag takes and gives nothing.
  const touched = line.renewal ? stored.bookingDate : bookingDate;
  if (line.renewal !== stored.renewal && touched !== null) {
    issues.push(serverIssue("RENEWAL_FLAG_CHANGED", "renewal", { "removes/creates": line.renewal ? "removes" : "creates", date: touched }, at));
  }
  if (hadBooking && (line.renewal || bookingDate === null)) {
    issues.push(serverIssue("BOOKING_REMOVED", line.renewal ? "renewal" : "bookingDate", { date: stored.bookingDate ?? "" }, at));
  }
  return issues;
}

/** A month that is closed is named where the line would change what the books say of it. */
function closedIssues(
  line: PurchaseLine, bookingDate: string | null, terms: LineSchedules | null,
  { books, lineId, strict }: { readonly books: Books; readonly lineId: string | undefined; readonly strict: boolean },
): Issue[] {
  if (books.closedMonth === null || terms === null) return [];
  const before = lineId === undefined ? [] : books.closedPostings.get(lineId) ?? [];
  const month = firstClosedChange(before, postingsOf(line, bookingDate, terms), books.closedMonth);
  return month === null ? [] : [serverIssue("PERIOD_CLOSED", null, { month }, { rowNumber: line.rowNumber, strict })];
}

/** The import's own lines as they will be, and the stored lines around them as they are. */
function renewalLines(drafts: readonly PlannedLine[], books: Books): readonly RenewalLine[] {
  const stored = storedAround(books);
  const lines: RenewalLine[] = [];
  for (const { outcome, lineId, line, identity, billingDate, terms } of drafts) {
    // A failed row changes nothing; an unchanged one keeps the terms under which it was stored.
    if (outcome === "failed" || outcome === "unchanged") continue;
    lines.push({
      lineId, idKey: line.idKey, typedId: line.id, group: groupOf(identity, line.product),
      start: billingDate, quantity: line.quantity, renewal: line.renewal,
      recurring: terms.recurring, termEnd: terms.termEnd,
      renewsLineId: stored.get(lineId)?.renewsLineId ?? null, chosenLineId: null,
    });
    stored.delete(lineId);
  }
  for (const line of stored.values()) lines.push(renewalLine(line));
  return lines;
}

/** Lines that the books hold of the import and of its groups, by line id. */
function storedAround({ groups, lines }: Books): Map<string, StoredLine> {
  return new Map([...groups, ...lines.values()].map((line) => [line.id, line]));
}

function finish(
  drafts: readonly PlannedLine[], lines: readonly RenewalLine[], links: ReadonlyMap<string, RenewalLink>, books: Books, options: PlanOptions,
): Plan {
  const written = new Set(drafts.filter(({ outcome }) => outcome === "created" || outcome === "updated").map(({ lineId }) => lineId));
  const likely = likelyRenewals(lines, links, written);
  const products = changedProductIssues(drafts, books.products, books.sealedTerms, options.strict);
  const planned = drafts.map((draft): PlannedLine => {
    const link = links.get(draft.lineId);
    const more = draft.outcome === "failed" ? []
      : [...renewalIssues(draft, link, options.strict), ...likelyIssues(draft, likely.get(draft.lineId), options.strict), ...(products.get(draft.rowNumber) ?? [])];
    const issues = more.length === 0 ? draft.issues : [...draft.issues, ...more];
    return Object.assign(draft, { issues, renewsLineId: link?.renewsLineId ?? null, renewalState: link?.state ?? "none" });
  });
  const changes = [...storedAround(books).values()].flatMap((line): LinkChange[] => {
    const link = links.get(line.id);
    if (!link || written.has(line.id)) return [];
    if (link.renewsLineId === line.renewsLineId && link.state === line.renewalState) return [];
    return [{ lineId: line.id, renewsLineId: link.renewsLineId, renewalState: link.state }];
  });
  return { planned, links: changes };
}
