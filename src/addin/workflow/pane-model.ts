import type { Fix } from "../../domain/fixes/fix";
import type { Issue } from "../../domain/issue";
import { unknownAccess, type Access } from "./access-state";
import type { Fixing } from "./fixing/fixing";
import type { Connection, PaneState, SheetView, Submission } from "./pane-state";
import type { TemplateSheet } from "./ports";
import type { PaneProblem } from "./problem";
import type { Undoing } from "./undo-state";

/** All that the pane knows; what it shows is `toState` of it. */
export interface PaneModel {
  readonly ready: boolean;
  readonly unsupported: boolean;
  readonly connection: Connection;
  readonly access: Access;
  readonly templates: readonly TemplateSheet[];
  /** null: no template sheet is there to look at. */
  readonly view: SheetView | null;
  readonly submission: Submission;
  readonly moving: boolean;
  readonly renewals: ReadonlyMap<string, string>;
  readonly undoing: Undoing;
  readonly chosen: Issue | null;
  readonly askInsert: boolean;
  readonly offers: readonly Fix[];
  readonly fixing: Fixing;
  readonly inserting: boolean;
  readonly problem: PaneProblem | null;
}

export const noRenewals: ReadonlyMap<string, string> = new Map();

export const initialModel: PaneModel = {
  ready: false, unsupported: false, connection: { kind: "unknown" }, access: unknownAccess, templates: [], view: null,
  submission: { step: "idle" }, moving: false, renewals: noRenewals, undoing: { step: "idle" }, chosen: null, askInsert: false, offers: [], fixing: { step: "idle" }, inserting: false, problem: null,
};

export function toState(model: PaneModel): PaneState {
  const { ready, unsupported, connection, access, templates, view, submission, moving, renewals, undoing, chosen, askInsert, offers, fixing, inserting, problem } = model;
  if (unsupported) return { step: "unsupported" };
  if (!ready) return { step: "starting" };
  if (view === null) return { step: "empty", connection, access, problem: problem ?? problemOf(submission), inserting };
  return { step: "sheet", connection, access, view, templates, submission, moving, renewals, undoing, chosen, askInsert, offers, fixing, problem };
}

/** A sheet that was not read yet. */
export function unreadView(sheet: TemplateSheet, marksOn: boolean): SheetView {
  return {
    sheet, summary: { lines: 0, withErrors: 0, ready: 0, skipped: 0 }, groups: [],
    checking: true, checkingRows: null, stopped: false, meanwhile: null, missing: [], unmarked: 0, marksOn, warningsOn: false,
    safeFixes: false, date1904: false,
  };
}

/** Without a sheet there is no place for a failure but the line of problems. */
function problemOf(submission: Submission): PaneProblem | null {
  return submission.step === "failed" ? { kind: "submission", failure: submission.failure } : null;
}
