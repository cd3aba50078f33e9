import type { Receipt } from "../../contract/receipt";
import type { UndoReceipt } from "../../contract/undo";

/** What became of the wish to take an import back. */
export type Undoing =
  | { readonly step: "idle" }
  /** The user is told what would be undone, and has not said so yet. */
  | { readonly step: "asking"; readonly keepLaterChanges: boolean }
  | { readonly step: "running" }
  | { readonly step: "undone"; readonly receipt: UndoReceipt }
  /** Later imports changed lines of this one, so nothing was undone. */
  | { readonly step: "blocked"; readonly laterImports: readonly LaterImport[] }
  | { readonly step: "failed"; readonly failure: UndoFailure };

/** An import that changed lines since; its receipt is null where it could not be had. */
export interface LaterImport {
  readonly importId: string;
  readonly receipt: Receipt | null;
}

export type UndoFailure =
  /** Nobody knows whether it is undone: asking again finds out, and undoes nothing twice. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "sign-in" }
  /** The 30 days are over. */
  | { readonly kind: "expired" }
  | { readonly kind: "refused"; readonly detail: string };
