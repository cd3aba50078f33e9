import type { SheetRow } from "./cell";
import { isLine } from "./cells/row-kind";
import { ColumnOrders } from "./column-orders";
import { createCrossRules } from "./cross/cross-rules";
import type { RowFacts, Say } from "./cross/cross-rule";
import { SheetNames } from "./cross/sheet-names";
import type { CheckContext, Engine, IssueChange } from "./engine";
import { currencyIssues, fileIssues } from "./file-issues";
import type { HeldRow } from "./held-row";
import { HeldRows } from "./held-rows";
import { IssueList } from "./issue-list";
import { createRowReader, hasTextDate } from "./read-row";
import { runSteps } from "./run-steps";
import { createSeverity } from "./severity-of";
import { Tally } from "./tally";

const none: ReadonlyMap<HeldRow, RowFacts> = new Map();

/**
 * Creates an engine for one sheet. An edit reads its rows again, and judges only the groups (of equal IDs, of one
 * customer …) that they leave and join, where they changed in what the groups are about; the text dates of a column are read again when the order of day and month changes.
 * `rowsPerStep`: so many of all rows are taken in at a time.
 */
export function createEngine(context: CheckContext, rowsPerStep = 4_096): Engine {
  const reader = createRowReader(context);
  const severityOf = createSeverity(context.strict ?? false);
  const listed = new IssueList();
  let sheet = newSheet();

  function newSheet(expected = 0) {
    const rows = new HeldRows(expected);
    const columns = new ColumnOrders<HeldRow>(context.reading);
    return {
      rows, columns, names: new SheetNames(),
      rules: createCrossRules<HeldRow>(context, rows),
      orders: columns.decide(),
      tally: new Tally(context.withPlan === true),
      /** Rows that the change at hand touches. */
      changed: new Set<HeldRow>(),
    };
  }

  function collectDates(row: HeldRow): void {
    if (hasTextDate(row.cells) && isLine(row.cells)) sheet.columns.put(row);
    else sheet.columns.remove(row);
  }

  /** To be called before anything about the row changes. */
  function touch(row: HeldRow): void {
    if (sheet.changed.has(row)) return;
    sheet.changed.add(row);
    if (row.place < 0) return;
    sheet.tally.count(row, -1);
    listed.touch(row);
  }

  const say: Say<HeldRow> = (row, kind, finding) => {
    if (row.saysAlready(kind, finding)) return;
    touch(row);
    row.say(kind, finding, severityOf);
  };

  /** What the row says by its cells as they are now. */
  function factsNow(row: HeldRow): RowFacts {
    const reading = reader.read(row, sheet.orders);
    return { cells: row.cells, reading, customer: sheet.names.customerOf(reading), product: sheet.names.productOf(reading), opportunity: sheet.names.opportunityOf(reading) };
  }

  /** Takes rows out of all groups, before their places change. */
  function leaveGroups(rows: Iterable<HeldRow>): void {
    for (const row of rows) {
      touch(row);
      for (const rule of sheet.rules) rule.remove(row);
      row.forgetAll();
    }
  }

  function joinGroups(rows: Iterable<HeldRow>): void {
    for (const row of rows) for (const rule of sheet.rules) rule.add(row);
  }

  /** Reads a row again that stays where it is. Only the rules for which it changed look at it anew. */
  function readAgain(row: HeldRow, before: RowFacts): void {
    touch(row);
    const now = factsNow(row);
    const concerned = sheet.rules.filter((rule) => rule.isUnchanged?.(before, now) !== true);
    for (const rule of concerned) rule.remove(row);
    row.become(now);
    for (const rule of concerned) {
      row.forget(rule.kinds);
      rule.add(row);
    }
  }

  /** Decides the columns' orders of day and month anew, and reads `changed` again, and the rows in the sheet for which an order is another one now. */
  function readByNewOrders(changed: ReadonlyMap<HeldRow, RowFacts>): void {
    const before = sheet.orders;
    sheet.orders = sheet.columns.decide();
    for (const [row, facts] of changed) readAgain(row, facts);
    for (const row of sheet.columns.affected(before, sheet.orders)) if (row.place >= 0 && !changed.has(row)) readAgain(row, row.facts());
  }

  /** Answers the rows in the sheet that the change touched. */
  function settleRules(): readonly HeldRow[] {
    for (const rule of sheet.rules) rule.settle(say);
    const there = [...sheet.changed].filter(({ place }) => place >= 0);
    for (const row of there) sheet.tally.count(row, 1);
    sheet.changed = new Set();
    return there;
  }

  function settle(renumberedFrom: number | null): IssueChange {
    return { rows: settleRules().map(({ rowNumber }) => rowNumber).sort((a, b) => a - b), renumberedFrom };
  }

  /** Takes rows in that are new in the sheet. `near` have left their groups already, as those beside the new ones do now. */
  function takeIn(fresh: readonly HeldRow[], near: ReadonlySet<HeldRow>): void {
    for (const row of fresh) touch(row);
    sheet.rows.takeIn(fresh);
    fresh.forEach(collectDates);
    listed.reset(sheet.rows.all);
    const alsoNear = new Set([...around(new Set(fresh))].filter((row) => !near.has(row)));
    leaveGroups(alsoNear);
    for (const row of fresh) row.become(factsNow(row));
    for (const rows of [near, alsoNear, fresh]) joinGroups(rows);
    readByNewOrders(none);
  }

  /** Rows next to these, whose neighbours change. */
  function around(rows: ReadonlySet<HeldRow>): Set<HeldRow> {
    const next = new Set<HeldRow>();
    for (const row of rows) for (const step of [-1, 1] as const) {
      const other = sheet.rows.neighbour(row, step);
      if (other !== undefined && !rows.has(other)) next.add(other);
    }
    return next;
  }

  /** The rows that are there of those with these numbers. */
  function found(...rowNumbers: readonly number[]): Set<HeldRow> {
    return new Set(rowNumbers.map((rowNumber) => sheet.rows.find(rowNumber)).filter((row) => row !== undefined));
  }

  function* replaceInSteps(rows: readonly SheetRow[]): Generator<number, IssueChange> {
    sheet = newSheet(rows.length);
    for (let read = 0; read < rows.length; read += rowsPerStep) {
      if (read > 0) yield read;
      replaceStep(rows.slice(read, read + rowsPerStep));
    }
    listed.reset(sheet.rows.all);
    settleRules();
    return { rows: null, renumberedFrom: null };
  }

  /** Takes in rows below all others. */
  function replaceStep(rows: readonly SheetRow[]): void {
    const step = rows.map(([rowNumber, cells]) => sheet.rows.create(rowNumber, cells));
    // What text dates of these rows prove may make earlier ones mean something else. Mostly the first step decides.
    for (const row of step) if (hasTextDate(row.cells)) collectDates(row);
    readByNewOrders(none);
    for (const row of step) {
      row.become(factsNow(row));
      sheet.rows.append(row);
    }
    // Rule by rule: each finds its own index at hand.
    for (const rule of sheet.rules) {
      if (rule.addBelow === undefined) for (const row of step) rule.add(row);
      else rule.addBelow(step);
    }
    for (const row of step) sheet.tally.count(row, 1);
  }

  return {
    replaceInSteps,

    replaceAll: (rows) => runSteps(replaceInSteps(rows)),

    edit(rows) {
      const before = new Map<HeldRow, RowFacts>();
      const added = new Map<number, HeldRow>();
      for (const [rowNumber, cells] of rows) {
        const known = sheet.rows.find(rowNumber);
        if (known === undefined) {
          const fresh = added.get(rowNumber);
          if (fresh === undefined) added.set(rowNumber, sheet.rows.create(rowNumber, cells));
          else fresh.cells = cells;
          continue;
        }
        if (!before.has(known)) before.set(known, known.facts());
        known.cells = cells;
      }
      for (const row of before.keys()) collectDates(row);
      readByNewOrders(before);
      if (added.size > 0) takeIn([...added.values()].sort((a, b) => a.rowNumber - b.rowNumber), new Set());
      return settle(null);
    },

    insert(rows) {
      const [first] = rows;
      if (first === undefined) return { rows: [], renumberedFrom: null };
      const near = found(first[0] - 1, first[0]);
      leaveGroups(near);
      sheet.rows.shift(first[0], rows.length);
      const fresh = rows.map(([rowNumber, cells]) => sheet.rows.create(rowNumber, cells));
      takeIn(fresh, near);
      return settle(first[0] + rows.length);
    },

    remove(firstRow, count) {
      const gone = found(...Array.from({ length: count }, (_, index) => firstRow + index));
      const near = found(firstRow - 1, firstRow + count);
      leaveGroups([...gone, ...near]);
      for (const row of gone) sheet.columns.remove(row);
      sheet.rows.drop(gone);
      sheet.rows.shift(firstRow, -count);
      listed.reset(sheet.rows.all);
      joinGroups(near);
      readByNewOrders(none);
      return settle(firstRow);
    },

    move(rowNumbers) {
      const moved = found(...rowNumbers);
      if (moved.size < rowNumbers.length) throw new RangeError("A row to be moved is not there, or is named twice.");
      const left = new Set([...moved, ...around(moved)]);
      leaveGroups(left);
      sheet.rows.reorder([...moved]);
      sheet.columns.moved();
      listed.reset(sheet.rows.all);
      joinGroups(left);
      readByNewOrders(none);
      return settle([...moved].reduce((top, { rowNumber }) => Math.min(top, rowNumber), Infinity));
    },

    summary: () => sheet.tally.summary(),
    counts: () => sheet.tally.counts(),
    issuesOf: (rowNumber) => sheet.rows.find(rowNumber)?.issues() ?? [],
    issues: () => listed.list([
      ...fileIssues(sheet.tally.summary().lines), ...(context.onServer === true ? [] : currencyIssues(sheet.tally.currencies(), severityOf)),
    ]),
    verdicts: () => sheet.rows.all.map((row) => row.verdict()),
  };
}
