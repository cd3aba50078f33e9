import { editDistance, jaroWinkler } from "./similar-text";

export interface NamedProduct {
  readonly id: string;
  readonly name: string | null;
}

/** Bigrams of more products than this tell nothing, and looking through them takes time on every cell. */
const commonBigram = 2_000;
const candidatesTried = 24;

/**
 * Finds the product that a mistyped text most likely meant: two characters off, or very similar (RULES.md 3.4).
 * Only products that share a pair of neighbouring characters with the text are looked at.
 * @param named a product with each folded text it is known by
 */
export function createSuggester(
  named: readonly (readonly [folded: string, product: NamedProduct])[],
): (folded: string) => NamedProduct | null {
  const byBigram = new Map<string, number[]>();
  named.forEach(([folded], index) => {
    for (const bigram of bigrams(folded)) {
      const known = byBigram.get(bigram);
      if (known) known.push(index);
      else byBigram.set(bigram, [index]);
    }
  });
  const shared = new Uint16Array(named.length);

  return (folded) => {
    const touched: number[] = [];
    for (const bigram of bigrams(folded)) {
      const known = byBigram.get(bigram);
      if (known === undefined || known.length > commonBigram) continue;
      for (const index of known) {
        if (shared[index] === 0) touched.push(index);
        shared[index] = (shared[index] ?? 0) + 1;
      }
    }
    touched.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b);
    let best: NamedProduct | null = null;
    let bestScore = 0;
    for (const index of touched.slice(0, candidatesTried)) {
      const [text, product] = named[index] ?? ["", null];
      const score = similarity(folded, text);
      if (score > bestScore) [best, bestScore] = [product, score];
    }
    for (const index of touched) shared[index] = 0;
    return best;
  };
}

/** 0: not similar enough to be named. */
function similarity(a: string, b: string): number {
  const likeness = jaroWinkler(a, b);
  const distance = editDistance(a, b, 2);
  return likeness >= 0.9 || (distance <= 2 && distance < Math.min(a.length, b.length) / 2) ? likeness + (2 - distance) : 0;
}

function bigrams(text: string): Set<string> {
  const framed = `\u0002${text}\u0003`;
  const found = new Set<string>();
  for (let index = 0; index + 1 < framed.length; index++) found.add(framed.slice(index, index + 2));
  return found;
}
