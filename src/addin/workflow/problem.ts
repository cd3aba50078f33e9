import type { FieldKey } from "../../domain/field-key";
import type { Issue } from "../../domain/issue";
import type { NoEntry } from "./access-state";
import type { WorkbookReason } from "./ports";

/** Why a submission stopped. Data only: the words are in words/. */
export type FailureReason =
  | {
      readonly kind:
        | "no-rows" | "none-ready" | "sheet-gone" | "memory" | "unreachable" | "rejected" | "clock" | "too-large" | "version"
        /** The commit was sent and its answer is lost: it may have landed. */
        | "outcome-unknown"
        /** It was committed, and somebody has undone it since. */
        | "undone"
        /** The server read the rows in another way than the pane. */
        | "read-otherwise";
    }
  | { readonly kind: "columns-missing"; readonly missing: readonly FieldKey[] }
  | { readonly kind: "workbook"; readonly reason: WorkbookReason }
  /** A submission from before the pane was closed; an RFC 3339 time. */
  | { readonly kind: "interrupted"; readonly startedAt: string }
  | { readonly kind: "sign-in"; readonly reason: NoEntry }
  /** In the server's own words. */
  | { readonly kind: "refused"; readonly title: string; readonly detail: string; readonly requestId: string | null }
  /** A fault of the program, by its error's name. */
  | { readonly kind: "fault"; readonly error: string | null };

/** Why a submission stopped, and what one button would do about it. */
export type Failure = FailureReason & {
  readonly action: "retry" | "resume" | "sign-in" | "check" | "dismiss";
  /** Issues that only the server could find, for "rejected". */
  readonly issues: readonly Issue[];
};

/** Something that did not work, beside submissions. */
export type PaneProblem =
  | { readonly kind: "workbook"; readonly reason: WorkbookReason }
  | { readonly kind: "memory" }
  | { readonly kind: "sheet-lost"; readonly sheetName: string }
  | { readonly kind: "fault"; readonly error: string | null }
  /** A submission whose sheet is gone, so that there is no other place to tell of it. */
  | { readonly kind: "submission"; readonly failure: Failure }
  /** What another page of the add-in says, in the reader's language. */
  | { readonly kind: "told"; readonly sentence: string };

/** The name of what was thrown: its message could hold cell values. */
export function errorName(error: unknown): string | null {
  return error instanceof Error ? error.name : null;
}
