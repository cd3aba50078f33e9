import { localeNames, type LocaleName } from "./host/values/locale-conventions";

/** What the page's address asks for. */
export interface AskedLocale {
  /** How the workbook writes numbers and dates. */
  readonly locale: LocaleName;
  /** BCP 47: what Excel's menus are in, and so the add-in. */
  readonly language: string;
  /** A sentence about what could not be had. */
  readonly problem: string | null;
}

/** `?locale=de-DE` makes the workbook a German one, and `&language=fr-FR` the menus French; each alone is both. */
export function askedLocale(search: string): AskedLocale {
  const asked = new URLSearchParams(search);
  const language = asked.get("language");
  const wanted = asked.get("locale") ?? language ?? "en-US";
  const locale = localeNames.find((name) => name === wanted);
  return {
    locale: locale ?? "en-US",
    language: language ?? locale ?? "en-US",
    problem: locale === undefined && asked.has("locale") ? `This page has no locale "${wanted}". It has ${localeNames.join(", ")}.` : null,
  };
}
