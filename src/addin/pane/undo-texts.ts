import type { UndoReceipt } from "../../contract/undo";
import type { LaterImport, UndoFailure, Undoing } from "../workflow/undo-state";
import type { Formats } from "./formats";

/** What is not in the books any more. */
export function undoneText({ lines, customersDeleted }: UndoReceipt, { words: { submission: { undo } }, count }: Formats): string {
  const { deleted, restored, kept } = lines;
  return [
    undo.gone(count(deleted), count(restored), count(customersDeleted)), ...(kept > 0 ? [undo.kept(count(kept))] : []),
  ].join(" ");
}

/** Which import it was, as its receipt tells it; its ID where that is all. */
export function laterImportName({ importId, receipt }: LaterImport, { moment }: Formats): string {
  return receipt === null ? importId : `${receipt.source.workbook}, ${moment(receipt.committedAt)}, ${receipt.user} (${importId})`;
}

export function undoFailureText(failure: UndoFailure, { words: { submission: { undo } } }: Formats): string {
  switch (failure.kind) {
    case "unreachable": return undo.unreachable;
    case "sign-in": return undo.signIn;
    case "expired": return undo.expired;
    case "refused": return undo.refused(failure.detail);
  }
}

/** For someone who does not see the pane; null: nothing is to be said of it. */
export function undoAnnouncement(undoing: Undoing, formats: Formats): string | null {
  const { undo } = formats.words.submission;
  switch (undoing.step) {
    case "idle":
    case "asking": return null;
    case "running": return undo.running;
    case "undone": return `${undo.done} ${undoneText(undoing.receipt, formats)}`;
    case "blocked": return undo.blocked;
    case "failed": return undoFailureText(undoing.failure, formats);
  }
}
