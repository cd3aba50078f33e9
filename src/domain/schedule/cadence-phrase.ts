import type { Cadence, CadenceSchedule } from "./schedule";
import { fail, failed, type Failed, type Reader } from "./reader";
import { offsetLimit, readDay } from "./whens";
import { cadenceWords, periodMonths, phrase } from "./words";

export const installmentLimit = 150;

const fillers: ReadonlySet<string> = new Set([
  "payment", "payments", "installment", "installments", "instalment", "instalments", "invoice", "invoices", "bill",
  "bills", "billing", "billed", "invoiced", "paid", "part", "parts", "equal", "times", "of", "in", "advance", "upfront",
]);

/** `quarterly x 4`, `12 monthly in arrears`, `annual x 3 from 2026-04-01`. null: it is no cadence at all. */
export function readCadence(reader: Reader, text: string): CadenceSchedule | Failed | null {
  // The longest spelling is far shorter; long texts are lists.
  if (text.length > 120) return null;
  const start = /\s(?:from|starting|beginning|starts)\s/i.exec(text);
  const words = readWords(phrase(start === null ? text : text.slice(0, start.index)).split(" "));
  if (words === null) return null;
  const { cadence, countText, arrears } = words;
  const count = countText === null ? null : Number(countText);
  if (count === 0) return fail(reader, "SCH_BAD_VALUE", text, { part: text });
  if (count !== null && count > installmentLimit) return fail(reader, "SCH_TOO_MANY", text, { max: installmentLimit });
  if (count !== null && cadence !== "weekly" && (count - (arrears ? 0 : 1)) * periodMonths[cadence] > offsetLimit.month) {
    return fail(reader, "SCH_OFFSET_RANGE", text, { max: offsetLimit.month, unit: "month" });
  }
  if (start === null) return { kind: "cadence", cadence, count, arrears, from: null };
  const dateText = text.slice(start.index + start[0].length).replace(/^on\s/i, "").trim();
  const day = readDay(reader, dateText, dateText) ?? fail(reader, "SCH_BAD_WHEN", dateText, { part: dateText });
  return day === failed ? failed : { kind: "cadence", cadence, count, arrears, from: day.date };
}

interface CadenceWords {
  readonly cadence: Cadence;
  readonly countText: string | null;
  readonly arrears: boolean;
}

/** Takes the words in any order; one cadence, at most one count. null: some word belongs to no cadence. */
function readWords(words: readonly string[]): CadenceWords | null {
  let cadence: Cadence | null = null;
  let countText: string | null = null;
  let arrears = false;
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? "";
    const named = cadenceAt(words, at);
    const counted = countAt(words, at, cadence !== null);
    if (named !== null) {
      if (cadence !== null) return null;
      cadence = named.cadence;
      at += named.width;
    } else if (counted !== null) {
      if (countText !== null) return null;
      countText = counted.digits;
      at += counted.width;
    } else if (word === "arrears") {
      arrears = true;
      at += 1;
    } else if (fillers.has(word)) {
      at += 1;
    } else {
      return null;
    }
  }
  return cadence === null ? null : { cadence, countText, arrears };
}

function cadenceAt(words: readonly string[], at: number): { readonly cadence: Cadence; readonly width: number } | null {
  for (let width = 3; width >= 1; width -= 1) {
    if (at + width > words.length) continue;
    const cadence = cadenceWords.get(words.slice(at, at + width).join(" "));
    if (cadence !== undefined) return { cadence, width };
  }
  return null;
}

/** `x 4`, `x4`, `4x`, `4 x`, `4 times`; a bare `4` only before the cadence, since `monthly 4` may be an amount. */
function countAt(words: readonly string[], at: number, afterCadence: boolean): { readonly digits: string; readonly width: number } | null {
  const word = words[at] ?? "";
  const next = words[at + 1] ?? "";
  if (/^[x×*]$/.test(word) && /^\d+$/.test(next)) return { digits: next, width: 2 };
  const joined = /^(?:[x×*](\d+)|(\d+)[x×*])$/.exec(word);
  if (joined !== null) return { digits: joined[1] ?? joined[2] ?? "", width: 1 };
  if (!/^\d+$/.test(word)) return null;
  if (/^(?:[x×*]|times)$/.test(next)) return { digits: word, width: 2 };
  return afterCadence ? null : { digits: word, width: 1 };
}
