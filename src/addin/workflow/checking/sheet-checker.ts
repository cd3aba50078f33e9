import type { Manifest } from "../../../contract/manifest";
import type { SheetRow } from "../../../domain/cell";
import type { SheetSummary } from "../../../domain/engine";
import type { FieldKey } from "../../../domain/field-key";
import type { Issue } from "../../../domain/issue";
import type { IssueCode } from "../../../domain/issue-codes";
import type { Reading } from "../../../domain/reading";
import type { SavedSchedule } from "../../../domain/schedule/saved-schedules";
import type { FixSource } from "../fixing/fix-source";
import type { KnownProducts } from "../known-products";
import type { IssueGroup } from "../pane-state";
import type { MarkPlan } from "../plan-marks";
import type { NativeLists, NativePainting } from "../ports";

/** What rows are checked by. Plain values, since the checker may run in another thread. */
export interface CheckSettings {
  readonly reading: Reading;
  readonly products: KnownProducts | null;
  /** The saved schedules; null: they are not known. */
  readonly saved: readonly SavedSchedule[] | null;
  /** The lists that Excel paints by; null: nothing is known of them. */
  readonly lists: NativeLists | null;
}

/** A few pages of what a person reads. */
export const listedAtFirst = 200;

/** How many issues of a code are listed where more were asked for. */
export type ListedIssues = Readonly<Partial<Record<IssueCode, number>>>;

export interface FindingsRequest {
  /** Fields whose column is not there: their cells are not listed one by one. */
  readonly missing: readonly FieldKey[];
  /** Issues that the server found, to be listed with the others. */
  readonly fromServer: readonly Issue[];
  /** Issues about the sheet beside its rows; of a sheet without lines only what stands below the table is told. */
  readonly aboutSheet: readonly Issue[];
  readonly listed: ListedIssues;
}

/** What the pane shows of a check, in the size in which it shows it. */
export interface Findings {
  readonly summary: SheetSummary;
  readonly groups: readonly IssueGroup[];
  /** There is something that a fix changes in writing only, and not in meaning. */
  readonly safeFixes: boolean;
}

export interface CheckProgress {
  readonly rowsChecked: number;
  readonly rowsTotal: number;
  readonly over: boolean;
}

/** An import that is ready to be sent; its rows are asked for chunk by chunk. */
export interface PlannedImport {
  readonly chunks: number;
  readonly seal: Omit<Manifest, "chunks">;
}

/**
 * Holds the rows of one sheet and knows what is wrong with them. A full check is `begin`, then `add` for each block of rows
 * in sheet order, then `step` until it is over; a new `begin` takes the place of one that is not over. Everything else is
 * for rows whose check is over.
 * @throws CheckerError where the checker ended by itself: it holds no rows any more, and a full check begins anew
 */
export interface SheetChecker extends FixSource {
  begin(settings: CheckSettings): Promise<void>;
  add(rows: readonly SheetRow[]): Promise<void>;
  step(): Promise<CheckProgress>;
  /** Checks again rows that it holds. */
  edit(rows: readonly SheetRow[]): Promise<void>;
  findings(request: FindingsRequest): Promise<Findings>;
  /** What is to be marked of the sheet's findings where Excel paints so much by itself. */
  marks(painting: NativePainting): Promise<MarkPlan>;
  /** The reading with the order of day and month that the sheet's own texts prove. */
  settledReading(): Promise<Reading>;
  /** Those of the issues that the check did not find by itself. */
  unseen(issues: readonly Issue[]): Promise<readonly Issue[]>;
  /** The errors of rows by themselves, by the settings of the check that began last, which need not be over; none before the first. */
  look(rows: readonly SheetRow[]): Promise<readonly Issue[]>;
  /** Decides what would be sent now. It is kept as it is, whatever happens to the rows, until the next plan. */
  planImport(products: KnownProducts | null): Promise<PlannedImport>;
  chunk(number: number): Promise<readonly SheetRow[]>;
}

/** The checker ended by itself, as a rule for want of memory. */
export class CheckerError extends Error {
  override readonly name = "CheckerError";
  constructor(options?: ErrorOptions) {
    super("The checker ended by itself.", options);
  }
}
