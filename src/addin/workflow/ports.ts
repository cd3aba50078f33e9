import type { Cell, SheetRow } from "../../domain/cell";
import type { FieldKey } from "../../domain/field-key";
import type { CellChange } from "../../domain/fixes/fix";
import type { MarkKind } from "../../domain/native/mark-formula";
import type { NativeLists } from "../../domain/native/native-lists";
import type { Locale } from "../../domain/reading";
import type { SheetTraits } from "../../domain/sheet-issues";
import type { RowInterval } from "./dirty-rows";

/** How the workbook writes numbers and dates. */
export interface WorkbookLocale {
  readonly locale: Locale;
  /** Days count from 1904; null: what tells so was lost, and `writeProductList` brings it back. */
  readonly date1904: boolean | null;
}

/** A sheet that holds the template. The ids are Excel's own, so they survive renaming and moving. */
export interface TemplateSheet {
  readonly sheetId: string;
  readonly tableId: string;
  readonly sheetName: string;
}

/** What a template sheet is like, without its rows. Row numbers are the grid's, from 1. */
export interface SheetShape {
  readonly sheet: TemplateSheet;
  /** The first and last row of the table's body. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Fields whose column is not there any more. */
  readonly missing: readonly FieldKey[];
}

/** The rows of a template sheet at one moment. */
export interface SheetSnapshot extends SheetShape {
  /** Only the rows that were asked for; cells of a missing field are null. */
  readonly rows: readonly SheetRow[];
}

/** A hint that something changed; what it is now has to be read. */
export type SheetChange =
  | { readonly kind: "rows"; readonly sheetId: string; readonly firstRow: number; readonly lastRow: number }
  | { readonly kind: "structure"; readonly sheetId: string }
  /** Sheets were added or deleted. */
  | { readonly kind: "sheets" }
  /** The user looks at this sheet now. */
  | { readonly kind: "activated"; readonly sheetId: string };

export interface CellPlace {
  readonly rowNumber: number;
  readonly field: FieldKey;
}

/** A change to be written. Without a number format the cell keeps its own, or gets one that keeps what is written what it is. */
export interface WantedChange extends CellChange {
  readonly format?: string;
}

/** A change with the number format that its cell had before. */
export interface WrittenChange extends CellChange {
  readonly formatBefore: string;
}

/** What became of a change that was to be written. */
export type ChangeOutcome = "written" | "changed-meanwhile" | "formula";

/**
 * Where Excel paints by itself, as the sheet is now: for each field the rows, in order, whose cells carry all of the add-in's
 * conditional formats that are theirs.
 */
export type NativeRows = Readonly<Partial<Record<FieldKey, readonly RowInterval[]>>>;

export interface NativePainting {
  readonly errors: NativeRows;
  /** null: the sheet shows no warnings. */
  readonly warnings: NativeRows | null;
}

export type MarkedCells = Readonly<Record<MarkKind, readonly CellPlace[]>>;

/** What the add-in needs of the workbook, in plain values. `addin/excel` answers it with Office.js. */
export interface Workbook {
  listTemplates(): Promise<readonly TemplateSheet[]>;
  activeSheetId(): Promise<string>;
  /** Adds a sheet with the template, in one sync, and goes there. A second one gets a numbered name. */
  insertTemplate(lists: NativeLists): Promise<TemplateSheet>;
  readLocale(): Promise<WorkbookLocale>;
  /** Reads the body's rows, or those of `rows` that the body has. Throws WorkbookError "gone" when sheet or table is not there. */
  readSheet(sheet: TemplateSheet, rows?: { readonly firstRow: number; readonly lastRow: number }): Promise<SheetSnapshot>;
  /**
   * Reads all rows of the body in blocks, which are handed over in order; only a few are under way or not done with at a time.
   * With the signal aborted it ends early. Throws as readSheet does.
   */
  readAllRows(sheet: TemplateSheet, take: (rows: readonly SheetRow[], rowsTotal: number) => Promise<void>, signal: AbortSignal): Promise<SheetShape>;
  /** Reports changes from any hand but this add-in's own until the returned function is called. */
  watch(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
  /** What the workbook holds of the lists that Excel paints by. */
  readNativeLists(): Promise<NativeLists>;
  /** Reads what there is to know of a sheet beside its cells. Throws WorkbookError "gone". */
  readTraits(sheet: TemplateSheet): Promise<SheetTraits>;
  /** The fields in whose column a formula stands in these rows of the data, or right above them. Throws WorkbookError "gone". */
  readFormulas(sheet: TemplateSheet, rows: RowInterval): Promise<readonly FieldKey[]>;
  /**
   * Makes the marks of the sheet exactly the cells of the plan, which is told what needs none. Writes nothing when they are
   * already. Throws WorkbookError "gone", and what the plan throws.
   */
  applyMarks(sheet: TemplateSheet, plan: (painting: NativePainting) => Promise<MarkedCells>): Promise<void>;
  /** Has Excel show warnings in the sheet, or no more. Throws WorkbookError "gone", "protected". */
  showWarnings(sheet: TemplateSheet, on: boolean): Promise<void>;
  /** Shows the hidden rows of the data, those that a filter of the table hides, too. Throws WorkbookError "gone", "protected". */
  showRows(sheet: TemplateSheet): Promise<void>;
  readProductList(): Promise<readonly string[]>;
  /** Replaces the product list of the hidden sheet. Writes nothing when it is the same. */
  writeProductList(texts: readonly string[]): Promise<void>;
  /**
   * Changes cells that still hold what they held, and are no formulas. `report` hears what became of the changes as they are
   * done: after an error or the signal the rest was not written.
   */
  changeCells(
    sheet: TemplateSheet, changes: readonly WantedChange[],
    report: (outcome: ChangeOutcome, changes: readonly WrittenChange[]) => void, signal: AbortSignal,
  ): Promise<void>;
  goTo(sheet: TemplateSheet, place: CellPlace | null): Promise<void>;
}

/** The workbook could not answer. `cause` is what Office.js threw. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(readonly reason: WorkbookReason, options?: ErrorOptions) {
    super(`The workbook could not answer: ${reason}`, options);
  }
}

/** "name-taken": somebody's own sheet has the name of the hidden one. */
export type WorkbookReason = "gone" | "editing" | "protected" | "too-large" | "unanswered" | "unsupported" | "name-taken" | "unexpected";

/** Where a submission is remembered before and while it runs, so that it can go on after a reload. */
export interface Journal {
  load(): PendingImport | null;
  save(pending: PendingImport): void;
  clear(): void;
}

export interface PendingImport {
  readonly importId: string;
  readonly sheet: TemplateSheet;
  /** What open was called with, word for word, since a resume must repeat it. */
  readonly open: unknown;
  readonly startedAt: string;
}

/** Keeps the token out of the workbook, of URLs and of logs. */
export interface TokenStore {
  read(): string | null;
  write(token: string | null): void;
}

export type { Cell, NativeLists };
