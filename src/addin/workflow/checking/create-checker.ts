import type { SheetRow } from "../../../domain/cell";
import { createEngine } from "../../../domain/create-engine";
import type { CheckContext, Engine } from "../../../domain/engine";
import type { FieldKey } from "../../../domain/field-key";
import { createFixer, type Fixer } from "../../../domain/fixes/create-fixer";
import { mayHaveSafeFixes } from "../../../domain/fixes/safe-codes";
import type { Issue } from "../../../domain/issue";
import { savedSchedules } from "../../../domain/schedule/saved-schedules";
import { rowBelowTable } from "../../../domain/sheet-issues";
import { createFixSource } from "../fixing/fix-source";
import { groupIssues } from "../issue-groups";
import { indexProducts } from "../known-products";
import { planMarks } from "../plan-marks";
import { createRowPainter, type RowPainter } from "../row-painter";
import { planImport, type ImportPlan } from "../submission/import-plan";
import { settleDateOrder } from "../submission/settle-date-order";
import { listedAtFirst, type CheckSettings, type SheetChecker } from "./sheet-checker";

interface Check {
  readonly settings: CheckSettings;
  readonly context: CheckContext;
  readonly engine: Engine;
  readonly painter: RowPainter;
  /** In sheet order, one for each row number from the first. */
  readonly rows: SheetRow[];
  /** null: not begun. */
  steps: ReturnType<Engine["replaceInSteps"]> | null;
  over: boolean;
  /** Fields whose column is not there. */
  missing: readonly FieldKey[];
  /** What the server found, as of when the findings were asked for last. */
  fromServer: readonly Issue[];
  /** Of the rows as they are; null: not made yet. */
  fixer: Fixer | null;
}

/** @param digestOf the SHA-256 of a text's UTF-8 bytes, as contract/digest.ts writes it */
export function createChecker(digestOf: (text: string) => Promise<string>): SheetChecker {
  let current: Check | null = null;
  let plan: ImportPlan | null = null;

  function begun(): Check {
    if (current === null) throw new Error("No check was begun.");
    return current;
  }

  function finished(): Check {
    const check = begun();
    if (!check.over) throw new Error("The check is not over.");
    return check;
  }

  function issuesOnSheet(): readonly Issue[] {
    const { engine, missing } = finished();
    return onSheet(engine.issues(), missing);
  }

  /** What can be done about an issue does not hang on who found it. */
  function fixable(): readonly Issue[] {
    return [...issuesOnSheet(), ...finished().fromServer];
  }

  function fixer(): Fixer {
    const check = finished();
    return (check.fixer ??= createFixer(check.context, check.rows, fixable()));
  }

  return {
    async begin(settings) {
      const { reading, saved } = settings;
      const context = { reading, products: indexProducts(settings.products), templates: saved && savedSchedules(saved), withPlan: true };
      current = {
        settings, context, engine: createEngine(context), painter: createRowPainter(settings.lists, settings.reading.date1904), rows: [], steps: null,
        over: false, missing: [], fromServer: [], fixer: null,
      };
    },
    async add(rows) {
      const check = begun();
      for (const row of rows) check.rows.push(row);
    },
    async step() {
      const check = begun();
      check.steps ??= check.engine.replaceInSteps(check.rows);
      const { done, value } = check.steps.next();
      check.over = done === true;
      const rowsTotal = check.rows.length;
      return { rowsChecked: typeof value === "number" ? value : rowsTotal, rowsTotal, over: check.over };
    },
    async edit(rows) {
      const check = finished();
      const { engine, rows: held } = check;
      check.fixer = null;
      engine.edit(rows);
      const first = held[0]?.[0] ?? 0;
      for (const row of rows) held[row[0] - first] = row;
    },
    async findings({ missing, fromServer, aboutSheet, listed }) {
      const check = finished();
      const { engine } = check;
      check.missing = missing;
      if (fromServer.length + check.fromServer.length > 0) check.fixer = null;
      check.fromServer = fromServer;
      const issues = onSheet(engine.issues(), missing);
      const summary = engine.summary();
      const others = [...fromServer, ...(summary.lines === 0 ? aboutSheet.filter(({ code }) => code === rowBelowTable) : aboutSheet)];
      return {
        summary,
        groups: groupIssues(others.length === 0 ? issues : [...issues, ...others], (code) => listed[code] ?? listedAtFirst),
        safeFixes: mayHaveSafeFixes(engine.counts()),
      };
    },
    async marks(painting) {
      const { painter, rows } = finished();
      const first = rows[0]?.[0] ?? 0;
      return planMarks(issuesOnSheet(), (rowNumber) => rows[rowNumber - first]?.[1], painter, painting);
    },
    async unseen(issues) {
      const placeOf = ({ code, rowNumber, field }: Issue) => `${code} ${rowNumber} ${field}`;
      const wanted = new Set(issues.map(placeOf));
      for (const issue of issuesOnSheet()) wanted.delete(placeOf(issue));
      return issues.filter((issue) => wanted.has(placeOf(issue)));
    },
    async look(rows) {
      if (current === null) return [];
      const engine = createEngine(current.context);
      engine.replaceAll(rows);
      return engine.issues().filter(({ severity }) => severity === "error");
    },
    async settledReading() {
      const { settings, rows } = finished();
      return settleDateOrder(settings.reading, rows);
    },
    async planImport(products) {
      const { engine, rows, context } = finished();
      plan = await planImport(rows, engine.verdicts(), { products: indexProducts(products), templates: context.templates }, digestOf);
      return { chunks: plan.chunks.length, seal: plan.seal };
    },
    ...createFixSource(fixer, (wanted) => fixable().filter(({ code }) => code === wanted)),
    async chunk(number) {
      const rows = plan?.chunks[number];
      if (rows === undefined) throw new RangeError("The import has no such chunk.");
      return rows;
    },
  };
}

/** A column that is not there is said once; its cells, which nobody can go to, are not listed one by one. */
function onSheet(issues: readonly Issue[], missing: readonly FieldKey[]): readonly Issue[] {
  return missing.length === 0 ? issues : issues.filter(({ field }) => field === null || !missing.includes(field));
}
