/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { App } from "../../../src/addin/pane/App";
import { createCounter } from "../../../src/addin/words/count";
import { english } from "../../../src/addin/words/en/language";
import { loadLanguage, plain, type Spoken } from "../../../src/addin/words/load-language";
import { catalogue } from "../../../src/domain/catalogue";
import { issue, paneWith, sheetState, purchases } from "./pane-states";
import { everyScreen } from "./every-screen";

const translated = ["de-DE", "fr-FR", "es-ES"] as const;

/** All texts of a catalogue by their place, functions called with numbers, texts and null. */
function texts(words: unknown, locale: string, place = ""): [string, string][] {
  if (typeof words === "string") return [[place, words]];
  if (typeof words === "function") {
    const count = createCounter(locale);
    const said = [0, 1, 2, 1_000].map((number) => (words as (...given: unknown[]) => string)(...argumentsOf(place, number, count)));
    return said.map((text, at) => [`${place}(${at})`, text]);
  }
  return Object.entries(words as object).flatMap(([name, part]) => texts(part, locale, `${place}.${name}`));
}

const takesTexts = /version|signIn\.as$|chooseSheet|where|quoted|\.(?:use|write|replace|example|inColumn|renews)$|left$|importedOn|amount|sheetLost|paneFailed|notInserted|interrupted|refused|failed/;
const takesNames = /(?:missing|columnsMissing)$/;

function argumentsOf(place: string, number: number, count: ReturnType<typeof createCounter>): unknown[] {
  if (/\.(?:row|windowFailed)$/.test(place)) return [number];
  if (takesNames.test(place)) return ["X", count(number)];
  return takesTexts.test(place) ? ["X", "Y", "Z"] : [count(number), count(number), count(number)];
}

/** What is the same in all languages: names, and words that both have. */
const same = /^(?:Intake|Version X|Microsoft 365|Start|Import|Opportunities|Problem|Error|X|“X”|Workbook|Nota?|Version 1\.2\.3)$/;

it.each(translated)("%s: every text of the pane is translated, ends as the English one does, and fits its numbers", async (locale) => {
  const { language } = await loadLanguage(locale);
  const original = new Map(texts(english.pane, locale));
  for (const [place, text] of texts(language.pane, locale)) {
    const englishText = original.get(place) ?? "";
    expect([place, text]).toEqual([place, expect.not.stringMatching(/undefined|\[object|NaN| {2}|^\s|\s$/) as string]);
    expect([place, /[.…]$/.test(text)]).toEqual([place, /[.…]$/.test(englishText)]);
    if (/[a-z]{3}/.test(englishText)) expect([place, text === englishText && !same.test(text)]).toEqual([place, false]);
  }
  expect(language.rules.tag).toBe(locale.slice(0, 2));
});

it("French has blanks at which no line breaks before : ; ? ! % and inside its quotation marks", async () => {
  const { language } = await loadLanguage("fr-FR");
  expect(texts(language.pane, "fr-FR").filter(([, text]) => /« | [»:;?!%]/.test(text))).toEqual([]);
});

it.each(translated)("%s: what fixes do and what the template's cells say is translated, and Excel can show it", async (locale) => {
  const { language: { rules } } = await loadLanguage(locale);
  for (const kind of Object.keys(rules.fixes) as (keyof typeof rules.fixes)[]) expect([kind, rules.fixes[kind]]).not.toEqual([kind, english.rules.fixes[kind]]);
  for (const { key, description } of catalogue) {
    expect([key, rules.fields[key].length <= 250, rules.fields[key] === description]).toEqual([key, true, false]);
    // What is typed is typed alike in any language.
    for (const typed of description.match(/\d{4}-\d\d-\d\d(?:\.\.\d{4}-\d\d-\d\d)?|\d+% @ \+\d+m|quarterly x 4|TRUE|FALSE|upfront/g) ?? []) expect([key, rules.fields[key]]).toEqual([key, expect.stringContaining(typed) as string]);
  }
});

/** What is seen and what a screen reader hears. */
function shown(spoken: Spoken, state: (typeof everyScreen)[number][1]): string[] {
  const { pane } = paneWith(state);
  const { unmount } = render(<App pane={pane} about={{ version: "1.2.3", sampleDataUrl: "https://example.com/sample" }} spoken={spoken} />);
  const all: string[] = [];
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of ["aria-label", "aria-valuetext", "title", "placeholder"]) all.push(element.getAttribute(name) ?? "");
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) all.push(node.textContent ?? "");
  }
  unmount();
  return all.filter((text) => /[a-zäöüéèñ]{3}/i.test(text) && !isName(text));
}

/** Names, headers, codes and values of cells are no language's. */
const isName = (text: string) => /^(?:Customer import|Pane of Ada|Purchases\.xlsx|[A-Z_]+|[0-9a-f-]{36}|GBP|Totally New|PRO\w?)$/.test(text.trim());

describe("no screen has a sentence of another language", () => {
  const inEnglish = new Map(everyScreen.map(([name, state]) => [name, new Set(shown(plain, state))]));
  it.each(translated)("%s", async (locale) => {
    const spoken = await loadLanguage(locale);
    for (const [name, state] of everyScreen) {
      expect([name, shown(spoken, state).filter((text) => inEnglish.get(name)?.has(text) && !same.test(text))]).toEqual([name, []]);
    }
  });
});

it("numbers, plurals and sentences are the reader's", async () => {
  const groups = [{ ...purchases.groups[0]!, code: "QUANTITY_LARGE" as const, cells: 1, issues: [issue("QUANTITY_LARGE", 12, "quantity", { n: 2_000_000 })] }];
  const { pane } = paneWith(sheetState({ view: { ...purchases, groups } }));
  render(<App pane={pane} spoken={await loadLanguage("de-DE")} />);
  expect(screen.getByText("1.632 Zeilen · 1.047 mit Fehlern")).not.toBeNull();
  expect(screen.getByRole("button", { name: "585 fehlerfreie Zeilen senden" })).not.toBeNull();
  await userEvent.setup().click(screen.getByText("Menge ist ungewöhnlich groß"));
  expect(screen.getByText("Zeile 12")).not.toBeNull();
  expect(screen.getByText("2.000.000 ist ungewöhnlich groß. Ist das ein Preis?")).not.toBeNull();
});

it("a language without words is English, with English numbers; a country's own numbers stay", async () => {
  expect(await loadLanguage("ja-JP")).toEqual({ language: english, locale: "en-GB" });
  expect(await loadLanguage("en-IN")).toEqual({ language: english, locale: "en-IN" });
  expect(await loadLanguage("constructor")).toEqual({ language: english, locale: "en-GB" });
  expect((await loadLanguage("DE-at")).language.rules.tag).toBe("de");
  expect((await loadLanguage("DE-at")).locale).toBe("DE-at");
});
