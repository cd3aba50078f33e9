import type { Cell } from "../../../domain/cell";
import type { FieldKey } from "../../../domain/field-key";
import type { Fixer } from "../../../domain/fixes/create-fixer";
import type { Fix } from "../../../domain/fixes/fix";
import type { DateField } from "../../../domain/fixes/sheet-facts";
import type { Issue } from "../../../domain/issue";
import type { IssueCode } from "../../../domain/issue-codes";
import type { DateOrder } from "../../../domain/reading";

/**
 * The fixes of the sheet as it was checked last, wherever they are worked out; each is looked for when it is asked for, since
 * some take long on large sheets. Before the first check there are none.
 */
export interface FixSource {
  /** The ways to fix one issue, the likeliest first. */
  offersFor(issue: Issue): Promise<readonly Fix[]>;
  /** For all issues of a code one fix for each way to go, the one that clears most rows first. */
  ofKind(code: IssueCode): Promise<readonly Fix[]>;
  allSafe(): Promise<Fix | null>;
  dateOrder(field: DateField, order: DateOrder): Promise<Fix | null>;
  replaceEverywhere(field: FieldKey, value: Cell, after: Cell): Promise<Fix | null>;
  fillDown(field: FieldKey, rowNumbers: readonly number[]): Promise<Fix | null>;
}

/** Fixes that are worked out where they are asked for. */
export function createFixSource(fixer: () => Fixer | null): FixSource {
  return {
    offersFor: async (issue) => fixer()?.fixesFor(issue) ?? [],
    ofKind: async (code) => fixer()?.fixesOfKind(code) ?? [],
    allSafe: async () => fixer()?.autoFixes() ?? null,
    dateOrder: async (field, order) => fixer()?.dateOrder(field, order) ?? null,
    replaceEverywhere: async (field, value, after) => fixer()?.replaceEverywhere(field, value, after) ?? null,
    fillDown: async (field, rowNumbers) => fixer()?.fillDown(field, rowNumbers) ?? null,
  };
}
