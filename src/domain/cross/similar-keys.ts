import { isSalesforceAccount } from "../customer-key";
import type { NamedRow } from "../cells/finding";
import { jaroWinkler } from "../similar-text";

/** RULES.md 3.2, CUSTOMER_NEAR_DUPLICATE. */
const leastLikeness = 0.94;
const leastLetters = 5;
const blockStart = 3;
export const blockLimit = 200;
/** Of most names; letters of other scripts are counted. */
const enoughLetters = /[a-z](?:[^a-z]*[a-z]){4}/;
const halfCharacter = /[\ud800-\udfff]/;

/** A customer's match key, and the keys that are nearly the same. */
export interface SimilarKey<Self> {
  readonly key: string;
  /** null: none. */
  close: Set<Self> | null;
  /** Its first row in the sheet, null for none any more; kept by the owner. */
  top: NamedRow | null;
}

/**
 * Finds keys that are nearly the same among those with the same beginning. Of a beginning that many keys share, the
 * first 200 of the sheet are compared.
 */
export class SimilarKeys<Key extends SimilarKey<Key>> {
  private readonly blocks = new Map<string, Block<Key>>();

  /** Returns the keys whose neighbours changed. To be called with all keys that are new, gone or moved. */
  update(changed: Iterable<Key>): Set<Key> {
    const touched = new Map<Block<Key>, Key[]>();
    for (const key of changed) {
      if (!isComparable(key.key)) continue;
      const block = this.blockOf(key.key);
      const keys = touched.get(block);
      if (keys) keys.push(key);
      else touched.set(block, [key]);
    }
    const affected = new Set<Key>();
    for (const [block, keys] of touched) block.update(keys, affected);
    return affected;
  }

  private blockOf(key: string): Block<Key> {
    const start = blockOf(key);
    let block = this.blocks.get(start);
    if (block === undefined) this.blocks.set(start, (block = new Block()));
    return block;
  }
}

/** What keys share that are compared with each other: whole characters, as a database counts them. */
export function blockOf(key: string): string {
  const start = key.slice(0, blockStart);
  return halfCharacter.test(start) ? [...key.slice(0, 2 * blockStart)].slice(0, blockStart).join("") : start;
}

/** How alike two match keys with the same beginning are, up to 1; 0: they are not close. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  return isComparable(a) && isComparable(b) ? closeness(a, featuresOf(a), b, featuresOf(b)) : 0;
}

class Block<Key extends SimilarKey<Key>> {
  private readonly keys = new Set<Key>();
  private compared = new Map<Key, Features>();
  /** The last compared key where not all are; one further down changes nothing. */
  private last: Key | null = null;

  update(changed: readonly Key[], affected: Set<Key>): void {
    let again = false;
    for (const key of changed) {
      if (key.top === null) this.keys.delete(key);
      else this.keys.add(key);
      again ||= this.compared.has(key) || this.last === null || numberOf(key) < numberOf(this.last);
    }
    if (!again) return;
    const chosen = this.choose();
    for (const key of this.compared.keys()) if (!chosen.has(key)) this.drop(key, affected);
    for (const key of chosen) if (!this.compared.has(key)) this.compare(key, affected);
  }

  private choose(): ReadonlySet<Key> {
    this.last = null;
    if (this.keys.size <= blockLimit) return this.keys;
    const chosen = [...this.keys].sort((a, b) => numberOf(a) - numberOf(b)).slice(0, blockLimit);
    this.last = chosen.at(-1) ?? null;
    return new Set(chosen);
  }

  private drop(key: Key, affected: Set<Key>): void {
    this.compared.delete(key);
    for (const other of key.close ?? []) {
      other.close?.delete(key);
      affected.add(other);
    }
    key.close = null;
    affected.add(key);
  }

  private compare(key: Key, affected: Set<Key>): void {
    const features = featuresOf(key.key);
    for (const [other, theirs] of this.compared) {
      if (closeness(key.key, features, other.key, theirs) === 0) continue;
      (key.close ??= new Set()).add(other);
      (other.close ??= new Set()).add(key);
      affected.add(other).add(key);
    }
    this.compared.set(key, features);
  }
}

function numberOf({ top }: { readonly top: NamedRow | null }): number {
  return top?.rowNumber ?? Infinity;
}

interface Features {
  readonly length: number;
  /** Names that differ in a number are different: Fund 1 is not Fund 2. */
  readonly digits: string;
  /** One bit for each letter that occurs. */
  readonly letters: number;
}

function featuresOf(key: string): Features {
  let mask = 0;
  for (let index = 0; index < key.length; index++) mask |= 1 << (key.charCodeAt(index) & 31);
  return { length: key.length, digits: key.replace(/\P{N}+/gu, ""), letters: mask };
}

/** Short names and the IDs of accounts are close to none. */
function isComparable(key: string): boolean {
  return (enoughLetters.test(key) || key.replace(/\P{L}+/gu, "").length >= leastLetters) && !isSalesforceAccount(key);
}

/** 0: not close. */
function closeness(a: string, ofA: Features, b: string, ofB: Features): number {
  if (!mayBeClose(ofA, ofB)) return 0;
  const alike = jaroWinkler(a, b);
  return alike < leastLikeness ? 0 : alike;
}

/**
 * Whether two keys are worth measuring. A likeness of 0.94 with the longest common beginning needs Jaro's 0.9, thus
 * 70 % of the longer key in common, as each letter that only one of them has is missing from what they share.
 */
function mayBeClose(a: Features, b: Features): boolean {
  if (a.digits !== b.digits) return false;
  const shared = Math.min(a.length - bits(a.letters & ~b.letters), b.length - bits(b.letters & ~a.letters));
  return (shared / a.length + shared / b.length + 1) / 3 >= 0.9 - 1e-9;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
