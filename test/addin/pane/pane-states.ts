import { createStore } from "../../../src/addin/workflow/store";
import type { Failure, FailureReason } from "../../../src/addin/workflow/problem";
import type {
  IssueGroup, Pane, PaneActions, PaneState, SheetView, Submission, SubmitProgress,
} from "../../../src/addin/workflow/pane-state";
import { unknownAccess, type Access } from "../../../src/addin/workflow/access-state";
import type { Receipt } from "../../../src/contract/receipt";
import type { FieldKey } from "../../../src/domain/field-key";
import type { Issue, IssueParams } from "../../../src/domain/issue";
import { issueCodes, type IssueCode } from "../../../src/domain/issue-codes";

export const sheet = { sheetId: "{1}", tableId: "{2}", sheetName: "Customer import" };

export function issue(code: IssueCode, rowNumber: number | null, field: FieldKey | null, params: IssueParams = {}): Issue {
  return { code, severity: issueCodes[code].severity, rowNumber, field, params };
}

export function group(issues: readonly [Issue, ...Issue[]]): IssueGroup {
  const [{ code, severity }] = issues;
  return { code, severity, cells: issues.length, issues };
}

/** `cells` issues of one code, on rows 2, 3, 4, … */
export function manyIssues(code: IssueCode, field: FieldKey, cells: number): readonly [Issue, ...Issue[]] {
  return Array.from({ length: cells }, (_, index) => issue(code, index + 2, field)) as unknown as [Issue, ...Issue[]];
}

export const purchases: SheetView = {
  sheet,
  summary: { lines: 1_632, withErrors: 1_047, ready: 585, skipped: 0 },
  groups: [
    group(manyIssues("CUSTOMER_REQUIRED", "customer", 1_008)),
    group([
      issue("QUANTITY_NEGATIVE", 12, "quantity"), issue("QUANTITY_NEGATIVE", 40, "quantity"), issue("QUANTITY_NEGATIVE", 77, "quantity"),
    ]),
    group([issue("CUSTOMER_IS_ID", 5, "customer", { value: "17850" })]),
  ],
  checking: false, checkingRows: null, stopped: false, meanwhile: null, missing: [], unmarked: 0, marksOn: true, warningsOn: false,
  safeFixes: false, date1904: false,
};

export const receipt: Receipt = {
  importId: "0190f5a2-7e3c-7b1a-9c55-3f2d8e6a4b10",
  committedAt: "2026-03-31T10:15:00Z",
  user: "Pane of Ada",
  source: { workbook: "Purchases.xlsx", sheet: "Customer import" },
  outcomes: { created: 585, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
  totals: {
    rows: 585, quantity: "90392", customers: 35, opportunities: 41, products: 449, amounts: { GBP: "9007199254740993.25" },
  },
};

export type SheetState = Extract<PaneState, { step: "sheet" }>;

export function sheetState(more: Partial<SheetState> = {}): SheetState {
  return {
    step: "sheet", connection: { kind: "connected" }, access: unknownAccess, view: purchases, templates: [sheet], submission: { step: "idle" }, moving: false, renewals: new Map(),
    undoing: { step: "idle" },
    chosen: null, askInsert: false, offers: [], fixing: { step: "idle" }, problem: null, ...more,
  };
}

export const emptyState: Extract<PaneState, { step: "empty" }> = { step: "empty", connection: { kind: "unknown" }, access: unknownAccess, problem: null, inserting: false };

/** A server where people sign in. */
export function signsIn(trying: Access["trying"] = { step: "idle" }, who: string | null = null): Access {
  return { signIn: true, who, trying };
}

export function running(progress: Partial<SubmitProgress>): Submission {
  return { step: "running", progress: { phase: "sending", rowsDone: 0, rowsTotal: 585, rowsPerSecond: null, ...progress } };
}

export function failed(reason: FailureReason, action: Failure["action"], issues: readonly Issue[] = []): Submission {
  return { step: "failed", failure: { ...reason, action, issues } };
}

/** Shows states, and writes down what the user asks for. */
export function paneWith(initial: PaneState) {
  const state = createStore(initial);
  const asked: unknown[][] = [];
  const ask = (name: keyof PaneActions) => async (...given: unknown[]) => { asked.push([name, ...given]); };
  const actions: PaneActions = {
    insertTemplate: ask("insertTemplate"), checkNow: ask("checkNow"), chooseSheet: ask("chooseSheet"), goTo: ask("goTo"),
    setMarks: ask("setMarks"), showWarnings: ask("showWarnings"), showRows: ask("showRows"), allowMoves: ask("allowMoves"), chooseRenewed: ask("chooseRenewed"), stopCheck: () => { asked.push(["stopCheck"]); }, listMore: ask("listMore"), previewFix: ask("previewFix"), previewReplacing: ask("previewReplacing"), applyFix: ask("applyFix"),
    cancelFix: () => { asked.push(["cancelFix"]); }, undoFix: ask("undoFix"),
    dismissFix: () => { asked.push(["dismissFix"]); }, submit: ask("submit"), submitAgain: ask("submitAgain"),
    askUndo: (...given) => { asked.push(["askUndo", ...given]); }, undoImport: ask("undoImport"), leaveUndo: () => { asked.push(["leaveUndo"]); },
    cancel: ask("cancel"), resume: ask("resume"),
    dismiss: () => { asked.push(["dismiss"]); }, pair: ask("pair"), signIn: ask("signIn"), cancelSignIn: () => { asked.push(["cancelSignIn"]); }, dismissSignIn: () => { asked.push(["dismissSignIn"]); }, signOut: ask("signOut"),
  };
  const pane: Pane = { state, actions };
  return { pane, asked, show: (next: PaneState) => state.set(next) };
}
