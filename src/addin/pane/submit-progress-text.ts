import type { SubmitProgress } from "../workflow/pane-state";
import { shortDuration, type Formats } from "./formats";

/** What is going on, in a line. */
export function progressTitle({ phase, rowsTotal }: SubmitProgress, formats: Formats): string {
  switch (phase) {
    case "reading": return "Reading the sheet";
    case "checking": return "Checking the rows once more";
    case "sending": return `Sending ${formats.rows(rowsTotal)}`;
    case "validating": return "The server checks the rows";
    case "committing": return "Writing the rows into the books";
    case "asking": return "We do not know yet whether it arrived, asking the server";
    case "waiting": return "The server does not answer, trying again";
  }
}

/** Phases that count rows; in the others nobody knows how far it is. */
export function countsRows({ phase, rowsTotal }: SubmitProgress): boolean {
  return rowsTotal > 0 && (phase === "reading" || phase === "checking" || phase === "sending");
}

/** "300 of 585 rows · 1,200 rows/s · 8 s left", with what is known of it. */
export function progressDetail(progress: SubmitProgress, formats: Formats): string {
  const { rowsDone, rowsTotal, rowsPerSecond } = progress;
  if (!countsRows(progress)) return "";
  const parts = [`${formats.count(rowsDone)} of ${formats.rows(rowsTotal)}`];
  if (rowsPerSecond !== null && rowsPerSecond >= 1) {
    parts.push(`${formats.count(Math.round(rowsPerSecond))} rows/s`);
    const left = (rowsTotal - rowsDone) / rowsPerSecond;
    if (left >= 1) parts.push(`${shortDuration(left)} left`);
  }
  return parts.join(" · ");
}

/** Once the server writes, the answer decides; stopping then could only hide it. */
export function canCancel({ phase }: SubmitProgress): boolean {
  return phase !== "committing" && phase !== "asking";
}
