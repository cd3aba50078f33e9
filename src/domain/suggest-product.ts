import { editDistance, jaroWinkler } from "./similar-text";

export interface NamedProduct {
  readonly id: string;
  readonly name: string | null;
}

/** A product by one of the folded texts it is known by. */
export type KnownText = readonly [folded: string, product: NamedProduct];

/** How many entries of the index one text may visit, and how many products are compared letter by letter. */
const visitLimit = 1_500;
const candidateLimit = 8;

/**
 * Finds the product that a mistyped text most likely meant: two characters off, or very similar (RULES.md 3.4).
 * Only products that share neighbouring characters with the text are looked at, by the rarest pairs first, so
 * that a column of wrong products stays quick to check.
 */
export function createSuggester(known: readonly KnownText[]): (folded: string) => NamedProduct | null {
  const byBigram = new Map<string, number[]>();
  known.forEach(([folded], index) => {
    for (const bigram of bigrams(folded)) {
      const indexes = byBigram.get(bigram);
      if (indexes) indexes.push(index);
      else byBigram.set(bigram, [index]);
    }
  });
  const shared = new Uint16Array(known.length);

  function candidates(folded: string): number[] {
    const lists = [...bigrams(folded)].map((bigram) => byBigram.get(bigram) ?? []).sort((a, b) => a.length - b.length);
    const touched: number[] = [];
    let visited = 0;
    let most = 0;
    for (const list of lists) {
      if (visited > 0 && visited + list.length > visitLimit) break;
      visited += list.length;
      for (const index of list) {
        const count = (shared[index] ?? 0) + 1;
        if (count === 1) touched.push(index);
        if (count > most) most = count;
        shared[index] = count;
      }
    }
    const close = touched.filter((index) => (shared[index] ?? 0) >= most - 1);
    close.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b);
    for (const index of touched) shared[index] = 0;
    return close.slice(0, candidateLimit);
  }

  return (folded) => {
    let best: NamedProduct | null = null;
    let bestScore = 0;
    for (const index of candidates(folded)) {
      const [text, product] = known[index] ?? ["", null];
      const score = similarity(folded, text);
      if (score > bestScore) [best, bestScore] = [product, score];
    }
    return best;
  };
}

/** 0: not similar enough to be named. Fewer edits count more than likeness. */
function similarity(a: string, b: string): number {
  const likeness = jaroWinkler(a, b);
  const distance = editDistance(a, b, 2);
  const fewEdits = distance <= 2 && distance < Math.min(a.length, b.length) / 2;
  return likeness >= 0.9 || fewEdits ? 3 + likeness - distance : 0;
}

/** Pairs of neighbouring characters; the ends count as characters. */
function bigrams(text: string): Set<string> {
  const framed = `\u0002${text}\u0003`;
  const found = new Set<string>();
  for (let index = 0; index + 1 < framed.length; index++) found.add(framed.slice(index, index + 2));
  return found;
}
