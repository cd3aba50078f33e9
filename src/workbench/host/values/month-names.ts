import { conventionsNamed, conventionsOf, type LocaleName } from "./locale-conventions";
import type { ValueLocale } from "./value-locale";

interface MonthNames {
  readonly numbers: ReadonlyMap<string, number>;
  readonly pattern: RegExp;
}

const known = new Map<LocaleName, MonthNames>();

/** The month with that name, whole or short, in the country's language or in English; 0 for what is none. */
export function monthNumber(name: string, locale: ValueLocale): number {
  return namesFor(locale).numbers.get(name.toLowerCase()) ?? 0;
}

/** Whether the beginning of a month's name is anywhere in the text. */
export function namesMonth(text: string, locale: ValueLocale): boolean {
  return namesFor(locale).pattern.test(text);
}

function namesFor(locale: ValueLocale): MonthNames {
  const name = locale.name ?? "en-US";
  let names = known.get(name);
  if (!names) known.set(name, (names = listNames(locale)));
  return names;
}

function listNames(locale: ValueLocale): MonthNames {
  const numbers = new Map<string, number>([["sept", 9]]);
  for (const { months, shortMonths } of [conventionsNamed("en-US"), conventionsOf(locale)]) {
    for (const list of [months, shortMonths]) list.forEach((month, index) => numbers.set(month.toLowerCase().replace(".", ""), index + 1));
  }
  const beginnings = new Set([...numbers.keys()].map((month) => month.slice(0, 3)));
  return { numbers, pattern: new RegExp([...beginnings].join("|"), "i") };
}
