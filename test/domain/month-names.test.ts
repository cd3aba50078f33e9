import { parseDateText } from "../../src/domain/cells/date-text";
import { normaliseText } from "../../src/domain/normalise-text";
import { defaultLocale, parseSchedule } from "../../src/domain/schedule/parse-schedule";
import { noSavedSchedules } from "../../src/domain/schedule/saved-schedules";

const locales = ["en-US", "en-GB", "de-DE", "de-AT", "fr-FR", "es-ES"];
const days = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}-${String(index + 11)}`);

const read = (text: string) => {
  const parsed = parseDateText(normaliseText(text));
  return parsed?.kind === "certain" ? parsed.iso : null;
};
/** As a browser writes the day in the reader's language. */
const written = (iso: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));

const styles: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: "long" }, { dateStyle: "full" }, { day: "numeric", month: "short", year: "numeric" },
  { weekday: "short", day: "numeric", month: "short", year: "numeric" },
];

it.each(locales)("BILLING_DATE_TEXT: dates with the month in words are read as %s writes them", (locale) => {
  const other = days.flatMap((iso) => styles.map((style) => [iso, written(iso, locale, style)] as const)).filter(([iso, text]) => read(text) !== iso);
  expect(other).toEqual([]);
});

it.each(locales)("BILLING_DATE_TEXT: capitals, accents that are left out or typed apart, and points do not matter in %s", (locale) => {
  for (const iso of days) {
    const text = written(iso, locale, { day: "numeric", month: "long", year: "numeric" });
    const bare = text.normalize("NFD").replace(/\p{Mn}/gu, "");
    expect([text.toUpperCase(), text.normalize("NFD"), bare, bare.replace(/\./g, "")].map(read)).toEqual([iso, iso, iso, iso]);
  }
});

it("BILLING_DATE_TEXT: short names as Excel writes them, the French first and the Spanish of", () => {
  const march = ["31. Mrz 26", "31. Mär. 2026", "31.März.2026", "31. Maerz 2026", "31-mar-2026", "31 mars 2026", "31 de marzo del 2026", "mar. 31 mars 2026", "Di., 31. März 2026", "31-Mar-26"];
  expect(march.map(read)).toEqual(march.map(() => "2026-03-31"));
  const firsts = ["1er janvier 2026", "1er janv. 2026", "1 ene 2026", "01-ene-26", "1. Jänner 2026", "1. Jan. 2026"];
  expect(firsts.map(read)).toEqual(firsts.map(() => "2026-01-01"));
  expect(["1 dic 2026", "1. Dez 2026", "1 déc. 2026", "1 août 2026", "1 ago 2026", "1. Okt 2026"].map(read))
    .toEqual(["2026-12-01", "2026-12-01", "2026-12-01", "2026-08-01", "2026-08-01", "2026-10-01"]);
});

it("BILLING_DATE_TEXT: mar is March, and Tuesday where a whole date follows", () => {
  expect(["mar 31 2026", "mar. 31, 2026", "mar 31 mar 2026", "mar 31/3/2026", "mar 3 dic 2026"].map((text) => parseDateText(text)?.kind))
    .toEqual(["certain", "certain", "certain", "numeric", "certain"]);
  expect(["mar 31 2026", "mar 31 mar 2026", "mar 3 dic 2026"].map(read)).toEqual(["2026-03-31", "2026-03-31", "2026-12-03"]);
});

it("BILLING_DATE_INVALID: months of other languages, and words that only begin like a month, are none", () => {
  expect(["31 marzec 2026", "31 maart 2026", "31 marching 2026", "31 decem 2026", "31 février 2026", "0 mars 2026"].map(read)).toEqual(Array(6).fill(null));
});

it.each(locales)("a schedule's dates are read as %s writes them, too", (locale) => {
  for (const iso of days) {
    const day = written(iso, locale, { day: "numeric", month: "long", year: "numeric" });
    const month = written(iso, locale, { month: "short", year: "numeric" });
    const { issues, canonical } = parseSchedule(`50% @ ${day}; 50% @ 2027-01-31`, "billing", { locale: defaultLocale, templates: noSavedSchedules });
    expect([day, canonical, issues]).toEqual([day, `50% @ ${iso}; 50% @ 2027-01-31`, []]);
    expect([month, parseSchedule(`100% @ ${month}`, "billing", { locale: defaultLocale, templates: noSavedSchedules }).canonical]).toEqual([month, `100% @ ${iso.slice(0, 8)}01`]);
  }
});
