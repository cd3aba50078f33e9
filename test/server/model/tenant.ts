import type { Manifest } from "../../../src/contract/manifest";
import { assess, type Assessment } from "./assess";
import { ModelBooks } from "./books";
import { firstProducts, type ModelProduct } from "./products";
import type { Draft } from "./sheets";

export type ImportState = "open" | "validated" | "rejected" | "committed" | "undone" | "aborted" | "expired";

/** An import as its client knows it. */
export interface ModelImport {
  readonly id: string;
  readonly draft: Draft;
  /** "none": never opened. */
  state: ImportState | "none";
  /** Numbers that arrived, with the rows of the draft or other ones. */
  readonly chunks: Map<number, "right" | "other">;
  /** As it was sealed. */
  manifest: Manifest | null;
  /** All products as they were when it was sealed. */
  sealedProducts: ReadonlyMap<string, ModelProduct>;
  /** What the manifest was answered with last. */
  answer: Assessment | null;
  /** What the answer said of rows was taken out with a customer; its counts stay. */
  isQuiet: boolean;
  /** What became of the rows, as far as that is kept. */
  rows: Assessment["rows"];
  /** Changes with every change of state, as the ETag does. */
  version: number;
  /** The version that the manifest was answered with, whose ETag the client has kept. */
  sealedVersion: number | null;
  /** As the server answered it first: a repeat answers the same. */
  receipt: object | null;
  undoReceipt: object | null;
  /** The content was imported before and the user allowed it. */
  overridden: boolean;
  openDays: number;
  committedDays: number;
}

/** Who calls: with a token that lives, was revoked or has expired. */
export type Access = "live" | "token-revoked" | "token-expired";

/** All that one tenant has; nothing of it is another's, though the ids of the imports are the same. */
export class ModelTenant {
  access: Access = "live";
  lastClosedMonth: string | null = null;
  readonly products = new Map<string, ModelProduct>(firstProducts);
  readonly books = new ModelBooks();
  readonly imports: readonly ModelImport[];
  /** In the order in which they were opened. */
  readonly opened: ModelImport[] = [];
  /** In the order of the commits. */
  readonly committed: ModelImport[] = [];

  /** @param tried what was asked of imports in which state, and how it was answered: shared by all sequences */
  constructor(drafts: readonly Draft[], ids: readonly string[], readonly tried: Set<string>) {
    this.imports = drafts.map((draft, index): ModelImport => ({
      id: ids[index] ?? "", draft, state: "none", chunks: new Map(), manifest: null, sealedProducts: new Map(), answer: null, isQuiet: false, rows: [], version: 1, sealedVersion: null,
      receipt: null, undoReceipt: null, overridden: false, openDays: 0, committedDays: 0,
    }));
  }

  import(slot: number): ModelImport {
    const found = this.imports[slot];
    if (found === undefined) throw new Error(`The model has no import ${slot}.`);
    return found;
  }

  assess(one: ModelImport): Assessment {
    return assess(one.draft, { importId: one.id, books: this.books, products: this.products, lastClosedMonth: this.lastClosedMonth, sealedProducts: one.sealedProducts });
  }

  /** Imports in the books that brought this content, the first one first. */
  withContent(content: string): ModelImport[] {
    return this.committed.filter(({ state, answer }) => state === "committed" && answer?.content === content).sort((a, b) => Number(a.overridden) - Number(b.overridden));
  }

  settle(one: ModelImport, answer: Assessment): void {
    one.state = answer.state;
    one.answer = answer;
    one.isQuiet = false;
    one.rows = answer.rows;
    one.version += 1;
  }

  apply(one: ModelImport, { rows }: Assessment): void {
    for (const { outcome, version } of rows) if (version !== null && outcome !== "unchanged") this.books.write(version);
    one.state = "committed";
    one.rows = rows;
    one.version += 1;
    this.committed.push(one);
  }

  /** Rows that waited for a commit are dropped. */
  end(one: ModelImport, state: "aborted" | "expired"): void {
    one.state = state;
    one.answer = null;
    one.rows = [];
    one.version += 1;
  }
}
