import type { FieldKey } from "../../domain/field-key";
import type { IssueCode } from "../../domain/issue-codes";
import type { Issue, Severity } from "../../domain/issue";
import type { SheetSummary } from "../../domain/engine";
import type { CellChange, Fix } from "../../domain/fixes/fix";
import type { Fixed, Fixing } from "./fixing/fixing";
import type { Receipt } from "../../contract/receipt";
import type { TemplateSheet } from "./ports";
import type { Failure, PaneProblem } from "./problem";
import type { Access, NoEntry } from "./access-state";
import type { Undoing } from "./undo-state";

/** How far a check of the whole sheet is. */
export interface CheckingRows {
  readonly phase: "reading" | "checking";
  readonly rowsDone: number;
  readonly rowsTotal: number;
}

/** Issues of one code, as the pane lists them. */
export interface IssueGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly cells: number;
  /** The first of them, from the top; more are listed on demand. */
  readonly issues: readonly Issue[];
}

/** What is known of the sheet that is looked at. It stays on screen while a check or a submission runs. */
export interface SheetView {
  readonly sheet: TemplateSheet;
  readonly summary: SheetSummary;
  readonly groups: readonly IssueGroup[];
  readonly checking: boolean;
  /** Told of a check that takes longer than a moment. */
  readonly checkingRows: CheckingRows | null;
  /**
   * The user stopped the check: what is shown is from before, and stays until the sheet is checked again. `checkingRows` is how
   * far it was.
   */
  readonly stopped: boolean;
  /** What is wrong, by themselves, with rows that were edited while the whole sheet is checked; null: there are none such. */
  readonly meanwhile: readonly IssueGroup[] | null;
  readonly missing: readonly FieldKey[];
  /** Cells with something that the sheet is to show and does not: marks are off, or they are beyond the limit of 5,000. */
  readonly unmarked: number;
  readonly marksOn: boolean;
  /** The sheet shows warnings, too. */
  readonly warningsOn: boolean;
  /** There is something that a fix changes in writing only, and not in meaning. */
  readonly safeFixes: boolean;
  /** Serials of dates count from 1904. */
  readonly date1904: boolean;
}

export type Connection =
  | { readonly kind: "unknown" }
  | { readonly kind: "connected" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "sign-in"; readonly reason: NoEntry };

export interface SubmitProgress {
  readonly phase: "reading" | "checking" | "sending" | "validating" | "committing" | "asking" | "waiting";
  readonly rowsDone: number;
  readonly rowsTotal: number;
  readonly rowsPerSecond: number | null;
}

export type Submission =
  | { readonly step: "idle" }
  | { readonly step: "running"; readonly progress: SubmitProgress }
  | { readonly step: "cancelled"; readonly written: "nothing" }
  | { readonly step: "done"; readonly receipt: Receipt }
  /** The server has checked the rows and warns of what the pane did not, and of `leftOut` cases more: nothing is written before the user goes on. */
  | { readonly step: "review"; readonly warnings: readonly Issue[]; readonly leftOut: number }
  /** The same content was imported before: the first receipt, and the choice to import again. */
  | { readonly step: "duplicate"; readonly receipt: Receipt }
  | { readonly step: "failed"; readonly failure: Failure };

export type PaneState =
  | { readonly step: "starting" }
  /** Excel is too old. */
  | { readonly step: "unsupported" }
  | { readonly step: "empty"; readonly connection: Connection; readonly access: Access; readonly problem: PaneProblem | null; readonly inserting: boolean }
  | {
      readonly step: "sheet";
      readonly connection: Connection;
      readonly access: Access;
      readonly view: SheetView;
      readonly templates: readonly TemplateSheet[];
      readonly submission: Submission;
      /** The user lets IDs move to another customer in the next import, and in that one only. */
      readonly moving: boolean;
      /** Which lines the user said that renewals renew, by typed IDs; for the next import of this sheet. */
      readonly renewals: ReadonlyMap<string, string>;
      /** What became of the wish to take back the import whose receipt is shown. */
      readonly undoing: Undoing;
      /** The cell that the user chose in the list. */
      readonly chosen: Issue | null;
      /** Insert was asked for although a template is there: go to it, or add another? */
      readonly askInsert: boolean;
      /** Ways to fix the chosen cell. */
      readonly offers: readonly Fix[];
      readonly fixing: Fixing;
      readonly problem: PaneProblem | null;
    };

/** What the user can do. Each resolves when it is done; what came of it is in the state. */
export interface PaneActions {
  insertTemplate(choice?: "another" | "go-to-first" | "cancel"): Promise<void>;
  checkNow(): Promise<void>;
  chooseSheet(sheetId: string): Promise<void>;
  goTo(issue: Issue): Promise<void>;
  setMarks(on: boolean): Promise<void>;
  /** Has the sheet show warnings, too, or no more. */
  showWarnings(on: boolean): Promise<void>;
  /** Shows the hidden rows of the data. */
  showRows(): Promise<void>;
  /** Lets IDs move to another customer in the next import, or no more. What waits to be committed was sent otherwise, and is left. */
  allowMoves(on: boolean): Promise<void>;
  /** Says which line a renewal renews, by their IDs. What waits to be committed is sent anew when the user goes on. */
  chooseRenewed(renewal: string, renews: string): Promise<void>;
  /** Stops a check that takes long. */
  stopCheck(): void;
  /** Lists more issues of a code. */
  listMore(code: IssueCode): Promise<void>;
  /** Shows what fixing all issues of this code, or (null) all that is safe, would write. */
  previewFix(code: IssueCode | null): Promise<void>;
  /** Shows what writing `after` would change wherever the column says the same as this cell. */
  previewReplacing(change: CellChange): Promise<void>;
  applyFix(fix: Fix): Promise<void>;
  /** Stops writing; what is written stays, and can be taken back. */
  cancelFix(): void;
  undoFix(fixed: Fixed): Promise<void>;
  /** Leaves the preview, or takes away what was told of the last fix. */
  dismissFix(): void;
  submit(): Promise<void>;
  /** Goes on with what waits for the user: content that was imported before, or rows of which the server warns. */
  submitAgain(): Promise<void>;
  /** Asks whether the import whose receipt is shown is to be taken back. `keepLaterChanges`: lines that later imports changed stay as those left them. */
  askUndo(keepLaterChanges: boolean): void;
  undoImport(importId: string, keepLaterChanges: boolean): Promise<void>;
  /** Leaves the import in the books. */
  leaveUndo(): void;
  cancel(): Promise<void>;
  resume(): Promise<void>;
  dismiss(): void;
  pair(code: string): Promise<void>;
  /** Opens the window in which people sign in, and goes on once it has said who it is. */
  signIn(): Promise<void>;
  cancelSignIn(): void;
  /** Takes away what was told of the last sign-in. */
  dismissSignIn(): void;
  signOut(): Promise<void>;
}

/** A value that can be watched; React reads it by useSyncExternalStore. */
export interface Store<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

export interface Pane {
  readonly state: Store<PaneState>;
  readonly actions: PaneActions;
}
