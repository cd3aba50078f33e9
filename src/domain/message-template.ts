import type { IssueParams } from "./issue";

const longestValue = 120;

/** Puts values into a sentence. */
export type Filler = (template: string, params: IssueParams) => string;

/**
 * `{name}` is the value as it is, `{name:number}` a number and `{name:date}` an ISO date as the locale writes them,
 * `{name:plural row|rows}` a number with its noun. A placeholder that lists words (`{before/after}`), or `{side}`, takes
 * the word from `values`. A value that the issue lacks leaves its name, in brackets.
 */
export function createFiller(locale: string, values: Readonly<Record<string, string>>): Filler {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const plural = new Intl.PluralRules(locale);
  // As text, since a float would lose digits of a long number.
  const inDigits = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? number.format(text as `${number}`) : text);
  const inWords = (iso: string) => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? date.format(new Date(`${iso}T00:00:00Z`)) : iso);

  return (template, params) => template.replace(
    /\{([^{}:]+)(?::(number|date|plural)(?: ([^{}|]+)\|([^{}|]+))?)?\}/g,
    (_, name: string, format: string | undefined, one: string | undefined, other: string | undefined) => {
      const value = params[name];
      if (value === undefined) return `(${name})`;
      const text = String(value);
      switch (format) {
        case "number": return inDigits(text);
        case "date": return inWords(text);
        case "plural": return `${inDigits(text)} ${plural.select(Number(text)) === "one" ? one : other}`;
        default: return name.includes("/") || name === "side" ? values[text] ?? text : shorten(text);
      }
    });
}

/** A cell may hold a page of text; the sentence about it needs the beginning only. */
function shorten(value: string): string {
  if (value.length <= longestValue) return value;
  const end = longestValue - 1;
  // A character of two units is not cut in two: half of one is no text.
  return `${value.slice(0, /[\ud800-\udbff]/.test(value.charAt(end - 1)) ? end - 1 : end)}…`;
}
