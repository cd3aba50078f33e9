import type { OpenImport } from "../../contract/open-import";
import type { RowOutcomeKind } from "../../contract/manifest";
import type { FieldKey } from "../../domain/field-key";
import type { Issue } from "../../domain/issue";
import type { Product } from "../../domain/product";
import type { SealedTerms } from "../../domain/product-terms";
import type { PurchaseLine } from "../../domain/purchase-line";
import type { RenewalState } from "../../domain/renewals/renewal-line";
import type { SavedSchedules } from "../../domain/schedule/saved-schedules";
import type { StoredLine } from "../store/lines";
import type { Posting } from "./closed-months";
import type { LineSchedules } from "./line-schedules";
import type { LineTerms } from "./line-terms";

/** What the books hold already of what an import touches. */
export interface Books {
  /** By ID key. */
  readonly lines: ReadonlyMap<string, StoredLine>;
  /** All lines of the pairs of customer and product that the import's lines leave or join. */
  readonly groups: readonly StoredLine[];
  readonly products: ReadonlyMap<string, Product>;
  /** What they gave the import's lines when it was sealed; empty while it is being sealed. */
  readonly sealedTerms: SealedTerms;
  readonly saved: SavedSchedules;
  /** Identities of customers that are there, of those that the import names. */
  readonly customers: ReadonlySet<string>;
  /** The stored customer whose name is closest, by the identity of one that is new; only where it is close. */
  readonly similarCustomers: ReadonlyMap<string, string>;
  /** The last closed month, as `2026-03`; null: none is closed. */
  readonly closedMonth: string | null;
  /** What stored lines have put into closed months, by line id. */
  readonly closedPostings: ReadonlyMap<string, readonly Posting[]>;
}

export interface PlanOptions {
  readonly importDate: string;
  readonly allowReassign: boolean;
  readonly strict: boolean;
  /** Which lines the user said that renewals renew, by typed IDs. */
  readonly renewals?: OpenImport["renewals"];
}

/** A line as it will stand in the books. */
export interface PlannedLine {
  readonly rowNumber: number;
  readonly outcome: Exclude<RowOutcomeKind, "skipped">;
  readonly changed: readonly FieldKey[];
  readonly issues: readonly Issue[];
  readonly line: PurchaseLine;
  readonly lineId: string;
  readonly identity: string;
  readonly opportunityKey: string | null;
  readonly billingDate: string;
  /** null: none is wanted. */
  readonly bookingDate: string | null;
  readonly terms: LineTerms;
  /** It and the state are known once renewals are linked. */
  readonly renewsLineId: string | null;
  readonly renewalState: RenewalState;
}

/** A planned line on its way into the books, with what it comes to. */
export interface StagedLine {
  readonly planned: PlannedLine;
  readonly schedules: LineSchedules;
}

/** A stored line that the import does not bring, whose place in a chain of renewals changes. */
export interface LinkChange {
  readonly lineId: string;
  readonly renewsLineId: string | null;
  readonly renewalState: RenewalState;
}

export interface Plan {
  readonly planned: readonly PlannedLine[];
  readonly links: readonly LinkChange[];
}
