import type { ValueLocale } from "../values/coerce-typed";
import { mapReferences } from "../geometry/formula-references";
import { boxOf, type Box } from "../geometry/box";
import type { StructureEdit } from "../geometry/structure-edit";
import { CalculationState } from "./calculation-state";
import { Circles } from "./circles";
import { newDocumentProperties, type DocumentPropertiesState } from "./document-properties";
import type { Happening } from "./happening";
import { builtInStyles } from "./built-in-styles";
import { Journal } from "./journal";
import type { NamedStyle } from "./named-style";
import type { IconCriteria } from "./scale-criteria";
import type { NameState } from "./name-state";
import { firstTableStyles, type TableStylesState } from "./table-style-state";
import { Sheet, type SheetWatcher } from "./sheet";

export interface WorkbookState {
  readonly sheets: readonly Sheet[];
  readonly names: readonly NameState[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly styles: readonly NamedStyle[];
  readonly tableStyles: TableStylesState;
  readonly activeId: string;
  readonly properties: DocumentPropertiesState;
  /** The password that keeps the workbook's structure, "" for none; null where it is not protected. */
  readonly protection: string | null;
}

export interface Culture {
  readonly name: string;
  readonly values: ValueLocale;
  readonly group: string;
  readonly shortDate: string;
}

export interface WorkbookIdentity {
  /** The file's name. */
  readonly name: string;
  readonly date1904: boolean;
}

/** What is selected on a sheet; the last box was selected last. Typing goes to the active cell. */
export interface SheetSelection {
  readonly boxes: readonly Box[];
  readonly active: { readonly row: number; readonly column: number };
}

const firstCell: SheetSelection = { boxes: [boxOf(0, 0)], active: { row: 0, column: 0 } };

function newDocument(): Pick<WorkbookState, "properties" | "protection"> {
  return { properties: newDocumentProperties(new Date().toISOString()), protection: null };
}

/** The workbook: sheets, names, settings; what happened to it since the last report; and versions for caches. */
export class Workbook {
  readonly journal = new Journal();
  readonly calculation = new CalculationState();
  /** Counts every change of any content: formulas' values are kept for one version. */
  contentVersion = 0;
  /** Counts changes of names and of the sheets that names point at. */
  nameVersion = 0;
  /** The formulas that are being computed, each for the one before. */
  readonly circles = new Circles();
  /** Counts formulas that turned out to give several values. */
  foundArrays = 0;
  /** Brings the cells that formulas spill into up to date. */
  settleSpills: () => void = () => {};
  /** The icon that a conditional format draws in the cell, null for none: to be set by what paints. */
  iconAt: (sheet: Sheet, row: number, column: number) => IconCriteria | null = () => null;
  previouslySaved = false;
  private savedCount = 0;
  private current: WorkbookState;
  private happenings: Happening[] = [];
  private readonly selections = new Map<string, SheetSelection>();
  private readonly watchers: SheetWatcher[] = [];
  private serial = 0;
  private namedSheets: ReadonlySet<string> = new Set();

  private identity: WorkbookIdentity;
  private currentCulture: Culture;

  constructor(name: string, culture: Culture, date1904: boolean) {
    this.identity = { name, date1904 };
    this.currentCulture = culture;
    const first = this.createSheet("Sheet1");
    this.current = { sheets: [first], names: [], settings: new Map(), styles: builtInStyles, tableStyles: firstTableStyles, activeId: first.id, ...newDocument() };
  }

  get state(): WorkbookState {
    return this.current;
  }

  get name(): string {
    return this.identity.name;
  }

  get date1904(): boolean {
    return this.identity.date1904;
  }

  get culture(): Culture {
    return this.currentCulture;
  }

  /** Whether anything has changed since the workbook was saved or opened. */
  get isDirty(): boolean {
    return this.journal.count !== this.savedCount;
  }

  set isDirty(dirty: boolean) {
    this.savedCount = dirty ? -1 : this.journal.count;
  }

  /** The workbook went into a file. */
  saved(): void {
    this.previouslySaved = true;
    this.isDirty = false;
  }

  /** Turns into another workbook, as when a file is opened. There is no way back, and no add-in is told: it starts anew. */
  become(identity: WorkbookIdentity, content: () => Pick<WorkbookState, "sheets" | "names" | "activeId"> & Partial<WorkbookState>): void {
    this.identity = identity;
    this.currentCulture = { ...this.culture, values: { ...this.culture.values, date1904: identity.date1904 } };
    this.change({ settings: new Map(), ...newDocument(), ...content() });
    this.journal.take();
    this.takeHappenings();
    this.saved();
  }

  change(patch: Partial<WorkbookState>): void {
    const before = this.current;
    this.current = { ...before, ...patch };
    this.journal.record(() => this.change(before));
    this.contentVersion += 1;
    this.refreshNames();
    for (const watcher of this.watchers) watcher.otherChanged(this.active);
  }

  get active(): Sheet {
    const { sheets, activeId } = this.current;
    const active = sheets.find(({ id }) => id === activeId) ?? sheets[0];
    if (!active) throw new Error("The workbook has lost all its sheets.");
    return active;
  }

  findSheet(idOrName: string): Sheet | undefined {
    const wanted = idOrName.toLowerCase();
    return this.current.sheets.find(({ id, state }) => id === idOrName || state.name.toLowerCase() === wanted);
  }

  createSheet(name: string): Sheet {
    return new Sheet(this.nextId(), name, this.journal, {
      contentChanged: (sheet, box) => {
        this.contentVersion += 1;
        if (this.namedSheets.has(sheet.id)) this.nameVersion += 1;
        for (const watcher of this.watchers) watcher.contentChanged(sheet, box);
      },
      otherChanged: (sheet) => {
        for (const watcher of this.watchers) watcher.otherChanged(sheet);
      },
      cellsMoved: (sheet, edit: StructureEdit) => {
        this.contentVersion += 1;
        if (this.namedSheets.has(sheet.id)) this.nameVersion += 1;
        for (const watcher of this.watchers) watcher.cellsMoved(sheet, edit);
      },
    }, () => this.settleSpills());
  }

  /** An id in the form that Excel gives to sheets, tables and rules. */
  nextId(): string {
    this.serial += 1;
    return `{${this.serial.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  watch(watcher: SheetWatcher): void {
    this.watchers.push(watcher);
  }

  happened(happening: Happening): void {
    this.happenings.push(happening);
  }

  takeHappenings(): readonly Happening[] {
    const taken = this.happenings;
    this.happenings = [];
    return taken;
  }

  selection(sheet: Sheet = this.active): SheetSelection {
    return this.selections.get(sheet.id) ?? firstCell;
  }

  /** Without an active cell it is the first of the last box. */
  select(sheet: Sheet, boxes: readonly Box[], active?: { readonly row: number; readonly column: number }): void {
    const { row, column } = active ?? boxes.at(-1) ?? firstCell.active;
    this.selections.set(sheet.id, { boxes, active: { row, column } });
    for (const watcher of this.watchers) watcher.otherChanged(sheet);
  }

  private refreshNames(): void {
    this.nameVersion += 1;
    const sheets = new Set<string>();
    for (const { formula } of this.current.names) {
      mapReferences(formula, (reference) => {
        const sheet = reference.sheet === null ? undefined : this.findSheet(reference.sheet);
        if (sheet) sheets.add(sheet.id);
        return reference;
      });
    }
    this.namedSheets = sheets;
  }
}
