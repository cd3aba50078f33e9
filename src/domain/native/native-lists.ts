import { oddRanges } from "../normalise-text";
import { renewalFalseWords, renewalTrueWords, renewalUnclearWords } from "../renewal-words";
import { skipWords } from "../skip-words";

/** What the hidden sheet holds, one column each. */
export interface NativeLists {
  /** Every text that names a product without an error; empty: not loaded, and nothing is painted for it. */
  readonly products: readonly string[];
  readonly renewals: readonly string[];
  /** Code points of the characters that cleaning changes: numbers, since such characters do not survive in cells. */
  readonly odd: readonly number[];
  readonly skip: readonly string[];
}

const renewals: readonly string[] = [...renewalTrueWords, ...renewalFalseWords, ...renewalUnclearWords];

const odd: readonly number[] = oddRanges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** The lists for the hidden sheet. `productTexts` is what ProductIndex.texts() gives. */
export function nativeLists(productTexts: readonly string[]): NativeLists {
  return { products: productTexts, renewals, odd, skip: skipWords };
}
