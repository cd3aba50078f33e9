import type { NativeLists } from "./native-lists";

/** The lists in the form in which many rows are held against them. */
export interface LookUp {
  /** Folded; null: the list is not loaded. */
  readonly products: ReadonlySet<string> | null;
  readonly renewals: ReadonlySet<string> | null;
  readonly odd: RegExp | null;
  readonly skip: readonly string[];
}

const made = new WeakMap<NativeLists, LookUp>();

export function lookUpOf(lists: NativeLists): LookUp {
  let lookUp = made.get(lists);
  if (!lookUp) {
    lookUp = {
      products: folded(lists.products),
      renewals: folded(lists.renewals),
      odd: lists.odd.length === 0 ? null : new RegExp(`[${lists.odd.map(escaped).join("")}]`),
      skip: lists.skip.map(fold),
    };
    made.set(lists, lookUp);
  }
  return lookUp;
}

/** A list whose first cell is empty counts as not loaded. */
function folded(texts: readonly string[]): ReadonlySet<string> | null {
  return texts[0] === undefined || texts[0] === "" ? null : new Set(texts.map(fold));
}

/** Text as Excel's MATCH and SEARCH compare it: without regard to capitals, one character staying one. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((unit) => (unit.toLowerCase().length === unit.length ? unit.toLowerCase() : unit)).join("");
}

const escaped = (codePoint: number): string => `\\u${codePoint.toString(16).padStart(4, "0")}`;
