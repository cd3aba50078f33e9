import { textLocale } from "../../../src/domain/schedule/number-style";
import { readNumber } from "../../../src/domain/schedule/numbers";
import { defaultLocale, parseSchedule, scheduleTextLimit } from "../../../src/domain/schedule/parse-schedule";
import { splitEntries, splitSlashes } from "../../../src/domain/schedule/segments";
import { phrase } from "../../../src/domain/schedule/words";

const hostile = [
  "1,", "5;", "9", "1 ", "1 000 ", '"', '1% @ "a";', "1/", "1 @ ", "rest ", "rest;", "monthly x ", "1.", "(", "-", " and ", "1:", "Jan 15, ",
  "5%, ", "1% @ 2026-01-01;", "+3m:", "EUR ", "1,000.00 ", "\n", " \t", '"a', " from ", "1 on on ", "straight-line .. ", ", 2026", "1'000",
];
const beginnings = ["", "straight-line ", "10% @ ", "annual: ", "rest ", "template:", "monthly from "];
const options = { locale: defaultLocale, templates: new Set<string>() };

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

it("no text within the limit takes noticeable time", () => {
  for (const beginning of beginnings) {
    for (const piece of hostile) {
      const text = `${beginning}${piece.repeat(scheduleTextLimit)}`.slice(0, scheduleTextLimit);
      expect(milliseconds(() => parseSchedule(text, "revenue", options))).toBeLessThan(250);
    }
  }
});

it.each([
  ["cutting", (text: string) => splitEntries(text)],
  ["slash lists", (text: string) => splitSlashes(text)],
  ["number style", (text: string) => textLocale(text, defaultLocale)],
  ["numbers", (text: string) => readNumber(text, 0, ".")],
  ["words", (text: string) => phrase(text)],
] as const)("a text far beyond the limit is still read at once: %s", (_, work) => {
  for (const piece of hostile) {
    const text = piece.repeat(200_000 / piece.length);
    // Time that grew with the square of the length would be minutes.
    expect(milliseconds(() => work(text))).toBeLessThan(1_500);
  }
});
