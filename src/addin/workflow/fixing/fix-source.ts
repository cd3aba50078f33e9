import type { Cell } from "../../../domain/cell";
import type { FieldKey } from "../../../domain/field-key";
import type { Fixer } from "../../../domain/fixes/create-fixer";
import type { Fix } from "../../../domain/fixes/fix";
import type { Issue } from "../../../domain/issue";
import type { IssueCode } from "../../../domain/issue-codes";
import { waysFor } from "./ways";

/**
 * The fixes of the sheet as it was checked last, wherever they are worked out; each is looked for when it is asked for, since
 * some take long on large sheets. While everything is read there are none.
 */
export interface FixSource {
  /** The ways to fix one issue, the likeliest first. */
  offersFor(issue: Issue): Promise<readonly Fix[]>;
  /** The ways to fix all issues of a code at once. */
  waysFor(code: IssueCode): Promise<readonly Fix[]>;
  allSafe(): Promise<Fix | null>;
  replaceEverywhere(field: FieldKey, value: Cell, after: Cell): Promise<Fix | null>;
}

/**
 * Fixes that are worked out where they are asked for.
 * @param issuesOf all issues of a code
 */
export function createFixSource(fixer: () => Fixer, issuesOf: (code: IssueCode) => readonly Issue[]): FixSource {
  return {
    offersFor: async (issue) => fixer().fixesFor(issue),
    waysFor: async (code) => waysFor(fixer(), code, issuesOf(code)),
    allSafe: async () => fixer().autoFixes(),
    replaceEverywhere: async (field, value, after) => fixer().replaceEverywhere(field, value, after),
  };
}
