import { foldCase } from "../compare";

/** A piece of a pattern: a character to be met exactly, any one character, or any run of characters. */
type Piece = string | typeof anyOne | typeof anyRun;
const anyOne = Symbol("?");
const anyRun = Symbol("*");

/** Excel's wildcards: `?` one character, `*` any number, `~` takes the next one as it is, so `~` itself is `~~`. */
function pieces(pattern: string): Piece[] {
  const result: Piece[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const unit = pattern[index]!;
    const next = pattern[index + 1];
    if (unit === "~" && next !== undefined) {
      result.push(next);
      index++;
    } else result.push(unit === "?" ? anyOne : unit === "*" ? anyRun : unit);
  }
  return result;
}

export interface Pattern {
  /** The text that the pattern stands for, folded, where it has no wildcard. */
  readonly plain: string | null;
  /** Whether the whole text fits, ignoring case. */
  fits(text: string): boolean;
}

const kept = new Map<string, readonly Piece[]>();
const plainTexts = new WeakMap<readonly Piece[], string | null>();

function plainText(parts: readonly Piece[]): string | null {
  let plain = plainTexts.get(parts);
  if (plain === undefined) {
    plain = parts.every((piece) => typeof piece === "string") ? parts.join("") : null;
    plainTexts.set(parts, plain);
  }
  return plain;
}

function foldedPieces(pattern: string): readonly Piece[] {
  let found = kept.get(pattern);
  if (!found) {
    if (kept.size > 1000) kept.clear();
    found = pieces(foldCase(pattern));
    kept.set(pattern, found);
  }
  return found;
}

export function wildcardPattern(pattern: string): Pattern {
  const parts = foldedPieces(pattern);
  const plain = plainText(parts);
  return {
    plain,
    fits: (text) => {
      const folded = foldCase(text);
      return plain === null ? matchFrom(parts, folded, 0, true) : plain === folded;
    },
  };
}

/** A list of patterns is looked for in one text: it is folded once. */
let lastText = "";
let lastFolded = "";

/** Where a pattern first fits in the text from `from` on, ignoring case; -1 where it does not. */
export function wildcardSearch(text: string, pattern: string, from: number): number {
  const parts = foldedPieces(pattern);
  if (text !== lastText) {
    lastFolded = foldCase(text);
    lastText = text;
  }
  const folded = lastFolded;
  const plain = plainText(parts);
  if (plain !== null) return folded.indexOf(plain, from);
  for (let start = from; start <= folded.length; start++) if (matchFrom(parts, folded, start, false)) return start;
  return -1;
}

/** Walks pattern and text together; at a mismatch it goes back to the last run and lets that take one more. */
function matchFrom(parts: readonly Piece[], text: string, start: number, toEnd: boolean): boolean {
  let part = 0;
  let place = start;
  let runPart = -1;
  let runPlace = 0;
  for (;;) {
    if (part === parts.length && (!toEnd || place === text.length)) return true;
    const piece = parts[part];
    if (piece === anyRun) {
      runPart = part++;
      runPlace = place;
    } else if (piece !== undefined && place < text.length && (piece === anyOne || piece === text[place])) {
      part++;
      place++;
    } else if (runPart >= 0 && runPlace < text.length) {
      part = runPart + 1;
      place = ++runPlace;
    } else return false;
  }
}
