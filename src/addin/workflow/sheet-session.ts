import type { Cell, SheetRow } from "../../domain/cell";
import type { CheckContext } from "../../domain/engine";
import type { FieldKey } from "../../domain/field-key";
import { createFixer, type Fixer } from "../../domain/fixes/create-fixer";
import { mayHaveSafeFixes } from "../../domain/fixes/safe-codes";
import type { Issue } from "../../domain/issue";
import { guardListsThere, paintedNatively } from "../../domain/native/native-rules";
import type { Reading } from "../../domain/reading";
import type { Clock } from "./clock";
import { addDirty, type Dirty } from "./dirty-rows";
import { createFixSource, type FixSource } from "./fixing/fix-source";
import { groupIssues } from "./issue-groups";
import { createLiveCheck } from "./live-check";
import { unreadView } from "./pane-model";
import type { SheetView } from "./pane-state";
import { planMarks } from "./plan-marks";
import type { NativePaint, SheetChange, TemplateSheet, Workbook } from "./ports";
import type { ProductSource } from "./products";
import { checkSheet, recheckRows, type CheckedSheet } from "./sheet-check";

export interface SheetSessionDependencies {
  readonly workbook: Workbook;
  readonly clock: Clock;
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
   * Reads and checks everything for a submission. `reading` is that of a submission begun before.
   * @throws WorkbookError
   */
  readForSubmission(sheet: TemplateSheet, reading: Reading | null): Promise<CheckedSheet & { readonly rows: readonly SheetRow[] }>;
  setMarks(on: boolean): Promise<void>;
  /** The fixes of the sheet as it was checked last. */
  readonly fixes: FixSource;
  /** Checks rows again without waiting. */
  recheck(rowNumbers: readonly number[]): Promise<void>;
  /** Shows issues that the server found, until their rows change. */
  serverFound(issues: readonly Issue[]): void;
}

export function createSheetSession({ workbook, clock, products, show, failed }: SheetSessionDependencies): SheetSession {
  let sheet: TemplateSheet | null = null;
  let checked: CheckedSheet | null = null;
  let view: SheetView | null = null;
  let surroundings: Omit<Reading, "importDate" | "dateOrder"> | null = null;
  let paint: NativePaint | null = null;
  let marksOn = true;
  let fromServer: readonly Issue[] = [];
  let known: { readonly of: CheckedSheet; readonly fixer: Fixer } | null = null;
  const live = createLiveCheck(clock, check);

  async function check(dirty: Dirty): Promise<void> {
    const looked = sheet;
    if (looked === null) return;
    publish({ checking: true });
    try {
      const result = await readDirty(looked, dirty);
      if (looked !== sheet) return;
      forgetServerIssues(dirty);
      await accept(result);
    } catch (error) {
      if (looked !== sheet) return;
      publish({ checking: false });
      failed(error);
    }
  }

  async function readDirty(looked: TemplateSheet, dirty: Dirty): Promise<CheckedSheet> {
    if (dirty !== "everything" && checked !== null && checked.context.products === products.index()) {
      const rechecked = await recheckRows(workbook, checked, dirty);
      if (rechecked) return rechecked;
    }
    return checkSheet(workbook, looked, await readContext(looked, null));
  }

  async function readContext(looked: TemplateSheet, reading: Reading | null): Promise<CheckContext> {
    if (surroundings === null) {
      surroundings = await workbook.readLocale();
    }
    // With the structure what Excel paints by may have changed, too: columns that went took their formats along.
    const read = await workbook.readNativePaint(looked);
    paint = read;
    products.sheetHolds(read.lists.products);
    const own = { ...surroundings, dateOrder: { billingDate: null, bookingDate: null }, importDate: clock.today() };
    return { reading: reading ?? own, products: products.index() };
  }

  async function accept(result: CheckedSheet): Promise<void> {
    checked = result;
    const { snapshot, engine, cells } = result;
    const issues = onSheet(engine.issues(), snapshot.missing);
    const plan = planMarks(issues, (rowNumber) => cells.get(rowNumber), paintedBy(paint, result));
    publish({
      sheet: snapshot.sheet, summary: engine.summary(), groups: groupIssues([...issues, ...fromServer]),
      checking: false, missing: snapshot.missing, unmarked: marksOn ? plan.unmarked : 0, marksOn,
      safeFixes: mayHaveSafeFixes(engine.counts()), date1904: result.context.reading.date1904,
    });
    await workbook.applyMarks(snapshot.sheet, marksOn ? plan.cells : []);
  }

  /** Where Excel lacks a part of what it paints by, every error is marked; one that it does paint is then painted twice. */
  function paintedBy(native: NativePaint | null, { context }: CheckedSheet): (row: readonly Cell[]) => readonly FieldKey[] {
    if (native === null || native.fields.length === 0 || !guardListsThere(native.lists)) return () => [];
    return (row) => paintedNatively(row, native.lists, context.reading.date1904).filter((field) => native.fields.includes(field));
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

  function fixer(): Fixer | null {
    if (checked === null) return null;
    if (known?.of !== checked) {
      const rows = [...checked.cells].sort(([a], [b]) => a - b);
      known = { of: checked, fixer: createFixer(checked.context, rows, onSheet(checked.engine.issues(), checked.snapshot.missing)) };
    }
    return known.fixer;
  }

  return {
    sheet: () => sheet,
    async open(next) {
      if (next?.sheetId !== sheet?.sheetId || next?.tableId !== sheet?.tableId) {
        checked = null;
        view = null;
        fromServer = [];
      }
      sheet = next;
      surroundings = null;
      if (next !== null) await live.now("everything");
    },
    changed(change) {
      if (change.kind === "sheets" || change.sheetId !== sheet?.sheetId) return;
      live.changed(change.kind === "rows" ? change : "everything");
    },
    checkAll() {
      surroundings = null;
      return live.now("everything");
    },
    readForSubmission(submitted, reading) {
      return live.alone(async () => {
        surroundings = null;
        const result = await checkSheet(workbook, submitted, await readContext(submitted, reading));
        if (submitted.sheetId === sheet?.sheetId) await accept(result).catch(failed);
        return result;
      });
    },
    fixes: createFixSource(fixer),
    recheck(rowNumbers) {
      const dirty = rowNumbers.reduce<Dirty>((all, rowNumber) => addDirty(all, { firstRow: rowNumber, lastRow: rowNumber }), []);
      return Promise.all((dirty === "everything" ? [dirty] : dirty).map((part) => live.now(part))).then(() => undefined);
    },
    setMarks(on) {
      marksOn = on;
      publish({ marksOn: on });
      return live.now("everything");
    },
    serverFound(issues) {
      fromServer = issues;
      if (checked !== null) publish({ groups: groupIssues([...onSheet(checked.engine.issues(), checked.snapshot.missing), ...issues]) });
    },
  };
}

/** A column that is not there is said once; its cells, which nobody can go to, are not listed one by one. */
function onSheet(issues: readonly Issue[], missing: readonly FieldKey[]): readonly Issue[] {
  return missing.length === 0 ? issues : issues.filter(({ field }) => field === null || !missing.includes(field));
}
