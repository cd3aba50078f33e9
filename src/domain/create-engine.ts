import type { SheetRow } from "./cell";
import { rowKind } from "./cells/row-kind";
import { ColumnOrders } from "./column-orders";
import type { CheckContext, Engine, RowVerdict, SheetSummary } from "./engine";
import { fileIssues } from "./file-issues";
import { IdGroups, judgeIdGroup } from "./id-groups";
import type { Issue } from "./issue";
import { issueCodes } from "./issue-codes";
import { createRowReader, type DateOrders, type RowReading } from "./read-row";

/** A row that the engine holds. `verdict` is null while it has to be worked out again. */
interface HeldRow {
  readonly rowNumber: number;
  cells: SheetRow[1];
  reading: RowReading;
  id: NonNullable<RowReading["id"]>;
  idIssue: Issue | null;
  verdict: RowVerdict | null;
}

const unread: RowReading = { skipped: true, issues: [], line: null, id: null };
const noId = { text: "", key: "" };

/**
 * Creates an engine for one sheet. An edit reads its rows again, and judges only the groups of equal IDs that they
 * leave and join; the text dates of a column are read again when the order of day and month changes.
 */
export function createEngine(context: CheckContext): Engine {
  const readRow = createRowReader(context);
  let held: HeldRow[] = [];
  let byNumber = new Map<number, HeldRow>();
  let groups = new IdGroups<HeldRow>();
  let columns = new ColumnOrders(context.reading);
  let orders: DateOrders = columns.decide();
  let issueList: readonly Issue[] | null = null;
  let verdictList: readonly RowVerdict[] | null = null;
  const counts = { lines: 0, withErrors: 0, skipped: 0 };

  function hold([rowNumber, cells]: SheetRow): HeldRow {
    const row: HeldRow = { rowNumber, cells, reading: unread, id: noId, idIssue: null, verdict: null };
    held.push(row);
    byNumber.set(rowNumber, row);
    return row;
  }

  function collectDates(row: HeldRow): void {
    const kind = rowKind(row.cells);
    if (kind === "line" || kind === "subtotal") columns.put([row.rowNumber, row.cells]);
    else columns.remove(row.rowNumber);
  }

  function read(row: HeldRow, touched: Set<string>): void {
    if (row.reading.id !== null) {
      groups.remove(row);
      touched.add(row.id.key);
    }
    row.reading = readRow([row.rowNumber, row.cells], orders);
    row.idIssue = null;
    row.verdict = null;
    if (row.reading.id === null) return;
    row.id = row.reading.id;
    groups.add(row);
    touched.add(row.id.key);
  }

  function judge(key: string): void {
    const rows = groups.rows(key);
    const findings = judgeIdGroup(rows);
    rows.forEach((row, index) => {
      const finding = findings[index] ?? null;
      if (finding === null && row.idIssue === null) return;
      count(row, -1);
      row.idIssue = finding && {
        code: finding.code, severity: issueCodes[finding.code].severity, rowNumber: row.rowNumber, field: "id", params: finding.params,
      };
      row.verdict = null;
      count(row, 1);
    });
  }

  function count(row: HeldRow, sign: 1 | -1): void {
    if (row.reading.skipped) counts.skipped += sign;
    else {
      counts.lines += sign;
      if (row.reading.line === null || row.idIssue !== null) counts.withErrors += sign;
    }
  }

  function check(rows: Iterable<HeldRow>, isNew: boolean): void {
    const touched = new Set<string>();
    for (const row of rows) {
      if (!isNew) count(row, -1);
      read(row, touched);
      count(row, 1);
    }
    for (const key of touched) judge(key);
    issueList = null;
    verdictList = null;
  }

  return {
    replaceAll(rows) {
      held = [];
      byNumber = new Map();
      groups = new IdGroups();
      columns = new ColumnOrders(context.reading);
      Object.assign(counts, { lines: 0, withErrors: 0, skipped: 0 });
      for (const row of rows) collectDates(hold(row));
      orders = columns.decide();
      check(held, true);
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
      if (added.size > 0) held.sort((a, b) => a.rowNumber - b.rowNumber);
      const before = orders;
      orders = columns.decide();
      for (const rowNumber of columns.affected(before, orders)) {
        const row = byNumber.get(rowNumber);
        if (row !== undefined && !added.has(row)) known.add(row);
      }
      check(added, true);
      check(known, false);
    },

    summary(): SheetSummary {
      return { ...counts, ready: counts.lines - counts.withErrors };
    },

    issues() {
      issueList ??= listIssues(counts.lines, held);
      return issueList;
    },

    verdicts() {
      verdictList ??= held.map(verdictOf);
      return verdictList;
    },
  };
}

/** Asked for after every edit, so a row without issues costs nothing but a look. */
function listIssues(lines: number, rows: readonly HeldRow[]): readonly Issue[] {
  const issues = [...fileIssues(lines)];
  for (const row of rows) {
    if (row.reading.issues.length === 0 && row.idIssue === null) continue;
    for (const issue of verdictOf(row).issues) issues.push(issue);
  }
  return issues;
}

function verdictOf(row: HeldRow): RowVerdict {
  row.verdict ??= {
    rowNumber: row.rowNumber,
    kind: row.reading.skipped ? "skipped" : "line",
    issues: row.idIssue === null ? row.reading.issues : withIdIssue(row.reading.issues, row.idIssue),
    line: row.idIssue === null ? row.reading.line : null,
  };
  return row.verdict;
}

/** After what concerns the row and its ID alone, before the other fields. */
function withIdIssue(issues: readonly Issue[], idIssue: Issue): readonly Issue[] {
  const before = issues.filter(({ field }) => field === null || field === "id");
  return [...before, idIssue, ...issues.slice(before.length)];
}
