import { isQuietText } from "./cells/quiet-text";

/**
 * Characters that cleaning removes, turns into blanks or composes, and letters and digits whose case or
 * width surprises. A text that holds none of them is changed only by trimming and collapsing blanks:
 * Excel's own highlighting relies on it (RULES.md section 10, promise 2).
 */
export const oddRanges: readonly (readonly [first: number, last: number])[] = [
  [0x0001, 0x001f], [0x007f, 0x00a0], [0x00ad, 0x00ad], [0x0130, 0x0131], [0x017f, 0x017f], [0x0300, 0x036f],
  [0x061c, 0x061c], [0x0660, 0x0669], [0x06f0, 0x06f9], [0x0966, 0x096f], [0x115f, 0x1160], [0x1680, 0x1680],
  [0x17b4, 0x17b5], [0x180b, 0x180f], [0x2000, 0x200f], [0x2028, 0x202f], [0x205f, 0x206f], [0x2126, 0x2126],
  [0x212a, 0x212b], [0x2800, 0x2800], [0x3000, 0x3000], [0x3099, 0x309a], [0x3164, 0x3164], [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff], [0xff01, 0xff5e], [0xffa0, 0xffa0], [0xfff9, 0xfffb],
];

const odd = new RegExp(`[\\0${oddRanges.map(([first, last]) => `${escape(first)}-${escape(last)}`).join("")}]`);

/** What cleaning may change at all; most cells hold nothing of it and are passed on as they are. */
const suspect = new RegExp(`${odd.source}|^ | $|  `);

/** Without the flag u, which makes matching slow: whole characters outside the basic plane match, too. */
const surrogate = /[\ud800-\udfff]/;

const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
const blank = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]/g;
const invisible =
  /[\0-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]/g;

export interface NormaliseOptions {
  /** Blanks inside stay as they are: an ID may hold two in a row. */
  readonly keepBlanks?: boolean;
  /** A line feed separates the entries of a schedule. Elsewhere a line break is a blank. */
  readonly keepLines?: boolean;
}

/** Cleans the text of a cell (RULES.md section 0): composed, without hidden characters and stray blanks. */
export function normaliseText(text: string, options: NormaliseOptions = {}): string {
  // A loop over plain characters is several times as fast as the expression.
  if (isQuietText(text, text.length) || !suspect.test(text)) return text;
  let clean = text;
  if (odd.test(text)) {
    // Composed at the end, since a hidden character may stand between a letter and its accent.
    clean = clean.replace(lineBreak, options.keepLines ? "\n" : " ").replace(blank, " ").replace(invisible, "").normalize("NFC");
  }
  if (!options.keepBlanks) clean = clean.replace(/ {2,}/g, " ");
  return trimEnds(clean);
}

/** A half of a character that needs two: no other program can read it. */
export function isBroken(text: string): boolean {
  return surrogate.test(text) && /\p{Surrogate}/u.test(text);
}

/** By hand, since a regular expression for the end of a long run of blanks takes quadratic time. */
function trimEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text.charCodeAt(start))) start++;
  while (end > start && isEdge(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isEdge(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}

function escape(codePoint: number): string {
  return `\\u${codePoint.toString(16).padStart(4, "0")}`;
}
