import type { Issue } from "../../domain/issue";
import type { IssueCode } from "../../domain/issue-codes";
import type { Reading } from "../../domain/reading";
import { productsUnchecked, sheetIssues } from "../../domain/sheet-issues";
import { CheckerError, listedAtFirst, type CheckSettings, type ListedIssues, type SheetChecker } from "./checking/sheet-checker";
import type { Clock } from "./clock";
import { addDirty, type Dirty, type RowInterval } from "./dirty-rows";
import type { FixSource } from "./fixing/fix-source";
import { groupIssues } from "./issue-groups";
import { createLiveCheck } from "./live-check";
import { unreadView } from "./pane-model";
import { countMarks, noMarks } from "./plan-marks";
import type { CheckingRows, SheetView } from "./pane-state";
import type { SheetChange, TemplateSheet, Workbook } from "./ports";
import type { ProductSource } from "./products";
import { checkSheet, recheckRows, type CheckedSheet, type ReadSheet } from "./sheet-check";

/** A check that takes less is over before one has read how far it is; */
const showRowsAfterMs = 1_000;
/** and faster than this nobody reads. */
const showRowsEveryMs = 250;
/** Issues that are listed more when more are asked for. */
const listedMore = 500;

export interface SheetSessionDependencies {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly checker: SheetChecker;
  readonly products: ProductSource;
  /** Called with every new view of the sheet. */
  readonly show: (view: SheetView) => void;
  /** Called with what stopped a check; the view shows the last one that went through. It is not waited for. */
  readonly failed: (error: unknown) => void;
}

/** The sheet that the pane looks at: read, checked and marked, over and over. */
export interface SheetSession {
  sheet(): TemplateSheet | null;
  /** Looks at another sheet, or at none. */
  open(sheet: TemplateSheet | null): Promise<void>;
  changed(change: SheetChange): void;
  /** Checks the whole sheet, with the lists and the locale read anew. */
  checkAll(): Promise<void>;
  /**
   * Reads and checks everything for a submission, and has `use` what it needs of it before anything else is checked. `reading`
   * is that of a submission begun before. null: the signal was aborted.
   * @throws WorkbookError, CheckerError
   */
  readForSubmission<T>(
    sheet: TemplateSheet, reading: Reading | null, signal: AbortSignal, use: (checked: CheckedSheet) => Promise<T>,
  ): Promise<T | null>;
  setMarks(on: boolean): Promise<void>;
  /** Shows warnings in the sheet that is looked at, or no more. @throws WorkbookError */
  showWarnings(on: boolean): Promise<void>;
  /** Shows the hidden rows of the sheet that is looked at. @throws WorkbookError */
  showRows(): Promise<void>;
  /** Stops the check that runs; nothing is checked then until the user asks for it. */
  stop(): void;
  /** Lists the issues again, for what is known beside the rows. */
  listAgain(): Promise<void>;
  /** Lists more issues of a code. */
  listMore(code: IssueCode): Promise<void>;
  /** The fixes of the sheet as it was checked last; none while everything is read. */
  readonly fixes: FixSource;
  /** Checks rows again without waiting. */
  recheck(rowNumbers: readonly number[]): Promise<void>;
  /** Shows issues that the server found, until their rows change. */
  serverFound(issues: readonly Issue[]): Promise<void>;
}

export function createSheetSession({ workbook, clock, checker, products, show, failed }: SheetSessionDependencies): SheetSession {
  let sheet: TemplateSheet | null = null;
  /** null: what the checker holds is not this sheet as it was read last. */
  let checked: ReadSheet | null = null;
  let view: SheetView | null = null;
  let surroundings: Omit<Reading, "importDate" | "dateOrder"> | null = null;
  let marksOn = true;
  let stopped = false;
  let listed: ListedIssues = {};
  let fromServer: readonly Issue[] = [];
  const live = createLiveCheck(clock, check, (waiting) => void look(waiting));

  async function check(dirty: Dirty, signal: AbortSignal): Promise<void> {
    const looked = sheet;
    if (looked === null) return;
    stopped = false;
    publish({ checking: true, checkingRows: null, stopped: false });
    try {
      forgetServerIssues(dirty);
      const result = await withSecondTry(async (first) => judged(await readDirty(looked, first ? dirty : "everything", signal)));
      if (looked !== sheet) return;
      if (result === null) return publish({ checking: false, stopped });
      await accept(result);
    } catch (error) {
      if (looked !== sheet) return;
      // What ended the checker twice would end it at the next edit, too.
      stopped = error instanceof CheckerError;
      publish({ checking: false, stopped });
      failed(error);
    }
  }

  /** A checker that ended by itself has been started again, without rows. */
  async function withSecondTry<T>(work: (first: boolean) => Promise<T>): Promise<T> {
    try {
      return await work(true);
    } catch (error) {
      checked = null;
      if (!(error instanceof CheckerError)) throw error;
      return work(false);
    }
  }

  /** Looks at rows that were edited while the whole sheet is read and checked. After that they are checked with all others. */
  async function look(waiting: readonly RowInterval[]): Promise<void> {
    const looked = sheet;
    if (looked === null || checked !== null) return;
    const found: Issue[] = [];
    try {
      for (const interval of waiting) {
        const { rows } = await workbook.readSheet(looked, interval);
        for (const issue of await checker.look(rows)) found.push(issue);
      }
    } catch {
      // What ails Excel or the checker is told by the check that runs.
      return;
    }
    if (looked === sheet && checked === null) publish({ meanwhile: groupIssues(found, () => listedAtFirst) });
  }

  async function readDirty(looked: TemplateSheet, dirty: Dirty, signal: AbortSignal): Promise<ReadSheet | null> {
    if (dirty !== "everything" && checked !== null && isUpToDate(checked)) {
      const rechecked = await recheckRows(workbook, checker, checked, dirty);
      if (rechecked) return rechecked;
    }
    return readEverything(looked, null, signal);
  }

  /** Other products or saved schedules, and another day of the import, may mean another thing for every row. */
  function isUpToDate({ settings }: ReadSheet): boolean {
    return settings.products === products.known() && settings.saved === products.saved() && settings.reading.importDate === clock.today();
  }

  async function readEverything(looked: TemplateSheet, reading: Reading | null, signal: AbortSignal): Promise<ReadSheet | null> {
    checked = null;
    return checkSheet(workbook, checker, looked, await readSettings(reading), signal, reportOf(looked));
  }

  async function readSettings(reading: Reading | null): Promise<CheckSettings> {
    if (surroundings === null) {
      const { locale, date1904 } = await workbook.readLocale();
      // While it is not known: nearly all workbooks count from 1900. A submission makes sure before it reads.
      surroundings = { locale, date1904: date1904 ?? false };
    }
    const lists = await workbook.readNativeLists();
    products.sheetHolds(lists.products);
    const own = { ...surroundings, dateOrder: { billingDate: null, bookingDate: null }, importDate: clock.today() };
    return { reading: reading ?? own, products: products.known(), saved: products.saved(), lists };
  }

  function reportOf(looked: TemplateSheet): (rows: CheckingRows) => void {
    let next = clock.now() + showRowsAfterMs;
    return (checkingRows) => {
      if (clock.now() < next || looked !== sheet) return;
      next = clock.now() + showRowsEveryMs;
      publish({ checkingRows });
    };
  }

  async function judged(read: ReadSheet | null): Promise<CheckedSheet | null> {
    if (read === null) return null;
    const aboutSheet = [...(products.unchecked() ? [productsUnchecked] : []), ...sheetIssues(read.traits)];
    return { ...read, findings: await checker.findings({ missing: read.snapshot.missing, fromServer, aboutSheet, listed }) };
  }

  async function accept(result: CheckedSheet): Promise<void> {
    checked = result;
    const { sheet: read, missing } = result.snapshot;
    const { summary, groups, safeFixes } = result.findings;
    publish({
      sheet: read, summary, groups, checking: false, checkingRows: null, stopped: false, meanwhile: null, missing,
      marksOn, safeFixes, date1904: result.settings.reading.date1904,
    });
    await applyMarks(read);
  }

  async function applyMarks(looked: TemplateSheet): Promise<void> {
    await workbook.applyMarks(looked, async (painting) => {
      const { marks, unmarked } = await checker.marks(painting);
      const left = marksOn ? unmarked : unmarked + countMarks(marks);
      if (looked.sheetId === sheet?.sheetId) publish({ unmarked: left, warningsOn: painting.warnings !== null });
      return marksOn ? marks : noMarks;
    });
  }

  /** Lists the issues anew, once no check runs. */
  function listAgain(): Promise<void> {
    return live.alone(async () => {
      const result = await judged(checked);
      if (result !== null) publish({ groups: result.findings.groups });
    });
  }

  function publish(part: Partial<SheetView>): void {
    if (sheet === null) return;
    view = { ...(view ?? unreadView(sheet, marksOn)), ...part };
    show(view);
  }

  /** After a structural change the row numbers may mean other rows. */
  function forgetServerIssues(dirty: Dirty): void {
    fromServer = dirty === "everything" ? [] : fromServer.filter(({ rowNumber }) =>
      rowNumber === null || !dirty.some(({ firstRow, lastRow }) => rowNumber >= firstRow && rowNumber <= lastRow));
  }

  return {
    sheet: () => sheet,
    async open(next) {
      if (next?.sheetId !== sheet?.sheetId || next?.tableId !== sheet?.tableId) {
        checked = null;
        view = null;
        listed = {};
        fromServer = [];
      }
      sheet = next;
      surroundings = null;
      if (next !== null) await live.now("everything");
    },
    changed(change) {
      if (stopped || change.kind === "sheets" || change.sheetId !== sheet?.sheetId) return;
      live.changed(change.kind === "rows" ? change : "everything");
    },
    checkAll() {
      surroundings = null;
      return live.now("everything");
    },
    readForSubmission(submitted, reading, signal, use) {
      return live.alone(async () => {
        surroundings = null;
        const result = await withSecondTry(async () => judged(await readEverything(submitted, reading, signal)));
        if (result === null) return null;
        if (submitted.sheetId === sheet?.sheetId) await accept(result).catch(failed);
        return use(result);
      });
    },
    fixes: {
      offersFor: async (issue) => (checked === null ? [] : checker.offersFor(issue)),
      waysFor: async (code) => (checked === null ? [] : checker.waysFor(code)),
      allSafe: async () => (checked === null ? null : checker.allSafe()),
      replaceEverywhere: async (field, value, after) => (checked === null ? null : checker.replaceEverywhere(field, value, after)),
    },
    recheck(rowNumbers) {
      const dirty = rowNumbers.reduce<Dirty>((all, rowNumber) => addDirty(all, { firstRow: rowNumber, lastRow: rowNumber }), []);
      return Promise.all((dirty === "everything" ? [dirty] : dirty).map((part) => live.now(part))).then(() => undefined);
    },
    setMarks(on) {
      marksOn = on;
      publish({ marksOn: on });
      return live.now("everything");
    },
    showWarnings(on) {
      return live.alone(async () => {
        const looked = sheet;
        if (looked === null) return;
        await workbook.showWarnings(looked, on);
        if (checked === null) publish({ warningsOn: on });
        else await applyMarks(looked);
      });
    },
    async showRows() {
      const looked = sheet;
      if (looked === null) return;
      await live.alone(() => workbook.showRows(looked));
      await live.now("everything");
    },
    stop() {
      stopped = true;
      live.stop();
    },
    listAgain,
    listMore(code) {
      listed = { ...listed, [code]: (listed[code] ?? listedAtFirst) + listedMore };
      return listAgain();
    },
    serverFound(issues) {
      fromServer = issues;
      return listAgain();
    },
  };
}
