import { createContext, useContext } from "react";
import { createIssueWords, type IssueWords } from "../../domain/messages";
import type { FixWords } from "../../domain/words/fixes/en";
import { createCounter, type Count } from "../words/count";
import { english } from "../words/en/language";
import type { PaneLanguage, PaneWords } from "../words/pane-words";

/** What the pane and the rules say in the reader's language, with numbers and moments as the reader writes them. */
export interface Formats {
  readonly words: PaneWords;
  readonly issues: IssueWords;
  readonly fixes: FixWords;
  /** 1632 → "1,632", "1,632 rows" */
  count(value: number): Count;
  /** An exact decimal string, with all its digits: "90392.5" → "90,392.5" */
  decimal(text: string): string;
  /** RFC 3339 → "9 Dec 2025, 10:02", in the reader's own time zone, which is named. */
  moment(instant: string): string;
}

/** `locale` is a BCP 47 tag of the language. */
export function createFormats(locale: string, { rules, pane }: PaneLanguage = english): Formats {
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const moment = new Intl.DateTimeFormat(locale, {
    year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short",
  });
  return {
    words: pane,
    issues: createIssueWords(rules, locale),
    fixes: rules.fixes,
    count: createCounter(locale),
    // As text, since a float would lose digits of an amount beyond 2^53.
    decimal: (text) => exact.format(text as `${number}`),
    moment: (instant) => moment.format(new Date(instant)),
  };
}

/** "45 s", "3 min", "1 h 20 min": short, never more exact than an estimate is, and the same in every language. */
export function shortDuration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export const FormatsContext = createContext<Formats>(createFormats("en-GB"));

export function useFormats(): Formats {
  return useContext(FormatsContext);
}
