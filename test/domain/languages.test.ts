import { fieldByKey } from "../../src/domain/catalogue";
import type { IssueParams } from "../../src/domain/issue";
import { issueCodes, type IssueCode } from "../../src/domain/issue-codes";
import { createIssueWords } from "../../src/domain/messages";
import { german } from "../../src/domain/words/de";
import { english } from "../../src/domain/words/en";
import { spanish } from "../../src/domain/words/es";
import { french } from "../../src/domain/words/fr";
import type { Language } from "../../src/domain/words/language";

const codes = Object.keys(issueCodes) as IssueCode[];
const translated: readonly (readonly [string, Language])[] = [["de", german], ["fr", french], ["es", spanish]];
const known: Readonly<Record<string, Language>> = { en: english, de: german, fr: french, es: spanish };
const wordsOf = (locale: string) => createIssueWords(known[locale.slice(0, 2)]!, locale);
const locales = ["en-GB", "en-US", "de-DE", "fr-FR", "es-ES"];
/** The forms that a sentence with a function can take. */
const forms: readonly IssueParams[] = [{}, { n: 2 }, { rest: 0 }, { id: "PRO" }, { id: "PRO", name: "Pro" }, { unless: "stored" }, { priceOld: "25 USD" }, { billingOld: 1, termOld: 1, recurringOld: 1, recognitionOld: 1 }];

function placeholders(language: Language, code: IssueCode, params: IssueParams): string[] {
  const [, sentence] = language.issues[code];
  const text = typeof sentence === "string" ? sentence : sentence(params);
  return [...text.matchAll(/\{([^{}:]+)[^{}]*\}/g)].map((match) => match[1] ?? "").sort();
}

function said(locale: string, code: IssueCode, params: IssueParams): string {
  return wordsOf(locale).message({ code, severity: issueCodes[code].severity, rowNumber: 2, field: "quantity", params });
}

describe.each(translated)("in %s", (name, language) => {
  it("every sentence has the values of the English one", () => {
    const other = codes.filter((code) => forms.some((params) =>
      placeholders(language, code, params).join() !== placeholders(english, code, params).join()));
    expect(other).toEqual([]);
  });

  it("every title and every sentence is translated, and the title is one line", () => {
    const same = (code: IssueCode) => language.issues[code][0] === english.issues[code][0] || language.issues[code][1] === english.issues[code][1];
    expect(codes.filter(same)).toEqual([]);
    expect(codes.map((code) => wordsOf(name).title(code)).filter((title) => title.length > 60 || title.length < 5 || /[.{}]$/.test(title))).toEqual([]);
  });
});

it.each(locales)("%s: sentences with all their values have no gaps, no signs of a template and no double blanks", (locale) => {
  for (const code of codes) {
    for (const n of [0, 1, 2, 1000, "1000.5"]) {
      const names = new Set(forms.flatMap((params) => placeholders(english, code, params)));
      const params = Object.fromEntries([...names].map((name) => [name, name === "date" || name === "iso" ? "2026-03-31" : n]));
      expect([code, said(locale, code, params)]).toEqual([code, expect.not.stringMatching(/[{}|]|undefined|NaN| {2}/)]);
    }
  }
});

it.each([
  ["en", "0 months", "1 month ", "2 months", "1,000 months"],
  ["de-DE", "0 Monate", "1 Monat ", "2 Monate", "1.000 Monate"],
  ["es-ES", "0 meses", "1 mes ", "2 meses", "1000 meses"],
])("BOOKING_DATE_LONG_BEFORE: %s counts months", (locale, ...expected) => {
  expect([0, 1, 2, 1000].map((n) => said(locale, "BOOKING_DATE_LONG_BEFORE", { n })))
    .toEqual(expected.map((part) => expect.stringContaining(part) as string));
});

it("ROW_HIDDEN: French counts none like one", () => {
  expect(said("fr-FR", "ROW_HIDDEN", { n: 0 })).toMatch(/^0 ligne masquée fait /);
  expect(said("fr-FR", "ROW_HIDDEN", { n: 1000 })).toMatch(/^1\u202F000 lignes masquées font /);
});

it("numbers and dates are written as the reader writes them, ISO dates and schedule texts stay", () => {
  const read = { value: "3/4/2026", date: "2026-04-03" };
  expect(locales.map((locale) => said(locale, "BILLING_DATE_AMBIGUOUS", read))).toEqual([
    '"3/4/2026" was read as 3 April 2026.', '"3/4/2026" was read as April 3, 2026.', "„3/4/2026“ wurde als 3. April 2026 gelesen.",
    "«\u00a03/4/2026\u00a0» a été lu comme le 3 avril 2026.", "«3/4/2026» se ha leído como 3 de abril de 2026.",
  ]);
  expect(said("de-DE", "QUANTITY_TEXT", { n: "1234567.25" })).toBe("Gelesen als 1.234.567,25.");
  expect(said("fr-FR", "QUANTITY_TEXT", { n: "1234567.25" })).toBe("Lue comme 1\u202F234\u202F567,25.");
  expect(said("de-DE", "BILLING_DATE_INVALID", { value: "n/a" })).toBe("„n/a“ ist kein Datum. Verwenden Sie ein Datum wie 2026-03-31.");
  for (const locale of locales) expect(said(locale, "SCH_UNRECOGNISED", { value: "x" })).toContain("`25% @ +0m; 50% @ +3m; 25% @ +4m`");
});

it("French has blanks at which no line breaks before : ; ? ! % and inside its quotation marks", () => {
  const texts = [...codes.flatMap((code) => [french.issues[code][0], said("fr-FR", code, { n: 2 })]), ...Object.values(french.fixes), ...Object.values(french.fields)];
  expect(texts.filter((text) => /« | [»:;?!%]/.test(text))).toEqual([]);
});

it("words that an issue carries are translated, values of cells are not", () => {
  expect(said("de", "BILLING_DATE_UNUSUAL", { iso: "2090-01-01", "far in the past/future": "far in the future" })).toBe("2090-01-01 liegt weit in der Zukunft.");
  expect(said("fr", "RENEWAL_FLAG_CHANGED", { "removes/creates": "removes", date: "2026-01-01" })).toBe("Cela supprime la commande du 2026-01-01.");
  expect(said("es", "QUANTITY_NOT_NUMBER", { value: "before" })).toBe("«before» no es un número.");
});

it("a column is called what it is called in the sheet, whatever the language", () => {
  for (const locale of locales) expect(said(locale, "CELL_ERROR", { value: "#REF!" })).toContain(fieldByKey.quantity.header);
});
