import { createContext, useContext } from "react";
import { issueWords, type IssueWords } from "../../domain/messages";

/** Numbers and moments as the reader writes them, and the rules' words in the reader's language; the pane's own are English. */
export interface Formats {
  /** 1632 → "1,632" */
  count(value: number): string;
  /** "1 row", "1,632 rows" */
  rows(value: number): string;
  /** An exact decimal string, with all its digits: "90392.5" → "90,392.5" */
  decimal(text: string): string;
  /** RFC 3339 → "9 Dec 2025, 10:02", in the reader's own time zone, which is named. */
  moment(instant: string): string;
  readonly issues: IssueWords;
}

/** `locale` is a BCP 47 tag; undefined takes the browser's. */
export function createFormats(locale?: string): Formats {
  const whole = new Intl.NumberFormat(locale);
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const moment = new Intl.DateTimeFormat(locale, {
    year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short",
  });
  return {
    count: (value) => whole.format(value),
    rows: (value) => `${whole.format(value)} ${value === 1 ? "row" : "rows"}`,
    // As text, since a float would lose digits of an amount beyond 2^53.
    decimal: (text) => exact.format(text as `${number}`),
    moment: (instant) => moment.format(new Date(instant)),
    issues: issueWords(locale ?? whole.resolvedOptions().locale),
  };
}

/** "45 s", "3 min", "1 h 20 min": short, and never more exact than an estimate is. */
export function shortDuration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export const FormatsContext = createContext<Formats>(createFormats());

export function useFormats(): Formats {
  return useContext(FormatsContext);
}
