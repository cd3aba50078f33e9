import { isGrouped } from "./number-style";

export type NumberReading =
  /** `digits` is a plain decimal; `end` is where the number stops in the text. */
  | { readonly kind: "number"; readonly digits: string; readonly end: number }
  /** The comma may be a decimal mark or a separator of entries. */
  | { readonly kind: "ambiguous-comma" }
  | { readonly kind: "none" };

/** Reads the number that starts at `at`, with its thousands marks (comma, point, blank or apostrophe). */
export function readNumber(text: string, at: number, decimal: "." | ","): NumberReading {
  const end = numberEnd(text, at);
  if (end === at) return { kind: "none" };
  const run = text.slice(at, end);
  const groups = run.split(/[ '’]/);
  const [whole = "", ...fraction] = (groups.at(-1) ?? "").split(/(?=[.,])/);
  if (groups.length > 1 && (!isGrouped([...groups.slice(0, -1), whole]) || fraction.length > 1)) return { kind: "none" };
  // No percentage has thousands, and a number has one sort of thousands mark.
  const reading = readMarks(groups.join(""), decimal, groups.length > 1 || isPercentAt(text, end));
  return typeof reading === "string" ? { kind: "number", digits: reading, end } : reading;
}

/** Whether a percent sign or word follows at `at`, after blanks. */
export function isPercentAt(text: string, at: number): boolean {
  return percentLength(text, at) > 0;
}

/** How many characters the percent sign or word at `at` takes, with the blanks before it. */
export function percentLength(text: string, at: number): number {
  return /^\s{0,3}(?:%|(?:percent|per cent|pct)(?![a-z]))/i.exec(text.slice(at, at + 12))?.[0].length ?? 0;
}

function numberEnd(text: string, at: number): number {
  let end = at;
  if (isMark(text[at]) && isDigit(text[at + 1])) end = at + 2;
  for (;;) {
    if (isDigit(text[end])) end += 1;
    else if (end > at && (isMark(text[end]) || isApostrophe(text[end])) && isDigit(text[end + 1])) end += 2;
    else if (end > at && isThousandsBlank(text, end)) end += 4;
    else return end;
  }
}

/** A blank inside a number stands between a digit and exactly three more. */
function isThousandsBlank(text: string, at: number): boolean {
  return text[at] === " " && isDigit(text[at - 1]) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

function readMarks(run: string, decimal: "." | ",", noThousands: boolean): string | NumberReading {
  const comma = run.lastIndexOf(",");
  const point = run.lastIndexOf(".");
  if (comma < 0 && point < 0) return plain(run, "");
  if (comma >= 0 && point >= 0) {
    const mark = comma > point ? "," : ".";
    const [whole = "", fraction = "", ...more] = run.split(mark);
    const groups = whole.split(mark === "," ? "." : ",");
    return more.length === 0 && isGrouped(groups) ? plain(groups.join(""), fraction) : { kind: "none" };
  }
  const mark = comma >= 0 ? "," : ".";
  const groups = run.split(mark);
  const [whole = "", fraction = ""] = groups;
  if (groups.length > 2) {
    if (isGrouped(groups)) return plain(groups.join(""), "");
    return mark === "," ? { kind: "ambiguous-comma" } : { kind: "none" };
  }
  const canBeThousands = isGrouped(groups) && !whole.startsWith("0") && !noThousands;
  if (canBeThousands && mark !== decimal) return plain(groups.join(""), "");
  if (mark === "." || decimal === "," || noThousands || whole === "0" || whole === "") return plain(whole, fraction);
  return { kind: "ambiguous-comma" };
}

function plain(whole: string, fraction: string): string {
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  return fraction === "" ? digits : `${digits}.${fraction}`;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

function isMark(character: string | undefined): boolean {
  return character === "." || character === ",";
}

function isApostrophe(character: string | undefined): boolean {
  return character === "'" || character === "’";
}
