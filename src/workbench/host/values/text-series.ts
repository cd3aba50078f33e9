/** Excel's own lists of words; the first that fits counts. */
const lists: readonly (readonly string[])[] = [
  ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
];

/** A text that goes on: a word of a list, or one with a number in it. */
export interface CountedText {
  /** Texts with the same one go on together. */
  readonly kind: string;
  readonly number: number;
  /** The text with another number in its place. */
  write(number: number): string;
}

/** Null for a text that is only ever repeated. `among` are the other texts: "May" is a short name or a long one. */
export function countedText(text: string, among: readonly string[] = []): CountedText | null {
  return listed(text, among) ?? quarter(text) ?? numbered(text);
}

function listed(text: string, among: readonly string[]): CountedText | null {
  const fitting = lists.filter((list) => indexIn(list, text) >= 0);
  const list = fitting.find((candidate) => among.every((other) => indexIn(candidate, other) >= 0 || !fitting.some((any) => indexIn(any, other) >= 0))) ?? fitting[0];
  if (!list) return null;
  return {
    kind: `list ${list[0] ?? ""}`, number: indexIn(list, text),
    write: (number) => likeCase(list[((number % list.length) + list.length) % list.length] ?? text, text),
  };
}

function indexIn(list: readonly string[], text: string): number {
  return list.findIndex((word) => word.toLowerCase() === text.toLowerCase());
}

/** Q1 to Q4 begin again, as quarters do. */
function quarter(text: string): CountedText | null {
  const found = /^(q|qtr|quarter)( ?)([1-4])$/i.exec(text);
  if (!found) return null;
  const [, word = "", blank = "", digit = ""] = found;
  return { kind: `${word.toLowerCase()}${blank}`, number: Number(digit) - 1, write: (number) => `${word}${blank}${(((number % 4) + 4) % 4) + 1}` };
}

/** "Item 009" goes on with "Item 010", "1st" with "2nd", "3 boxes" with "4 boxes". */
function numbered(text: string): CountedText | null {
  const behind = /^(.*?)(\d{1,15})$/su.exec(text);
  if (behind) {
    const [, stem = "", digits = ""] = behind;
    return { kind: `${stem} #`, number: Number(digits), write: (number) => stem + String(Math.abs(number)).padStart(digits.length, "0") };
  }
  const ahead = /^(\d{1,15})(\D.*)$/su.exec(text);
  if (!ahead) return null;
  const [, digits = "", rest = ""] = ahead;
  const ordinal = /^(st|nd|rd|th)\b(.*)$/isu.exec(rest);
  return {
    kind: `# ${ordinal ? (ordinal[2] ?? "") : rest}`, number: Number(digits),
    write: (number) => {
      const counted = Math.abs(number);
      return ordinal ? `${counted}${suffix(counted)}${ordinal[2] ?? ""}` : String(counted).padStart(digits.length, "0") + rest;
    },
  };
}

function suffix(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return { 1: "st", 2: "nd", 3: "rd" }[number % 10] ?? "th";
}

function likeCase(word: string, model: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model === model.toLowerCase() ? word.toLowerCase() : word;
}
