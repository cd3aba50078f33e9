import type { Cell, SheetRow } from "../../../src/domain/cell";
import { createEngine } from "../../../src/domain/create-engine";
import type { CheckContext } from "../../../src/domain/engine";
import type { FieldKey } from "../../../src/domain/field-key";
import { createFixer, type Fixer } from "../../../src/domain/fixes/create-fixer";
import type { Fix } from "../../../src/domain/fixes/fix";
import type { Issue } from "../../../src/domain/issue";
import type { IssueCode } from "../../../src/domain/issue-codes";
import { context, row } from "../rows";

export function check(rows: readonly SheetRow[], inContext: CheckContext = context): { issues: readonly Issue[]; fixer: Fixer } {
  const engine = createEngine(inContext);
  engine.replaceAll(rows);
  return { issues: engine.issues(), fixer: createFixer(inContext, rows, engine.issues()) };
}

/** `kind mode: after` of each fix of an issue's first occurrence. */
export function offered(rows: readonly SheetRow[], code: IssueCode, inContext: CheckContext = context): string[] {
  const { issues, fixer } = check(rows, inContext);
  const issue = issues.find((candidate) => candidate.code === code);
  if (issue === undefined) throw new Error(`${code} was not raised, but ${issues.map((other) => other.code).join(", ")}`);
  return fixer.fixesFor(issue).map(told);
}

/** The same for one cell of a row that is otherwise ready. */
export function offeredFor(field: FieldKey, cell: Cell, code: IssueCode, inContext: CheckContext = context, more: Partial<Record<FieldKey, Cell>> = {}): string[] {
  return offered([row(2, { ...more, [field]: cell })], code, inContext);
}

export function told({ kind, mode, changes }: Fix): string {
  return `${kind} ${mode}: ${changes.map(({ after }) => (typeof after === "string" ? after : JSON.stringify(after))).join(" | ")}`;
}
