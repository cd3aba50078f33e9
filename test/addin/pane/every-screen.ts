import type { PaneState, SheetView } from "../../../src/addin/workflow/pane-state";
import type { SignInFailure } from "../../../src/addin/workflow/access-state";
import type { FailureReason } from "../../../src/addin/workflow/problem";
import type { WorkbookReason } from "../../../src/addin/workflow/ports";
import type { Undoing } from "../../../src/addin/workflow/undo-state";
import type { Fix, FixKind } from "../../../src/domain/fixes/fix";
import { issueCodes, type IssueCode } from "../../../src/domain/issue-codes";
import { englishFixes } from "../../../src/domain/words/fixes/en";
import { emptyState, failed, issue, purchases, receipt, running, sheetState, signsIn, type SheetState } from "./pane-states";

const kinds = Object.keys(englishFixes) as FixKind[];
const fixOf = (kind: FixKind, cells: number): Fix => ({
  kind, mode: "ask", code: "PRODUCT_UNKNOWN", rowsCleared: cells,
  changes: Array.from({ length: cells }, (_, index) => ({ rowNumber: index + 2, field: "product", before: "PROX", after: null })),
});
const dates: Fix = { kind: "date-order", mode: "ask", code: null, rowsCleared: 2, order: "dmy", changes: [{ rowNumber: 2, field: "billingDate", before: "3/4/2026", after: { date: 46_115 } }] };
const suggestion: Fix = { kind: "suggestion", mode: "ask", code: "PRODUCT_UNKNOWN", rowsCleared: 1, changes: [{ rowNumber: 12, field: "product", before: "PROX", after: "PRO" }] };
const written = fixOf("set-one", 2).changes.map((change) => ({ ...change, formatBefore: "General" }));
const reasons: readonly WorkbookReason[] = ["gone", "editing", "protected", "too-large", "unanswered", "unsupported", "name-taken", "unexpected"];
const failures: readonly FailureReason[] = [
  { kind: "no-rows" }, { kind: "none-ready" }, { kind: "columns-missing", missing: ["customer", "billingDate"] }, { kind: "sheet-gone" }, { kind: "memory" },
  { kind: "workbook", reason: "editing" }, { kind: "unreachable" }, { kind: "outcome-unknown" }, { kind: "interrupted", startedAt: "2026-03-31T10:15:00Z" },
  { kind: "sign-in", reason: "first-time" }, { kind: "sign-in", reason: "refused" }, { kind: "sign-in", reason: "no-access" }, { kind: "rejected" }, { kind: "clock" }, { kind: "too-large" }, { kind: "version" },
  { kind: "read-otherwise" }, { kind: "refused", title: "?", detail: "?", requestId: "r-1" }, { kind: "fault", error: null },
];

const undoings: readonly Undoing[] = [
  { step: "running" },
  { step: "undone", receipt: { importId: receipt.importId, undoneAt: "2026-04-01T08:00:00Z", user: "Ada", lines: { deleted: 580, restored: 5, kept: 2 }, customersDeleted: 35, opportunitiesDeleted: 41 } },
  { step: "blocked", laterImports: [{ importId: receipt.importId, receipt }, { importId: receipt.importId.replace("0190", "0191"), receipt: null }] },
  ...([{ kind: "unreachable" }, { kind: "sign-in" }, { kind: "expired" }, { kind: "refused", detail: "?" }] as const).map((failure): Undoing => ({ step: "failed", failure })),
];

const firstCheck: SheetView = {
  ...purchases, summary: { lines: 0, withErrors: 0, ready: 0, skipped: 0 }, groups: [], checking: true,
  checkingRows: { phase: "reading", rowsDone: 600_000, rowsTotal: 1_048_575 },
};

/** Values for whatever a sentence holds, as long as they get. */
const values = { n: 1_234_567, value: "Gesellschaft für Wirtschaftsprüfung", id: "00kR0000001WJJAIA4", list: "Acme Holding International, Umbrella Corporation", date: "2026-09-30", column: "Custom rev recognition" };
const everyRule = (Object.keys(issueCodes) as IssueCode[]).filter((code) => issueCodes[code].severity !== "info")
  .map((code) => ({ code, severity: issueCodes[code].severity, cells: 1, issues: [issue(code, 1_048_576, "customRevRecognition", values)] }));

const signedOut = { connection: { kind: "sign-in", reason: "first-time" }, access: signsIn() } as const;
const signInFailures: readonly SignInFailure[] = [
  ...(["closed", "blocked", "declined", "busy", "unreachable", "refused", "forged", "not-accepted", "no-access"] as const).map((kind) => ({ kind })), { kind: "failed", code: 12_002 },
];
const waitsForSignIn = failed({ kind: "sign-in", reason: "refused" }, "sign-in");

/** One of each thing that the pane can show, by name. */
const tied = issue("RENEWAL_AMBIGUOUS", 9, "renewal", { ids: "A-1, A-2", id: "A-1", renewal: "A-3", id1: "A-1", id2: "A-2" });

export const everyScreen: readonly (readonly [name: string, state: PaneState])[] = [
  ["starting", { step: "starting" }],
  ["unsupported", { step: "unsupported" }],
  ["empty", emptyState],
  ["inserting", { ...emptyState, connection: { kind: "unreachable" }, inserting: true }],
  ["purchases", sheetState()],
  ["every rule", sheetState({ view: { ...purchases, groups: everyRule } })],
  ["no rows", sheetState({ view: { ...purchases, summary: { lines: 0, withErrors: 0, ready: 0, skipped: 0 }, groups: [] } })],
  ["all good", sheetState({ view: { ...purchases, summary: { lines: 1, withErrors: 0, ready: 1, skipped: 0 }, groups: [] } })],
  ["none ready", sheetState({ view: { ...purchases, summary: { lines: 7, withErrors: 7, ready: 0, skipped: 0 } } })],
  ["missing columns", sheetState({ view: { ...purchases, missing: ["customer", "billingDate"] } })],
  ["reading", sheetState({ view: { ...purchases, checking: true, checkingRows: { phase: "reading", rowsDone: 600_000, rowsTotal: 1_048_575 } } })],
  ["checking", sheetState({ view: { ...purchases, checking: true, checkingRows: { phase: "checking", rowsDone: 600_000, rowsTotal: 1_048_575 } } })],
  ["stopped", sheetState({ view: { ...purchases, stopped: true, unmarked: 1_200, marksOn: false, safeFixes: true } })],
  ["stopped while reading", sheetState({ view: { ...purchases, stopped: true, checkingRows: { phase: "reading", rowsDone: 600_000, rowsTotal: 1_048_575 } } })],
  ["stopped while checking", sheetState({ view: { ...purchases, stopped: true, checkingRows: { phase: "checking", rowsDone: 600_000, rowsTotal: 1_048_575 } } })],
  ["first check", sheetState({ view: { ...firstCheck, meanwhile: [] } })],
  ["first check stopped", sheetState({ view: { ...firstCheck, checking: false, stopped: true } })],
  ["edited during a check", sheetState({ view: { ...firstCheck, meanwhile: purchases.groups } })],
  ["unmarked", sheetState({ view: { ...purchases, unmarked: 1_200 } })],
  ["two sheets", sheetState({ templates: [purchases.sheet, { ...purchases.sheet, sheetId: "{9}", sheetName: "Zweites" }], connection: { kind: "sign-in", reason: "first-time" } })],
  ["chosen", sheetState({ chosen: issue("CUSTOMER_REQUIRED", 12, "customer"), offers: [suggestion, fixOf("fill-down", 1), fixOf("skip-row", 1)] })],
  ["fixed", sheetState({ chosen: issue("PRODUCT_UNKNOWN", 12, "product") })],
  ["another template", sheetState({ askInsert: true })],
  ...kinds.map((kind): [string, SheetState] => [`offer ${kind}`, sheetState({ chosen: issue("CUSTOMER_REQUIRED", 12, "customer"), offers: [fixOf(kind, 1)] })]),
  ["looking for fixes", sheetState({ fixing: { step: "looking" } })],
  ["preview", sheetState({ fixing: { step: "preview", of: "kind", fixes: [fixOf("build-id", 212), fixOf("skip-row", 3), dates] } })],
  ["preview of very many", sheetState({ fixing: { step: "preview", of: "kind", fixes: [fixOf("skip-row", 20_000)] } })],
  ["preview of one", sheetState({ fixing: { step: "preview", of: "value", fixes: [fixOf("build-id", 2)] } })],
  ["preview of what is safe", sheetState({ fixing: { step: "preview", of: "safe", fixes: [{ ...dates, mode: "auto" }] } })],
  ...(["kind", "safe", "value"] as const).map((of): [string, SheetState] => [`nothing to write, ${of}`, sheetState({ fixing: { step: "preview", of, fixes: [] } })]),
  ["writing", sheetState({ fixing: { step: "writing", done: 2_000, total: 5_000 } })],
  ["written", sheetState({ fixing: { step: "fixed", undone: false, written, changedMeanwhile: 1, formulas: 3, left: 5, stopped: "protected", rowsMoved: true } })],
  ["taken back", sheetState({ fixing: { step: "fixed", undone: true, written, changedMeanwhile: 2, formulas: 1, left: 1, stopped: null, rowsMoved: false } })],
  ...(["reading", "checking", "sending", "validating", "committing", "asking", "waiting"] as const).map((phase): [string, SheetState] =>
    [`submitting, ${phase}`, sheetState({ submission: running({ phase, rowsDone: 300, rowsPerSecond: 30 }) })]),
  ["cancelled", sheetState({ submission: { step: "cancelled", written: "nothing" } })],
  ["receipt", sheetState({ submission: { step: "done", receipt: { ...receipt, outcomes: { created: 580, updated: 1, unchanged: 2, skipped: 1, failed: 1 } } } })],
  ["review", sheetState({ submission: { step: "review", warnings: [issue("RENEWAL_AMBIGUOUS", 9, "renewal", { ids: "A-1, A-2", id: "A-1" })], leftOut: 3 } })],
  ["review of a renewal", sheetState({
    view: { ...purchases, groups: [...purchases.groups, { code: tied.code, severity: "warning", cells: 1, issues: [tied] }] }, chosen: tied, submission: { step: "review", warnings: [tied], leftOut: 0 },
  })],
  ["review of moves", sheetState({ moving: true, submission: { step: "review", warnings: [issue("ID_CUSTOMER_CHANGED", 9, "id", { id: "A-1", existing: "?", new: "?" })], leftOut: 0 } })],
  ["ID of another customer", sheetState({ chosen: issue("ID_OTHER_CUSTOMER", 9, "id", { id: "A-1", existing: "?", new: "?" }) })],
  ["IDs may move", sheetState({ moving: true, chosen: issue("ID_OTHER_CUSTOMER", 9, "id", { id: "A-1", existing: "?", new: "?" }) })],
  ["signed out", { ...emptyState, ...signedOut }],
  ["signing in", { ...emptyState, ...signedOut, access: signsIn({ step: "waiting" }) }],
  ["signed in", sheetState({ access: signsIn({ step: "idle" }, "Ada Lovelace") })],
  ...(["first-time", "refused", "no-access"] as const).map((reason): [string, SheetState] =>
    [`submission waits for a sign-in, ${reason}`, sheetState({ ...signedOut, submission: failed({ kind: "sign-in", reason }, "sign-in") })]),
  ["submission waits while somebody signs in", sheetState({ ...signedOut, access: signsIn({ step: "waiting" }), submission: waitsForSignIn })],
  ...signInFailures.map((failure): [string, SheetState] => [`not signed in: ${failure.kind}`, sheetState({ ...signedOut, access: signsIn({ step: "failed", failure }) })]),
  ["submission waits, window closed", sheetState({ ...signedOut, access: signsIn({ step: "failed", failure: { kind: "closed" } }), submission: waitsForSignIn })],
  ["hidden rows", sheetState({ chosen: issue("ROW_HIDDEN", null, null, { n: 3 }) })],
  ["undo?", sheetState({ submission: { step: "done", receipt }, undoing: { step: "asking", keepLaterChanges: false } })],
  ["undo, but keep?", sheetState({ submission: { step: "done", receipt }, undoing: { step: "asking", keepLaterChanges: true } })],
  ...undoings.map((undoing): [string, SheetState] => [`undo: ${undoing.step}`, sheetState({ submission: { step: "done", receipt }, undoing })]),
  ["imported before", sheetState({ submission: { step: "duplicate", receipt } })],
  ...failures.map((reason): [string, SheetState] => [
    `failed: ${reason.kind}`,
    sheetState({ submission: failed(reason, "resume", reason.kind === "rejected" ? [issue("ID_OTHER_CUSTOMER", 9, "id", { id: "A-1", existing: "?", new: "?" })] : []) }),
  ]),
  ...reasons.map((reason): [string, SheetState] => [`problem: ${reason}`, sheetState({ problem: { kind: "workbook", reason } })]),
  ["problem: memory", sheetState({ problem: { kind: "memory" } })],
  ["problem: sheet lost", { ...emptyState, problem: { kind: "sheet-lost", sheetName: "Blatt" } }],
  ["problem: fault", sheetState({ problem: { kind: "fault", error: "TypeError" } })],
  ["problem: submission", { ...emptyState, problem: { kind: "submission", failure: { kind: "sheet-gone", action: "dismiss", issues: [] } } }],
];
