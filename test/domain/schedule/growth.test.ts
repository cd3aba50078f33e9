import { textLocale } from "../../../src/domain/schedule/number-style";
import { readNumber } from "../../../src/domain/schedule/numbers";
import { defaultLocale, parseSchedule, scheduleTextLimit } from "../../../src/domain/schedule/parse-schedule";
import { splitEntries, splitSlashes } from "../../../src/domain/schedule/segments";
import { phrase } from "../../../src/domain/schedule/words";
import { growth, mostGrowth } from "../../support/growth";
import { noSavedSchedules } from "../../../src/domain/schedule/saved-schedules";

const hostile = [
  "1,", "5;", "9", "1 ", "1 000 ", '"', '1% @ "a";', "1/", "1 @ ", "rest ", "rest;", "monthly x ", "1.", "(", "-", " and ", "1:", "Jan 15, ",
  "5%, ", "1% @ 2026-01-01;", "+3m:", "EUR ", "1,000.00 ", "\n", " \t", '"a', " from ", "1 on on ", "straight-line .. ", ", 2026", "1'000",
];
const beginnings = ["", "straight-line ", "10% @ ", "annual: ", "rest ", "template:", "monthly from "];
const options = { locale: defaultLocale, templates: noSavedSchedules };

/**
 * Lists of more than 16,000 parts V8 asks the operating system for, one by one, and where that is slow it takes forty times as long
 * as one of 15,000: that would be measured, and not how the work grows.
 */
const longTexts = { few: 1_500, many: 15_000 };

it.each(beginnings)("within the limit a text takes no more than its share of time, begun by '%s'", (beginning) => {
  const text = (piece: string, length: number) => `${beginning}${piece.repeat(length)}`.slice(0, length);
  const slow = hostile.flatMap((piece) => {
    const times = growth(text(piece, scheduleTextLimit / 10), text(piece, scheduleTextLimit), (whole) => parseSchedule(whole, "revenue", options));
    return times > mostGrowth ? [[piece, times]] : [];
  });
  expect(slow).toEqual([]);
});

it.each([
  ["cutting", (text: string) => splitEntries(text)],
  ["slash lists", (text: string) => splitSlashes(text)],
  ["number style", (text: string) => textLocale(text, defaultLocale)],
  ["numbers", (text: string) => readNumber(text, 0, ".")],
  ["words", (text: string) => phrase(text)],
] as const)("so does a text far beyond the limit: %s", (_, work) => {
  const slow = hostile.flatMap((piece) => {
    const times = growth(piece.repeat(longTexts.few).slice(0, longTexts.few), piece.repeat(longTexts.many).slice(0, longTexts.many), work);
    return times > mostGrowth ? [[piece, times]] : [];
  });
  expect(slow).toEqual([]);
});
