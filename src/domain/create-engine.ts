import type { SheetRow } from "./cell";
import { rowKind } from "./cells/row-kind";
import { ColumnOrders } from "./column-orders";
import { createCrossRules } from "./cross/cross-rules";
import type { Say } from "./cross/cross-rule";
import type { CheckContext, Engine, RowVerdict, SheetSummary } from "./engine";
import { fileIssues } from "./file-issues";
import { HeldRow } from "./held-row";
import type { Issue } from "./issue";
import { IssueList } from "./issue-list";
import { createRowReader, type DateOrders } from "./read-row";
import { createSeverity } from "./severity-of";

/**
 * Creates an engine for one sheet. An edit reads its rows again, and judges only the groups (of equal IDs, of one
 * customer …) that they leave and join; the text dates of a column are read again when the order of day and month changes.
 */
export function createEngine(context: CheckContext): Engine {
  const readRow = createRowReader(context);
  const severityOf = createSeverity(context.strict ?? false);
  let held: HeldRow[] = [];
  let byNumber = new Map<number, HeldRow>();
  let rules = createCrossRules<HeldRow>(context);
  let columns = new ColumnOrders(context.reading);
  let orders: DateOrders = columns.decide();
  const listed = new IssueList();
  let issueList: readonly Issue[] | null = null;
  let verdictList: readonly RowVerdict[] | null = null;
  const counts = { lines: 0, withErrors: 0, skipped: 0 };

  function hold([rowNumber, cells]: SheetRow): HeldRow {
    const row = new HeldRow(rowNumber, cells);
    held.push(row);
    byNumber.set(rowNumber, row);
    return row;
  }

  function collectDates(row: HeldRow): void {
    const kind = rowKind(row.cells);
    if (kind === "line" || kind === "subtotal") columns.put([row.rowNumber, row.cells]);
    else columns.remove(row.rowNumber);
  }

  const say: Say<HeldRow> = (row, kind, finding) => {
    const failed = row.hasErrors();
    if (!row.say(kind, finding, severityOf)) return;
    listed.touch(row);
    if (!row.reading.skipped) counts.withErrors += Number(row.hasErrors()) - Number(failed);
  };

  function count(row: HeldRow, sign: 1 | -1): void {
    if (row.reading.skipped) counts.skipped += sign;
    else {
      counts.lines += sign;
      if (row.hasErrors()) counts.withErrors += sign;
    }
  }

  function check(rows: Iterable<HeldRow>, isNew: boolean): void {
    for (const row of rows) {
      if (!isNew) {
        count(row, -1);
        for (const rule of rules) rule.remove(row);
      }
      listed.touch(row);
      row.become(readRow([row.rowNumber, row.cells], orders));
      for (const rule of rules) rule.add(row);
      count(row, 1);
    }
  }

  function settle(): void {
    for (const rule of rules) rule.settle(say);
    issueList = null;
    verdictList = null;
  }

  return {
    replaceAll(rows) {
      held = [];
      byNumber = new Map();
      rules = createCrossRules(context);
      columns = new ColumnOrders(context.reading);
      Object.assign(counts, { lines: 0, withErrors: 0, skipped: 0 });
      for (const row of rows) collectDates(hold(row));
      listed.reset(held);
      orders = columns.decide();
      check(held, true);
      settle();
    },

    edit(rows) {
      const known = new Set<HeldRow>();
      const added = new Set<HeldRow>();
      for (const sheetRow of rows) {
        let row = byNumber.get(sheetRow[0]);
        if (row === undefined) added.add((row = hold(sheetRow)));
        else if (!added.has(row)) known.add(row);
        row.cells = sheetRow[1];
        collectDates(row);
      }
      if (added.size > 0) {
        held.sort((a, b) => a.rowNumber - b.rowNumber);
        listed.reset(held);
      }
      const before = orders;
      orders = columns.decide();
      for (const rowNumber of columns.affected(before, orders)) {
        const row = byNumber.get(rowNumber);
        if (row !== undefined && !added.has(row)) known.add(row);
      }
      check(added, true);
      check(known, false);
      settle();
    },

    summary(): SheetSummary {
      return { ...counts, ready: counts.lines - counts.withErrors };
    },

    issues() {
      issueList ??= listed.list(fileIssues(counts.lines));
      return issueList;
    },

    verdicts() {
      verdictList ??= held.map((row) => row.verdict());
      return verdictList;
    },
  };
}
