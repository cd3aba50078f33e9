import { readingOf, type OpenImport } from "../../../contract/open-import";
import type { Receipt } from "../../../contract/receipt";
import type { Issue } from "../../../domain/issue";
import type { Clock } from "../clock";
import type { ImportApi, ServerWarnings } from "../import-api";
import type { Connection, Submission } from "../pane-state";
import { WorkbookError, type Journal, type PendingImport, type Workbook } from "../ports";
import type { Failure } from "../problem";
import type { ProductSource } from "../products";
import { CheckerError, type SheetChecker } from "../checking/sheet-checker";
import type { CheckedSheet } from "../sheet-check";
import type { SheetSession } from "../sheet-session";
import { askState, commitImport, duplicateContent, type CommitEnd, type Validated } from "./commit-import";
import {
  callFailure, checkFailure, columnsMissing, interrupted, nothingToSubmit, outcomeUnknown, serverUnreachable, sheetGone, signInNeeded,
  undoneSince, unexpectedFailure, workbookFailure,
} from "./failures";
import { newWarnings } from "./new-warnings";
import { createProgressMeter, type ProgressMeter } from "./progress";
import { chosenRenewals, openImport } from "./open-import";
import { failedRowIssues, sendImport, type OutgoingImport } from "./send-import";
import { stopImport } from "./stop-import";

export interface SubmitterDependencies {
  readonly workbook: Workbook;
  readonly api: ImportApi;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly products: ProductSource;
  readonly session: SheetSession;
  /** A UUIDv7. */
  readonly newImportId: () => string;
  readonly checker: SheetChecker;
  /** Where the rows come from, for the receipt: the workbook's name and the program that shows it. */
  readonly source: { readonly workbook: string; readonly host: string };
  /** Whether an import that is begun now may move IDs to another customer. */
  readonly mayMove: () => boolean;
  /** Which lines the user said that renewals renew, by typed IDs. Another map where something else was said. */
  readonly renewals: () => ReadonlyMap<string, string>;
  readonly show: (submission: Submission) => void;
  readonly connected: (connection: Connection) => void;
}

export interface Submitter {
  submit(): Promise<void>;
  /** Commits what waits for the user: content that was imported before, or rows of which the server warns. */
  submitAgain(): Promise<void>;
  cancel(): Promise<void>;
  /** Goes on with the import that the journal remembers, or begins one. */
  resume(): Promise<void>;
  /** Says what became of an import that the journal remembers from before a reload. */
  recall(): Promise<void>;
  dismiss(): void;
}

interface BegunImport extends OutgoingImport {
  readonly importId: string;
  /** It was begun before, and its commit may have been sent then. */
  readonly isResumed: boolean;
}

/** An import whose commit waits for the user, who has been told of these warnings. */
interface Held extends Validated {
  readonly told: ServerWarnings;
  /** What was chosen when it was sent. */
  readonly renewals: ReadonlyMap<string, string>;
}

const noWarnings: ServerWarnings = { listed: [], leftOut: 0 };

/** A committed receipt, or what else the submission came to. */
type Attempt = Submission | { readonly step: "superseded" };

export function createSubmitter(deps: SubmitterDependencies): Submitter {
  const { workbook, api, clock, journal, products, session, checker, show } = deps;
  let running: { readonly controller: AbortController; readonly over: Promise<void> } | null = null;
  let held: Held | null = null;

  /** One submission at a time; a second press of the button is the first one. */
  function run(work: (meter: ProgressMeter, signal: AbortSignal) => Promise<Submission>): Promise<void> {
    if (running) return running.over;
    const controller = new AbortController();
    const meter = createProgressMeter(clock, (progress) => show({ step: "running", progress }));
    const over = work(meter, controller.signal).catch(failedSubmission).then((end) => {
      running = null;
      show(end);
    });
    running = { controller, over };
    return over;
  }

  /** @param told the warnings that the user goes on in spite of */
  async function begin(pending: PendingImport | null, meter: ProgressMeter, signal: AbortSignal, told = noWarnings): Promise<Submission> {
    const end = await attempt(pending, meter, signal, told);
    if (end.step !== "superseded") return end;
    // The sheet changed since the import was sent, or the import is used up: nothing of it was committed.
    const stale = journal.load();
    if (stale) await api.abort(stale.importId, { brief: true });
    journal.clear();
    const again = await attempt(null, meter, signal, told);
    return again.step === "superseded" ? failed(serverUnreachable()) : again;
  }

  async function attempt(pending: PendingImport | null, meter: ProgressMeter, signal: AbortSignal, told: ServerWarnings): Promise<Attempt> {
    meter.phase("reading");
    const sheet = pending?.sheet ?? session.sheet();
    if (sheet === null) return failed(sheetGone());
    const connection = await products.refresh();
    deps.connected(connection);
    if (connection.kind === "sign-in") return failed(signInNeeded(connection.reason));
    if (connection.kind !== "connected") return failed(serverUnreachable());
    await writeLists();
    if (signal.aborted) return cancelled(pending?.importId ?? null, true);
    const reading = pending && readingOf(pending.open as OpenImport);
    const outgoing = await session.readForSubmission(sheet, reading, signal, (checked) => plan(checked, pending, meter));
    if (outgoing === null) return cancelled(pending?.importId ?? null, true);
    return "step" in outgoing ? outgoing : send(outgoing, told, meter, signal);
  }

  /** Decides what is sent, while the rows are those that were read. */
  async function plan(
    { snapshot, findings }: CheckedSheet, pending: PendingImport | null, meter: ProgressMeter,
  ): Promise<Submission | BegunImport> {
    const { ready, lines } = findings.summary;
    if (snapshot.missing.length > 0) return failed(columnsMissing(snapshot.missing));
    if (ready === 0) return failed(nothingToSubmit(lines));
    meter.phase("checking", ready);
    const begun = pending ?? {
      importId: deps.newImportId(),
      sheet: snapshot.sheet,
      open: openImport(
        { ...deps.source, sheet: snapshot.sheet.sheetName, table: snapshot.sheet.tableId },
        { mode: "valid-rows", strict: false, allowReassign: deps.mayMove(), ...chosenRenewals(deps.renewals()) }, await checker.settledReading(),
      ),
      startedAt: new Date(clock.now()).toISOString(),
    };
    // Before the first call: whatever happens from here on, this id finds out what came of it.
    journal.save(begun);
    const planned = await checker.planImport(products.fetched()?.known ?? null);
    return { ...planned, importId: begun.importId, isResumed: pending !== null, open: begun.open as OpenImport, rowsOf: (chunk) => checker.chunk(chunk) };
  }

  async function send(outgoing: BegunImport, told: ServerWarnings, meter: ProgressMeter, signal: AbortSignal): Promise<Attempt> {
    const { importId, isResumed } = outgoing;
    const renewals = deps.renewals();
    const sent = await sendImport(api, clock, importId, outgoing, meter, signal);
    switch (sent.kind) {
      case "superseded": return { step: "superseded" };
      case "failed":
        if (sent.failure.kind === "rejected") {
          await session.serverFound(sent.failure.issues);
          journal.clear();
        }
        return failed(sent.failure);
      case "cancelled": return cancelled(importId, isResumed);
      case "undone": return undone();
      case "committed": return done(sent.receipt);
      case "committing": {
        const asked = await askState(api, importId, meter);
        if (asked.kind !== "validated") return concluded(importId, asked, noWarnings);
        return commit({ importId, duplicateContent: duplicateContent(asked.warnings), etag: asked.etag, told: asked.warnings, renewals }, meter, signal);
      }
      case "sealed": {
        const sealed: Held = { importId, etag: sent.etag, duplicateContent: duplicateContent(sent.warnings), told: sent.warnings, renewals };
        const warnings = await checker.unseen(sent.warnings.listed);
        const isTold = told !== noWarnings && !await isNews(sent.warnings, told);
        return warnings.length === 0 || isTold ? commit(sealed, meter, signal) : review(sealed, warnings);
      }
    }
  }

  async function isNews(warnings: ServerWarnings, told: ServerWarnings): Promise<boolean> {
    return warnings.leftOut > told.leftOut || (await checker.unseen(newWarnings(warnings, told))).length > 0;
  }

  async function commit(validated: Held, meter: ProgressMeter, signal: AbortSignal): Promise<Attempt> {
    const end = await commitImport(api, clock, validated, (warnings) => isNews(warnings, validated.told), meter, signal);
    if (end.kind === "warned") return review({ ...validated, etag: end.etag, told: end.warnings }, await checker.unseen(end.warnings.listed));
    return concluded(validated.importId, end, validated.told);
  }

  /** Nothing is written before the user goes on. */
  async function review(validated: Held, warnings: readonly Issue[]): Promise<Submission> {
    held = validated;
    await session.serverFound(warnings);
    return { step: "review", warnings, leftOut: validated.told.leftOut };
  }

  async function concluded(importId: string, end: CommitEnd, told: ServerWarnings): Promise<Attempt> {
    switch (end.kind) {
      case "committed": return done(end.receipt);
      case "superseded": return { step: "superseded" };
      case "failed": return failed(end.failure);
      case "cancelled": return cancelled(importId, true);
      case "undone": return undone();
      case "duplicate": {
        const first = await api.status(end.firstImportId);
        if (first.kind !== "ok" || first.value.receipt === null) return failed(serverUnreachable());
        held = { importId, etag: end.etag, duplicateContent: "allow", told, renewals: deps.renewals() };
        return { step: "duplicate", receipt: first.value.receipt };
      }
    }
  }

  async function done(receipt: Receipt): Promise<Submission> {
    journal.clear();
    held = null;
    if (receipt.outcomes.failed > 0) await session.serverFound(await failedRowIssues(api, receipt.importId));
    return { step: "done", receipt };
  }

  /** Somebody else took it back: its receipt would say what is not so any more. */
  function undone(): Submission {
    journal.clear();
    held = null;
    return failed(undoneSince());
  }

  async function cancelled(importId: string | null, mayBeCommitting: boolean): Promise<Submission> {
    const end = importId === null ? { kind: "stopped" } as const : await stopImport(api, importId, mayBeCommitting);
    switch (end.kind) {
      case "committed": return done(end.receipt);
      case "undone": return undone();
      case "failed": return failed(end.failure);
      case "stopped": break;
    }
    journal.clear();
    return { step: "cancelled", written: "nothing" };
  }

  /** An import that was begun before ends here, unless nobody can tell what became of it. null: the way is free. */
  async function setAside(meter: ProgressMeter): Promise<Submission | null> {
    const pending = journal.load();
    if (pending === null) return null;
    const asked = await askState(api, pending.importId, meter);
    if (asked.kind === "failed") return failed(asked.failure);
    if (asked.kind !== "committed") await api.abort(pending.importId, { brief: true });
    journal.clear();
    return null;
  }

  /** The user's command to submit is one to bring the sheet's lists up to date, too, and what tells how its days are counted. */
  async function writeLists(): Promise<void> {
    const counted = (await workbook.readLocale()).date1904 !== null;
    const texts = products.toWrite() ?? (counted ? null : products.fetched()?.texts() ?? null);
    if (texts === null) return;
    await workbook.writeProductList(texts);
    products.sheetHolds(texts);
  }

  return {
    submit() {
      held = null;
      return run(async (meter, signal) => await setAside(meter) ?? begin(null, meter, signal));
    },
    submitAgain() {
      const waiting = held;
      if (waiting === null) return this.submit();
      return run(async (meter, signal) => {
        // What was chosen since says something else of the rows: they are sent anew.
        if (waiting.renewals !== deps.renewals()) return await setAside(meter) ?? begin(null, meter, signal, waiting.told);
        const end = await commit(waiting, meter, signal);
        return end.step === "superseded" ? begin(null, meter, signal) : end;
      });
    },
    async cancel() {
      running?.controller.abort();
      await running?.over;
    },
    resume() {
      return run(async (meter, signal) => {
        const pending = journal.load();
        if (pending === null) return begin(null, meter, signal);
        const asked = await askState(api, pending.importId, meter);
        if (asked.kind === "committed") return done(asked.receipt);
        if (asked.kind === "undone") return undone();
        if (asked.kind === "failed") return failed(asked.failure);
        return begin(pending, meter, signal);
      });
    },
    async recall() {
      const pending = journal.load();
      if (pending === null || running) return;
      const asked = await api.status(pending.importId, { brief: true });
      if (asked.kind === "ok" && asked.value.state === "undone") return show(undone());
      if (asked.kind === "ok" && asked.value.receipt) return show(await done(asked.value.receipt));
      if (asked.kind === "problem" && asked.problem.code !== "not-found") return show(failed(callFailure(asked)));
      if (asked.kind === "unreachable") return show(failed(outcomeUnknown()));
      if (asked.kind === "sign-in") return show(failed(signInNeeded(asked.reason)));
      show(failed(interrupted(pending.startedAt)));
    },
    dismiss() {
      if (running) return;
      const waiting = held;
      held = null;
      if (waiting) {
        journal.clear();
        void api.abort(waiting.importId, { brief: true });
      }
      show({ step: "idle" });
    },
  };
}

function failed(failure: Failure): Submission {
  return { step: "failed", failure };
}

function failedSubmission(error: unknown): Submission {
  if (error instanceof CheckerError) return failed(checkFailure());
  return failed(error instanceof WorkbookError ? workbookFailure(error) : unexpectedFailure(error));
}
