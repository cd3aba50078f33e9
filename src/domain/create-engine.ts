import type { SheetRow } from "./cell";
import { isLine } from "./cells/row-kind";
import { ColumnOrders } from "./column-orders";
import { createCrossRules } from "./cross/cross-rules";
import type { Say } from "./cross/cross-rule";
import { SheetNames } from "./cross/sheet-names";
import type { CheckContext, Engine, IssueChange } from "./engine";
import { currencyIssues, fileIssues } from "./file-issues";
import { HeldRow } from "./held-row";
import { HeldRows } from "./held-rows";
import { IssueList } from "./issue-list";
import { createRowReader, hasTextDate } from "./read-row";
import { runSteps } from "./run-steps";
import { createSeverity } from "./severity-of";
import { Tally } from "./tally";

const rowsPerStep = 4_096;

/**
 * Creates an engine for one sheet. An edit reads its rows again, and judges only the groups (of equal IDs, of one
 * customer …) that they leave and join; the text dates of a column are read again when the order of day and month changes.
 */
export function createEngine(context: CheckContext): Engine {
  const reader = createRowReader(context);
  const severityOf = createSeverity(context.strict ?? false);
  const listed = new IssueList();
  let sheet = newSheet();

  function newSheet() {
    const rows = new HeldRows();
    const columns = new ColumnOrders<HeldRow>(context.reading);
    return {
      rows, columns, names: new SheetNames(),
      rules: createCrossRules<HeldRow>(context, (row, step) => rows.neighbour(row, step)),
      orders: columns.decide(),
      tally: new Tally(context.withPlan === true),
      /** Rows that the change at hand touches; null while all rows are new. */
      changed: null as Set<HeldRow> | null,
    };
  }

  function collectDates(row: HeldRow): void {
    if (hasTextDate(row.cells) && isLine(row.cells)) sheet.columns.put(row);
    else sheet.columns.remove(row);
  }

  /** To be called before anything about the row changes. */
  function touch(row: HeldRow): void {
    if (sheet.changed === null || sheet.changed.has(row)) return;
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

  function leaveGroups(rows: Iterable<HeldRow>): void {
    for (const row of rows) {
      touch(row);
      for (const rule of sheet.rules) rule.remove(row);
    }
  }

  /**
   * Brings rows that have left their groups back into them: `unread` with cells that are to be read, `read` as they are. Rows
   * whose column's order of day and month is another one now are read again in any case.
   */
  function joinGroups(unread: readonly HeldRow[], read: Iterable<HeldRow>): void {
    const before = sheet.orders;
    sheet.orders = sheet.columns.decide();
    const left = new Set([...unread, ...read]);
    const toRead = new Set(unread);
    for (const row of sheet.columns.affected(before, sheet.orders)) {
      toRead.add(row);
      if (left.has(row)) continue;
      leaveGroups([row]);
      left.add(row);
    }
    for (const row of left) {
      row.become(toRead.has(row) ? reader.read(row, sheet.orders) : row.reading, sheet.names);
      for (const rule of sheet.rules) rule.add(row);
    }
  }

  function settle(renumberedFrom: number | null): IssueChange {
    for (const rule of sheet.rules) rule.settle(say);
    const there = [...sheet.changed ?? []].filter(({ place }) => place >= 0);
    for (const row of there) sheet.tally.count(row, 1);
    sheet.changed = null;
    return { rows: there.map(({ rowNumber }) => rowNumber).sort((a, b) => a - b), renumberedFrom };
  }

  /** Takes rows in that are new in the sheet; answers those beside them that have left their groups for it. `left` have already. */
  function takeIn(fresh: readonly HeldRow[], left: { has(row: HeldRow): boolean }): ReadonlySet<HeldRow> {
    if (fresh.length === 0) return new Set();
    for (const row of fresh) touch(row);
    sheet.rows.takeIn(fresh);
    fresh.forEach(collectDates);
    listed.reset(sheet.rows.all);
    const near = new Set([...around(new Set(fresh))].filter((row) => !left.has(row)));
    leaveGroups(near);
    return near;
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
    sheet = newSheet();
    for (const [rowNumber, cells] of rows) {
      const row = new HeldRow(rowNumber, cells);
      sheet.rows.append(row);
      if (hasTextDate(cells)) collectDates(row);
    }
    sheet.orders = sheet.columns.decide();
    for (let read = 0; read < rows.length; read += rowsPerStep) {
      if (read > 0) yield read;
      const step = sheet.rows.all.slice(read, read + rowsPerStep);
      for (const row of step) row.become(reader.read(row, sheet.orders), sheet.names);
      // Rule by rule: each finds its own index at hand.
      for (const rule of sheet.rules) for (const row of step) rule.add(row);
    }
    for (const rule of sheet.rules) rule.settle(say);
    for (const row of sheet.rows.all) sheet.tally.count(row, 1);
    listed.reset(sheet.rows.all);
    return { rows: null, renumberedFrom: null };
  }

  return {
    replaceInSteps,

    replaceAll: (rows) => runSteps(replaceInSteps(rows)),

    edit(rows) {
      sheet.changed = new Set();
      const edited = new Map<HeldRow, SheetRow[1]>();
      const added = new Map<number, HeldRow>();
      for (const [rowNumber, cells] of rows) {
        const known = sheet.rows.find(rowNumber);
        if (known !== undefined) edited.set(known, cells);
        else added.set(rowNumber, new HeldRow(rowNumber, cells));
      }
      leaveGroups(edited.keys());
      for (const [row, cells] of edited) row.cells = cells;
      const near = takeIn([...added.values()].sort((a, b) => a.rowNumber - b.rowNumber), edited);
      for (const row of edited.keys()) collectDates(row);
      joinGroups([...edited.keys(), ...added.values()], near);
      return settle(null);
    },

    insert(rows) {
      const [first] = rows;
      if (first === undefined) return { rows: [], renumberedFrom: null };
      sheet.changed = new Set();
      const near = found(first[0] - 1, first[0]);
      leaveGroups(near);
      sheet.rows.shift(first[0], rows.length);
      const fresh = rows.map(([rowNumber, cells]) => new HeldRow(rowNumber, cells));
      joinGroups(fresh, [...near, ...takeIn(fresh, near)]);
      return settle(first[0] + rows.length);
    },

    remove(firstRow, count) {
      sheet.changed = new Set();
      const gone = found(...Array.from({ length: count }, (_, index) => firstRow + index));
      const near = found(firstRow - 1, firstRow + count);
      leaveGroups([...gone, ...near]);
      for (const row of gone) sheet.columns.remove(row);
      sheet.rows.drop(gone);
      sheet.rows.shift(firstRow, -count);
      listed.reset(sheet.rows.all);
      joinGroups([], near);
      return settle(firstRow);
    },

    move(rowNumbers) {
      const moved = found(...rowNumbers);
      if (moved.size < rowNumbers.length) throw new RangeError("A row to be moved is not there, or is named twice.");
      sheet.changed = new Set();
      const left = new Set([...moved, ...around(moved)]);
      leaveGroups(left);
      sheet.rows.reorder([...moved]);
      sheet.columns.moved();
      listed.reset(sheet.rows.all);
      joinGroups([], left);
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
