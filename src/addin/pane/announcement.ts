import type { PaneState } from "../workflow/pane-state";
import { fixedWords, writingWords } from "./fix-texts";
import type { Formats } from "./formats";
import { failureTitle, problemText } from "./problem-texts";
import { warnedRows } from "./ReviewView";
import { signInText } from "./sign-in-texts";
import { undoAnnouncement } from "./undo-texts";
import { progressTitle } from "./submit-progress-text";

/** The one sentence that says where the user stands, for someone who does not see the pane. */
export function announcement(state: PaneState, formats: Formats): string {
  const { words, count } = formats;
  if (state.step === "starting") return "";
  if (state.step === "unsupported") return words.start.unsupported;
  if (state.problem !== null) return problemText(state.problem, formats);
  const signIn = signInText(state.access, words.start);
  if (signIn !== null) return signIn;
  if (state.step === "empty") return state.inserting ? words.start.inserting : "";
  const { submission, view, fixing, moving } = state;
  const undoing = undoAnnouncement(state.undoing, formats);
  if (undoing !== null) return undoing;
  switch (submission.step) {
    case "running": return progressTitle(submission.progress, formats);
    case "done": return words.submission.imported(count(submission.receipt.totals.rows));
    case "review": return words.submission.review(count(warnedRows(submission.warnings)));
    case "duplicate": return words.submission.duplicate;
    case "failed": return failureTitle(submission.failure, formats, state.access.signIn);
    case "cancelled": return words.submission.cancelled;
    case "idle": {
      if (fixing.step === "writing") return writingWords(fixing, formats);
      const done = fixing.step === "fixed" ? `${fixedWords(fixing, formats)} ` : "";
      const { lines, withErrors, ready } = view.summary;
      if (lines === 0) return words.sheet.stillEmpty;
      const allowed = moving ? `${words.submission.moves.allowed} ` : "";
      return `${done}${allowed}${words.sheet.counts(count(lines), count(withErrors), count(ready))}`;
    }
  }
}
