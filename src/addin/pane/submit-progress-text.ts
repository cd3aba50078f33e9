import type { SubmitProgress } from "../workflow/pane-state";
import { shortDuration, type Formats } from "./formats";

/** What is going on, in a line. */
export function progressTitle({ phase, rowsTotal }: SubmitProgress, { words: { submission: { phases } }, count }: Formats): string {
  return phase === "sending" ? phases.sending(count(rowsTotal)) : phases[phase];
}

/** Phases that count rows; in the others nobody knows how far it is. */
export function countsRows({ phase, rowsTotal }: SubmitProgress): boolean {
  return rowsTotal > 0 && (phase === "reading" || phase === "checking" || phase === "sending");
}

/** "300 of 585 rows · 1,200 rows/s · 8 s left", with what is known of it. */
export function progressDetail(progress: SubmitProgress, { words: { submission }, count }: Formats): string {
  const { rowsDone, rowsTotal, rowsPerSecond } = progress;
  if (!countsRows(progress)) return "";
  const parts = [submission.done(count(rowsDone), count(rowsTotal))];
  if (rowsPerSecond !== null && rowsPerSecond >= 1) {
    parts.push(submission.perSecond(count(Math.round(rowsPerSecond))));
    const left = (rowsTotal - rowsDone) / rowsPerSecond;
    if (left >= 1) parts.push(submission.left(shortDuration(left)));
  }
  return parts.join(" · ");
}

/** Once the server writes, the answer decides; stopping then could only hide it. */
export function canCancel({ phase }: SubmitProgress): boolean {
  return phase !== "committing" && phase !== "asking";
}
