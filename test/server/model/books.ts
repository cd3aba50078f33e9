import type { Posting, Worth } from "./products";
import type { Line } from "./sheets";

/** A line as one import left it: what was typed, the dates that its blanks stood for, and what it came to then. */
export interface Version {
  readonly importId: string;
  readonly typed: Line;
  readonly billingDate: string;
  readonly bookingDate: string | null;
  readonly worth: Worth;
}

/**
 * A line is a pile of versions, one for each import that wrote it. The top one is in the books; undoing an import takes its
 * version out. `settled`: the lowest version is kept whatever is undone, since how the line stood before is forgotten.
 */
export interface Pile {
  readonly versions: readonly Version[];
  readonly settled: boolean;
}

export interface Undone {
  readonly deleted: number;
  readonly restored: number;
  readonly kept: number;
  readonly customersDeleted: number;
  readonly opportunitiesDeleted: number;
}

export const dealOf = ({ customer, opportunity }: Line): string | null => (opportunity === null ? null : `${customer} ${opportunity}`);

/** What a tenant's imports built. */
export class ModelBooks {
  readonly piles = new Map<string, Pile>();
  /** Who is there, by the import that brought them; deals by customer and opportunity. */
  readonly customers = new Map<string, string>();
  readonly deals = new Map<string, string>();
  readonly #undone = new Set<string>();

  line(id: string): Version | undefined {
    return this.piles.get(id)?.versions.at(-1);
  }

  lines(): Version[] {
    return [...this.piles.keys()].sort().flatMap((id) => this.line(id) ?? []);
  }

  write(version: Version): void {
    const { id, customer } = version.typed;
    const pile = this.piles.get(id) ?? { versions: [], settled: false };
    this.piles.set(id, { ...pile, versions: [...pile.versions, version] });
    if (!this.customers.has(customer)) this.customers.set(customer, version.importId);
    const deal = dealOf(version.typed);
    if (deal !== null && !this.deals.has(deal)) this.deals.set(deal, version.importId);
  }

  /** Lines that the import wrote and later ones wrote since. */
  writtenSince(importId: string): { readonly id: string; readonly by: string }[] {
    return this.#written(importId).flatMap(({ id, at, versions }) => {
      const next = versions[at + 1];
      return next === undefined ? [] : [{ id, by: next.importId }];
    });
  }

  undo(importId: string): Undone {
    let [deleted, restored, kept] = [0, 0, 0];
    const owners: Version[] = [];
    for (const { id, at, versions, settled } of this.#written(importId)) {
      const rest = versions.filter((_, index) => index !== at);
      owners.push(...[versions[at], versions[at - 1], versions.at(-1), rest.at(-1)].filter((version) => version !== undefined));
      if (at < versions.length - 1) kept += 1;
      else if (at === 0) deleted += 1;
      else restored += 1;
      if (rest.length === 0) this.piles.delete(id);
      else this.piles.set(id, { versions: rest, settled });
    }
    this.#undone.add(importId);
    const opportunitiesDeleted = this.#leave(this.deals, owners.map(({ typed }) => dealOf(typed)), importId, (deal) => this.#versions().some(({ typed }) => dealOf(typed) === deal));
    const customersDeleted = this.#leave(this.customers, owners.map(({ typed }) => typed.customer), importId, (customer) =>
      this.#versions().some(({ typed }) => typed.customer === customer) || [...this.deals.keys()].some((deal) => deal.startsWith(`${customer} `)));
    return { deleted, restored, kept, customersDeleted, opportunitiesDeleted };
  }

  /** How lines stood before these imports is forgotten. */
  settle(importIds: ReadonlySet<string>): void {
    for (const [id, { versions, settled }] of this.piles) {
      const at = versions.findLastIndex(({ importId }) => importIds.has(importId));
      if (at >= 0) this.piles.set(id, { versions: versions.slice(at), settled: true });
      else this.piles.set(id, { versions, settled });
    }
  }

  /** The customer goes with its lines; a line that moved on stays where it is, whatever is undone. */
  erase(customer: string): { readonly lines: number; readonly opportunities: number } {
    let lines = 0;
    for (const [id, { versions }] of this.piles) {
      const at = versions.findLastIndex(({ typed }) => typed.customer === customer);
      if (at < 0) continue;
      if (at === versions.length - 1) {
        this.piles.delete(id);
        lines += 1;
      } else this.piles.set(id, { versions: versions.slice(at + 1), settled: true });
    }
    const deals = [...this.deals.keys()].filter((deal) => deal.startsWith(`${customer} `));
    for (const deal of deals) this.deals.delete(deal);
    this.customers.delete(customer);
    return { lines, opportunities: deals.length };
  }

  postings(): (Posting & { readonly id: string; readonly currency: string | null })[] {
    return this.lines().flatMap(({ typed: { id }, worth: { postings, currency } }) => postings.map((posting) => ({ ...posting, id, currency })));
  }

  #versions(): Version[] {
    return [...this.piles.values()].flatMap(({ versions }) => versions);
  }

  #written(importId: string): (Pile & { readonly id: string; readonly at: number })[] {
    return [...this.piles].flatMap(([id, { versions, settled }]) => {
      const at = versions.findIndex((version) => version.importId === importId);
      return at < 0 || (at === 0 && settled) ? [] : [{ id, at, versions, settled }];
    });
  }

  /** Of those who are left without a line: the import's own, and those of imports that were undone before. */
  #leave(there: Map<string, string>, touched: readonly (string | null)[], importId: string, isWanted: (key: string) => boolean): number {
    const leaving = [...there].filter(([key, by]) => (by === importId || touched.includes(key)) && (by === importId || this.#undone.has(by)) && !isWanted(key));
    for (const [key] of leaving) there.delete(key);
    return leaving.length;
  }
}
