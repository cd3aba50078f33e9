import type { CellChange, Fix } from "../../../domain/fixes/fix";
import type { IssueCode } from "../../../domain/issue-codes";
import { WorkbookError, type ChangeOutcome, type TemplateSheet, type WantedChange, type Workbook, type WorkbookReason, type WrittenChange } from "../ports";
import type { FixSource } from "./fix-source";

/** What the user is asked before anything is written, or told after. */
export type Fixing =
  | { readonly step: "idle" }
  /** Fixes are being worked out. */
  | { readonly step: "looking" }
  /** What would be written, in one or several ways to choose from; none: nothing can be fixed by itself. */
  | { readonly step: "preview"; readonly of: "kind" | "safe" | "value"; readonly fixes: readonly Fix[] }
  | { readonly step: "writing"; readonly done: number; readonly total: number }
  | Fixed;

/** What was written, which can be taken back, and what was left alone. */
export interface Fixed {
  readonly step: "fixed";
  readonly undone: boolean;
  readonly written: readonly WrittenChange[];
  /** Cells that held something else by then. */
  readonly changedMeanwhile: number;
  readonly formulas: number;
  /** Cells that were not reached, because the user cancelled or something stopped the writing. */
  readonly left: number;
  /** What stopped the writing half-way; null: it went through, or was cancelled. */
  readonly stopped: WorkbookReason | null;
  /** Rows stand elsewhere since, so that the numbers in `written` are not theirs any more. */
  readonly rowsMoved: boolean;
}

export interface FixingDependencies {
  readonly workbook: Workbook;
  readonly sheet: () => TemplateSheet | null;
  readonly fixes: FixSource;
  /** Checks rows again that were written. */
  readonly recheck: (rowNumbers: readonly number[]) => Promise<void>;
  readonly show: (fixing: Fixing) => void;
}

/** What can be done about issues. Nothing is written before `apply`. */
export interface FixingActions {
  /** Shows what fixing all issues of a code would write. */
  previewKind(code: IssueCode): Promise<void>;
  /** Shows what fixing everything that is safe would write. */
  previewSafe(): Promise<void>;
  /** Shows what writing `after` would change wherever the field says the same as `before`. */
  previewReplacing(change: CellChange): Promise<void>;
  /** Leaves the preview, or takes away what was told of the last fix. */
  dismiss(): void;
  apply(fix: Fix): Promise<void>;
  /** Ends the writing after what is on its way. */
  cancel(): void;
  /** Writes back what the last fix replaced, or again what was taken back, wherever its cells still hold what it wrote. */
  undo(fixed: Fixed): Promise<void>;
  /** Rows stand elsewhere now: what was previewed is not theirs any more, nor could it be written back. */
  rowsMoved(): void;
  /** Another sheet is looked at. */
  forget(): void;
}

const idle: Fixing = { step: "idle" };

export function createFixing({ workbook, sheet, fixes, recheck, show }: FixingDependencies): FixingActions {
  let now: Fixing = idle;
  let last: Fixed | null = null;
  let asked = 0;
  let writing = new AbortController();

  function become(next: Fixing): void {
    now = next;
    show(next);
  }

  /** The newest question is answered; one that was asked before it is not. */
  async function preview(of: "kind" | "safe" | "value", look: () => Promise<readonly (Fix | null)[]>): Promise<void> {
    asked += 1;
    const question = asked;
    become({ step: "looking" });
    try {
      const found = (await look()).filter((fix) => fix !== null);
      if (question === asked) become({ step: "preview", of, fixes: found });
    } catch (error) {
      if (question === asked) become(last ?? idle);
      throw error;
    }
  }

  async function write(changes: readonly WantedChange[], undone: boolean): Promise<void> {
    const target = sheet();
    if (target === null || now.step === "writing") return;
    asked += 1;
    writing = new AbortController();
    const outcomes: Record<ChangeOutcome, WrittenChange[]> = { "written": [], "changed-meanwhile": [], "formula": [] };
    const done = () => Object.values(outcomes).reduce((sum, { length }) => sum + length, 0);
    let stopped: WorkbookError | null = null;
    become({ step: "writing", done: 0, total: changes.length });
    try {
      await workbook.changeCells(target, changes, (outcome, those) => {
        for (const change of those) outcomes[outcome].push(change);
        become({ step: "writing", done: done(), total: changes.length });
      }, writing.signal);
    } catch (error) {
      if (!(error instanceof WorkbookError)) {
        become(idle);
        throw error;
      }
      stopped = error;
    }
    last = {
      step: "fixed", undone, written: outcomes.written, changedMeanwhile: outcomes["changed-meanwhile"].length,
      formulas: outcomes.formula.length, left: changes.length - done(), stopped: stopped?.reason ?? null, rowsMoved: false,
    };
    become(last);
    await recheck([...new Set((maybeWritten(stopped) ? changes : outcomes.written).map(({ rowNumber }) => rowNumber))]);
  }

  return {
    previewKind: (code) => preview("kind", () => fixes.waysFor(code)),
    previewSafe: () => preview("safe", async () => [await fixes.allSafe()]),
    previewReplacing: ({ field, before, after }) => preview("value", async () => [await fixes.replaceEverywhere(field, before, after)]),
    dismiss() {
      asked += 1;
      if (now.step === "fixed") last = null;
      if (now.step !== "writing") become(last ?? idle);
    },
    apply: (fix) => write(fix.changes, false),
    cancel: () => writing.abort(),
    undo: ({ written, undone }) => write(written.map(({ rowNumber, field, before, after, formatBefore }) => (
      { rowNumber, field, before: after, after: before, format: formatBefore })), !undone),
    rowsMoved() {
      if (last !== null) last = { ...last, rowsMoved: true };
      if (now.step === "writing" || now.step === "idle") return;
      asked += 1;
      become(last ?? idle);
    },
    forget() {
      writing.abort();
      asked += 1;
      last = null;
      become(idle);
    },
  };
}

/** Where Excel did not answer, or with something unknown, nobody knows before the next reading what it wrote. */
function maybeWritten(stopped: WorkbookError | null): boolean {
  return stopped !== null && (stopped.reason === "unanswered" || stopped.reason === "unexpected");
}
