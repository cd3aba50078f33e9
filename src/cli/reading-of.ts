import type { DateOrder, Locale } from "../domain/reading";
import { exitCodes, ToldError } from "./told-error";

/** How a country writes numbers and dates: `de-DE` has 1,5 and 31.12.2026. Throws ToldError for a tag that is none. */
export function localeOf(tag: string): Locale {
  const known = Intl.getCanonicalLocales(canonical(tag))[0] ?? tag;
  const decimal = new Intl.NumberFormat(known).formatToParts(1.5).find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
  const order = new Intl.DateTimeFormat(known, { year: "numeric", month: "2-digit", day: "2-digit", calendar: "gregory" }).formatToParts(0)
    .flatMap(({ type }) => (type === "year" ? ["y"] : type === "month" ? ["m"] : type === "day" ? ["d"] : [])).join("");
  return { decimal, dateOrder: orders[order] ?? "dmy" };
}

const orders: Readonly<Record<string, DateOrder>> = { dmy: "dmy", mdy: "mdy", ymd: "ymd" };

function canonical(tag: string): string {
  try {
    if (Intl.NumberFormat.supportedLocalesOf(tag).length > 0) return tag;
  } catch (cause) {
    throw new ToldError(`"${tag}" is no country's tag. Write it as de-DE, en-GB or fr-FR.`, exitCodes.usage, { cause });
  }
  throw new ToldError(`Numbers and dates of "${tag}" are not known here. Write a tag as de-DE, en-GB or fr-FR.`, exitCodes.usage);
}
