import type { Caller } from "../caller";
import { lost, ok, refusal, type Expected } from "../answers";
import type { Assessment } from "../assess";
import type { ModelImport, ModelTenant } from "../tenant";
import { ask, type Step } from "./step";

export type IfMatch = "as it is now" | "as it was sealed" | "stale" | "none";
export type DuplicateContent = "refuse" | "allow";

/** @param times F35: so many calls at one moment */
export function commit(slot: number, ifMatch: IfMatch, duplicateContent: DuplicateContent, times = 1): Step {
  return {
    name: `commit ${slot} ${times} times, If-Match ${ifMatch}, duplicate content: ${duplicateContent}`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      const headers = await ifMatchOf(one, caller, ifMatch);
      const isRight = ifMatch === "as it is now" || (ifMatch === "as it was sealed" && one.sealedVersion === one.version);
      const before = one.version;
      await Promise.all(Array.from({ length: times }, async () => {
        const request = ["POST", `/v1/imports/${one.id}/commit`, { body: { duplicateContent }, headers }] as const;
        // What the first that is answered finds changed, the others find changed, too.
        await ask(tenant, caller, request, () => (ifMatch === "none" ? refusal("precondition-required") : committed(tenant, one, { isRight: isRight && (one.version === before || one.state === "committed"), duplicateContent })));
      }));
    },
  };
}

async function ifMatchOf(one: ModelImport, caller: Caller, ifMatch: IfMatch): Promise<Record<string, string>> {
  if (ifMatch === "none") return {};
  if (ifMatch === "stale") return { "if-match": '"stale"' };
  const etag = ifMatch === "as it was sealed" ? caller.sealed.get(one.id) : (await caller.ofImport("GET", one.id)).headers.etag;
  return { "if-match": String(etag ?? '"never told"') };
}

function committed(tenant: ModelTenant, one: ModelImport, { isRight, duplicateContent }: { readonly isRight: boolean; readonly duplicateContent: DuplicateContent }): Expected {
  const gone = lost(one);
  if (gone !== null) return gone;
  if (one.receipt !== null) return ok(one.receipt);
  if (one.state !== "validated" || one.answer === null) return refusal("state-conflict");
  if (!isRight) return refusal("etag-mismatch");
  const [first] = tenant.withContent(one.answer.content);
  if (first !== undefined && duplicateContent === "refuse") return refusal("duplicate-content", { firstImportId: first.id });
  const now = tenant.assess(one);
  if (now.content !== one.answer.content) return refusal("manifest-mismatch");
  if (differs(now, one.answer)) {
    if (now.terms !== one.answer.terms) tenant.tried.add("a commit at another price");
    tenant.settle(one, now);
    return refusal("etag-mismatch");
  }
  one.overridden = first !== undefined;
  tenant.apply(one, now);
  one.receipt = receiptOf(one, now);
  return ok(one.receipt);
}

/** Other rows would be applied than the user was shown, by other prices or terms, or with a warning that was not there. */
function differs(now: Assessment, then: Assessment): boolean {
  const told = new Set(saidOf(then));
  return JSON.stringify([now.counts, now.totals, now.terms]) !== JSON.stringify([then.counts, then.totals, then.terms]) || saidOf(now).some((said) => !told.has(said));
}

function saidOf({ rows }: Assessment): string[] {
  return rows.flatMap(({ rowNumber, warnings }) => warnings.map((warning) => JSON.stringify([rowNumber, ...warning])));
}

function receiptOf({ id, draft }: ModelImport, { counts, totals }: Assessment): object {
  return { importId: id, user: "Ada", source: { workbook: draft.opened.source.workbook }, outcomes: counts, totals };
}

export function dryRun(slot: number, duplicateContent: DuplicateContent): Step {
  return {
    name: `dry run of ${slot}, duplicate content: ${duplicateContent}`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      await ask(tenant, caller, ["POST", `/v1/imports/${one.id}/dry-run`, { body: { duplicateContent } }], () => rehearsed(tenant, one, duplicateContent));
    },
  };
}

function rehearsed(tenant: ModelTenant, one: ModelImport, duplicateContent: DuplicateContent): Expected {
  const gone = lost(one);
  if (gone !== null) return gone;
  if (one.receipt !== null) return ok(one.receipt);
  if (one.state !== "validated" || one.answer === null) return refusal("state-conflict");
  const now = tenant.assess(one);
  if (now.content !== one.answer.content) return refusal("manifest-mismatch");
  if (now.state === "rejected") return refusal("state-conflict");
  const [first] = tenant.withContent(now.content);
  return first !== undefined && duplicateContent === "refuse" ? refusal("duplicate-content", { firstImportId: first.id }) : ok(receiptOf(one, now));
}

export function undo(slot: number, keepLaterChanges: boolean): Step {
  return {
    name: `undo ${slot}${keepLaterChanges ? ", keeping later changes" : ""}`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      await ask(tenant, caller, ["POST", `/v1/imports/${one.id}/undo`, { body: { keepLaterChanges } }], () => undone(tenant, one, keepLaterChanges));
    },
  };
}

const undoDays = 30;

function undone(tenant: ModelTenant, one: ModelImport, keepLaterChanges: boolean): Expected {
  const gone = lost(one);
  if (gone !== null) return gone;
  if (one.undoReceipt !== null) return ok(one.undoReceipt);
  if (one.state !== "committed") return refusal("state-conflict");
  if (one.committedDays >= undoDays) return refusal("expired");
  const later = tenant.books.writtenSince(one.id);
  if (later.length > 0 && !keepLaterChanges) {
    const named = later.map(({ id, by }) => ({ message: expect.stringContaining(`${id} was changed by the import ${by}`) as unknown }));
    return refusal("undo-blocked", { errors: expect.arrayContaining(named.map((error) => expect.objectContaining(error) as unknown)) as unknown });
  }
  const { customersDeleted, opportunitiesDeleted, ...lines } = tenant.books.undo(one.id);
  one.state = "undone";
  one.version += 1;
  one.undoReceipt = { importId: one.id, user: "Ada", lines, customersDeleted, opportunitiesDeleted };
  return ok(one.undoReceipt);
}

export function abort(slot: number): Step {
  return {
    name: `abort ${slot}`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      await ask(tenant, caller, ["POST", `/v1/imports/${one.id}/abort`], () => {
        const gone = lost(one);
        if (gone !== null) return gone;
        if (one.state === "committed" || one.state === "undone") return refusal("state-conflict");
        if (one.state !== "aborted") tenant.end(one, "aborted");
        return ok({ state: "aborted" });
      });
    },
  };
}
