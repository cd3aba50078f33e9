import { groupBy } from "../../src/domain/group-by";
import type { Command, History, Operation, Plan } from "./history";
import type { StoredBooks, StoredImport } from "./stored-books";
import type { Violation, ViolationKind } from "./violation";

/** From each state, those in which an import may be found later. */
const later: Readonly<Record<string, readonly string[]>> = {
  open: ["validated", "rejected", "committed", "undone", "aborted"],
  validated: ["rejected", "committed", "undone", "aborted"],
  rejected: ["aborted"],
  committed: ["undone"],
  undone: [],
  aborted: [],
};

/** Statuses that say what the import is like; others say that one may not ask now. */
const refusals = new Set([404, 409, 410, 412, 422]);

/** Every answer that a client got must be true of what is stored. */
export function checkAnswers({ plans, operations }: History, books: StoredBooks): Violation[] {
  const imports = new Map(books.imports.map((row) => [row.importId, row]));
  const unplanned = books.imports.filter(({ importId }) => !plans.has(importId))
    .map(({ importId }): Violation => ({ kind: "unplanned", importId, text: "No client has opened it." }));
  return [...unplanned, ...groupBy(operations, ({ importId }) => importId).flatMap((those) => {
    const importId = those[0]?.importId ?? "";
    return checkImport(importId, those, imports.get(importId), { plan: plans.get(importId), books });
  })];
}

interface Known {
  readonly plan: Plan | undefined;
  readonly books: StoredBooks;
}

function checkImport(importId: string, operations: readonly Operation[], stored: StoredImport | undefined, { plan, books }: Known): Violation[] {
  const violations: Violation[] = [];
  const say = (kind: ViolationKind, text: string) => violations.push({ kind, importId, text });
  const done = (command: Command) => operations.filter((operation) => operation.command === command && operation.outcome === "ok");
  const asked = (command: Command) => operations.some((operation) => operation.command === command && operation.outcome !== "fail");

  if (stored === undefined) {
    if (operations.some(({ outcome }) => outcome === "ok")) say("open-lost", "Calls were answered, and the import is not stored.");
    return violations;
  }
  const { state } = stored;
  if (done("commit").length > 0 && state !== "committed" && state !== "undone") say("commit-lost", `The import is ${state}.`);
  if (done("undo").length > 0 && state !== "undone") say("undo-lost", `The import is ${state}.`);
  if (done("abort").length > 0 && state !== "aborted") say("abort-lost", `The import is ${state}.`);
  if ((state === "committed" || state === "undone") && !asked("commit")) say("unasked", `It is ${state}; nobody committed it.`);
  if (state === "undone" && !asked("undo")) say("unasked", "It is undone; nobody undid it.");
  if (state === "aborted" && !asked("abort")) say("unasked", "It is aborted; nobody aborted it.");
  if (plan?.rejected === true && (state === "committed" || state === "undone")) say("rejected-applied", `It is ${state}.`);

  compareReceipts(operations, stored, say);
  for (const { answer } of operations) {
    const seen = answer?.state;
    if (seen !== undefined && seen !== state && later[seen]?.includes(state) !== true) say("state-went-back", `It was ${seen}, and is ${state}.`);
  }
  for (const { phase, outcome, answer } of operations) {
    if (phase !== "read") continue;
    if (outcome === "ok" && answer?.state !== state) say("status-untrue", `It was answered as ${answer?.state}, and is ${state}.`);
    if (outcome === "fail") say("status-untrue", `It is ${state}, and asking for it was refused.`);
  }
  for (const those of groupBy(operations.filter(({ phase }) => phase !== "storm"), (operation) => `${operation.phase} ${subjectOf(operation)}`)) {
    const last = those.reduce((a, b) => (b.invokedAt > a.invokedAt ? b : a));
    if (last.outcome === "unknown") say("unanswered", `${last.command} got no answer, however often it was repeated.`);
  }
  checkChunks(done("chunk"), stored, books, say);
  refusedAfterDone(operations, say);
  return violations;
}

type Say = (kind: ViolationKind, text: string) => void;

function compareReceipts(operations: readonly Operation[], stored: StoredImport, say: Say): void {
  const texts = (part: "receipt" | "undoReceipt") => new Set(
    [...operations.map(({ answer }) => answer?.[part]), stored[part]].filter((receipt) => receipt !== undefined && receipt !== null).map((receipt) => JSON.stringify(receipt)));
  for (const part of ["receipt", "undoReceipt"] as const) {
    if (texts(part).size > 1) say("two-receipts", `${texts(part).size} different ones were seen (${part}).`);
  }
}

/** Numbers and digests stay for ever; the bytes until the import's end. */
function checkChunks(acknowledged: readonly Operation[], { importId, state }: StoredImport, books: StoredBooks, say: Say): void {
  const stored = new Map(books.chunks.filter((chunk) => chunk.importId === importId).map((chunk) => [chunk.number, chunk]));
  const needed = state === "open" || state === "validated" || state === "rejected";
  for (const { number = -1, digest } of acknowledged) {
    const chunk = stored.get(number);
    if (chunk?.digest !== digest) say("chunk-lost", `Chunk ${number} has the digest ${chunk?.digest ?? "of none"}.`);
    else if (needed && chunk?.bodyDigest !== digest) say("chunk-lost", `The bytes of chunk ${number} are not those that were sent.`);
  }
}

/** What a call is about: repeated, it must have the same effect and tell the same. */
function subjectOf({ command, number, digest }: Operation): string {
  return JSON.stringify([command, number, digest]);
}

/** Once a call was answered as done, every later one like it must be, too. */
function refusedAfterDone(operations: readonly Operation[], say: Say): void {
  const firstDone = new Map<string, number>();
  for (const operation of operations) {
    if (operation.outcome !== "ok") continue;
    firstDone.set(subjectOf(operation), Math.min(firstDone.get(subjectOf(operation)) ?? Infinity, operation.endedAt));
  }
  for (const operation of operations) {
    const { command, outcome, status, code, invokedAt } = operation;
    if (outcome !== "fail" || status === null || !refusals.has(status) || code === "digest-mismatch") continue;
    // A sealed or aborted import takes the same manifest or chunk no more, and says so.
    if (code === "state-conflict" && (command === "chunk" || command === "manifest")) continue;
    if (invokedAt > (firstDone.get(subjectOf(operation)) ?? Infinity)) say("refused-after-done", `${command} was refused with ${code ?? status}.`);
  }
}
