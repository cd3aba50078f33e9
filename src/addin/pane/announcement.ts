import type { PaneState } from "../workflow/pane-state";
import { fixedWords, writingWords } from "./fix-texts";
import type { Formats } from "./formats";
import { progressTitle } from "./submit-progress-text";

/** The one sentence that says where the user stands, for someone who does not see the pane. */
export function announcement(state: PaneState, formats: Formats): string {
  if (state.step === "starting") return "";
  if (state.step === "unsupported") return state.reason;
  if (state.problem !== null) return state.problem;
  if (state.step === "empty") return state.inserting ? "Inserting the template." : "";
  const { submission, view, fixing } = state;
  switch (submission.step) {
    case "running": return progressTitle(submission.progress, formats);
    case "done": return `Imported. ${formats.rows(submission.receipt.totals.rows)} in the receipt.`;
    case "duplicate": return "These rows were imported before.";
    case "failed": return submission.failure.title;
    case "cancelled": return "Cancelled. Nothing was written.";
    case "idle": {
      if (fixing.step === "writing") return writingWords(fixing, formats);
      const done = fixing.step === "fixed" ? `${fixedWords(fixing, formats)} ` : "";
      const { lines, withErrors, ready } = view.summary;
      if (lines === 0) return "The sheet has no rows yet.";
      return `${done}${formats.rows(lines)}, ${formats.count(withErrors)} with errors, ${formats.count(ready)} ready.`;
    }
  }
}
