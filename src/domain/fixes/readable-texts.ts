import { cadenceWords, phrase } from "../schedule/words";

/**
 * Ways in which a schedule may have been meant of which one part is neither a percentage nor an amount, the likeliest first. Whether they
 * read, and what else is wrong with them, is not judged here.
 */
export function readableTexts(text: string, part: string): readonly string[] {
  const cadence = counted(text);
  if (cadence !== null) return [cadence];
  const within = (repaired: string | null): string | null => (repaired === null || repaired === part ? null : text.replace(part, () => repaired));
  const texts = [within(withDigits(part)), within(withOnePercent(part)), within(valueFirst(part)), within(named(part)), without(text, part)];
  return [...new Set(texts)].filter((typed) => typed !== null);
}

/** `monthly 12` is `monthly x 12`, and `monthly x 0` has no count. */
function counted(text: string): string | null {
  const [, cadence = "", times, count = ""] = /^(\D+?)\s*(x\s*)?(\d+)$/i.exec(text.trim()) ?? [];
  if (!cadenceWords.has(phrase(cadence))) return null;
  return Number(count) > 0 ? `${cadence} x ${count}` : times === undefined ? null : cadence;
}

/** The letters O and l, typed for digits beside digits. */
function withDigits(part: string): string {
  return part.replace(/(?<=\d)[oO](?=[\d%.,\s]|$)/g, "0").replace(/(?<=\d)[lI](?=[\d%.,\s]|$)|\b[lI](?=\d)/g, "1");
}

/** `50%%`, `%50`. */
function withOnePercent(part: string): string {
  return part.replace(/(\d)\s?%{2,}/, "$1%").replace(/^%\s?([\d.,]+)/, "$1%");
}

/** `2026-03-01 25%` puts the value behind its time. */
function valueFirst(part: string): string | null {
  const [, when, value] = /^(.*\d)\s+([$€£]?[\d.,]+\s?%?)$/.exec(part) ?? [];
  return when === undefined || value === undefined ? null : `${value} @ ${when}`;
}

/** `Deposit 30%` names a milestone. */
function named(part: string): string | null {
  const [, name, value] = /^(\p{L}[^\d"@;:=]*?)\s+([$€£]?[\d.,]+\s?%?)$/u.exec(part) ?? [];
  return name === undefined || value === undefined ? null : `${value} @ "${name}"`;
}

/** What is left of a list without a part that holds no number. */
function without(text: string, part: string): string | null {
  if (/\d/.test(part)) return null;
  const parts = text.split(/[;|\n]/).map((each) => each.trim());
  const left = parts.filter((each) => each !== part && each !== "");
  return left.length === 0 || left.length === parts.length ? null : left.join("; ");
}
