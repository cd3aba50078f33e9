import type { FieldKey } from "../../../domain/field-key";
import type { Fixer } from "../../../domain/fixes/create-fixer";
import type { CellChange, Fix } from "../../../domain/fixes/fix";
import type { Issue } from "../../../domain/issue";
import type { IssueCode } from "../../../domain/issue-codes";
import { WorkbookError, type ChangeOutcome, type TemplateSheet, type Workbook } from "../ports";

/** What the user is asked before anything is written, or told after. */
export type Fixing =
  | { readonly step: "idle" }
  /** What would be written, in one or several ways to choose from; none: nothing can be fixed by itself. */
  | { readonly step: "preview"; readonly of: "kind" | "safe"; readonly fixes: readonly Fix[] }
  | { readonly step: "writing"; readonly done: number; readonly total: number }
  | Fixed;

/** What was written, which can be taken back, and what was left alone. */
export interface Fixed {
  readonly step: "fixed";
  readonly undone: boolean;
  readonly written: readonly CellChange[];
  /** Cells that held something else by then. */
  readonly changedMeanwhile: number;
  readonly formulas: number;
  /** What stopped the writing half-way; null: it went through. */
  readonly stopped: string | null;
}

export interface FixingDependencies {
  readonly workbook: Workbook;
  readonly sheet: () => TemplateSheet | null;
  /** The fixes of the sheet as it was checked last; null before the first check. */
  readonly fixer: () => Fixer | null;
  /** Checks rows again that were written. */
  readonly recheck: (rowNumbers: readonly number[]) => Promise<void>;
  readonly show: (fixing: Fixing) => void;
}

/** What can be done about issues. Nothing is written before `apply`. */
export interface FixingActions {
  /** The ways to fix one issue, the likeliest first. */
  offersFor(issue: Issue): readonly Fix[];
  /** Shows what fixing all issues of a code would write. */
  previewKind(code: IssueCode): void;
  /** Shows what fixing everything that is safe would write. */
  previewSafe(): void;
  cancel(): void;
  apply(fix: Fix): Promise<void>;
  /** Writes back what the last fix replaced, wherever its cells still hold what it wrote. */
  undo(fixed: Fixed): Promise<void>;
}

export function createFixing({ workbook, sheet, fixer, recheck, show }: FixingDependencies): FixingActions {
  async function write(changes: readonly CellChange[], undone: boolean): Promise<void> {
    const target = sheet();
    if (target === null) return;
    const outcomes: Record<ChangeOutcome, CellChange[]> = { "written": [], "changed-meanwhile": [], "formula": [] };
    let stopped: string | null = null;
    show({ step: "writing", done: 0, total: changes.length });
    try {
      await workbook.changeCells(target, changes, (outcome, those) => {
        outcomes[outcome].push(...those);
        show({ step: "writing", done: Object.values(outcomes).reduce((sum, { length }) => sum + length, 0), total: changes.length });
      });
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      stopped = error.message;
    }
    show({
      step: "fixed", undone, written: outcomes.written, changedMeanwhile: outcomes["changed-meanwhile"].length,
      formulas: outcomes.formula.length, stopped,
    });
    await recheck([...new Set(outcomes.written.map(({ rowNumber }) => rowNumber))]);
  }

  return {
    offersFor: (issue) => fixer()?.fixesFor(issue) ?? [],
    previewKind(code) {
      show({ step: "preview", of: "kind", fixes: fixer()?.fixesOfKind(code) ?? [] });
    },
    previewSafe() {
      const fix = fixer()?.autoFixes() ?? null;
      show({ step: "preview", of: "safe", fixes: fix === null ? [] : [fix] });
    },
    cancel: () => show({ step: "idle" }),
    apply: (fix) => write(fix.changes, false),
    undo: ({ written }) => write(written.map(({ rowNumber, field, before, after }) => ({ rowNumber, field, before: after, after: before })), true),
  };
}

/** The fields that a fix writes to, in the order of its changes. */
export function fieldsOf({ changes }: Fix): readonly FieldKey[] {
  return [...new Set(changes.map(({ field }) => field))];
}
