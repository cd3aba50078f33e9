import { monthNumber } from "../month-names";

/**
 * Cuts a list at its separators (RULES.md 4.2): semicolon, line feed and bar anywhere; a comma after `%` or
 * a quotation mark, before a blank, or where it cannot be inside a number; the word `and`. Nothing is cut
 * inside quotation marks. Parts come trimmed; empty ones are dropped.
 */
export function splitEntries(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  const cut = (width: number): void => {
    parts.push(text.slice(start, at));
    at += width;
    start = at;
  };
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') {
      const close = text.indexOf('"', at + 1);
      at = close < 0 ? text.length : close + 1;
    } else if (/[;\n\r|]/.test(character) || (character === "," && commaSeparates(text, at))) {
      cut(1);
    } else if (/\s/.test(character) && /^and\s/i.test(text.slice(at + 1, at + 5))) {
      cut(4);
    } else {
      at += 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim().replace(/^and\s+/i, "")).filter((part) => part !== "");
}

/** The numbers of `30/40/30`, also with percent signs; null when the part is no such list. */
export function splitSlashes(part: string): string[] | null {
  if (!part.includes("/") || !/^[-\d.,%/ ]+$/.test(part)) return null;
  const numbers = part.split("/").map((number) => number.trim());
  return numbers.includes("") ? null : numbers;
}

function commaSeparates(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (before === "%" || before === '"') return true;
  if (after === "" || /\s/.test(after)) return !isInsideDate(text, at);
  return !/[\d\s]/.test(before) && before !== "";
}

/** `Jan 15, 2026` and `15 Jan, 2026`: the comma belongs to the date. */
function isInsideDate(text: string, at: number): boolean {
  if (!/^,\s{1,3}\d{4}(?!\d)/.test(text.slice(at, at + 9))) return false;
  const words = text.slice(Math.max(0, at - 20), at).trim().split(/[\s-]+/);
  const last = words.at(-1) ?? "";
  const previous = words.at(-2) ?? "";
  const isDay = (word: string): boolean => /^\d{1,2}(?:st|nd|rd|th)?$/i.test(word);
  return (isDay(last) && monthNumber(previous) !== null) || (isDay(previous) && monthNumber(last) !== null);
}
