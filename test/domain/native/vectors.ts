import { readFileSync } from "node:fs";
import path from "node:path";
import type { Cell } from "../../../src/domain/cell";
import type { NativeLists } from "../../../src/domain/native/native-lists";
import type { Product } from "../../../src/domain/product";

type VectorCell =
  | null
  | { readonly text: string; readonly times?: number }
  | { readonly error: string }
  | { readonly value: number | boolean; readonly format?: string };

interface VectorFile {
  readonly lists: Readonly<{ IntakeProducts: string[]; IntakeRenewals: string[]; IntakeOdd: number[]; IntakeSkip: string[] }>;
  readonly products: readonly { readonly id: string; readonly name: string; readonly code: string | null }[];
  readonly vectors: readonly { readonly row: readonly VectorCell[]; readonly painted: string; readonly guard?: true; readonly skipped?: string }[];
}

const file = JSON.parse(readFileSync(path.join(__dirname, "native-vectors.json"), "utf8")) as VectorFile;

export const vectorLists: NativeLists = {
  products: file.lists.IntakeProducts,
  renewals: file.lists.IntakeRenewals,
  odd: file.lists.IntakeOdd,
  skip: file.lists.IntakeSkip,
};

export const vectorProducts: readonly Product[] = file.products.map(({ id, name, code }) => ({
  id, name, code, listPrice: null, currency: null, billingFrequency: "monthly", termMonths: 12, recurring: true,
  defaultRecognition: null, active: true,
}));

export interface Vector {
  readonly cells: readonly Cell[];
  /** Letters of the painted columns. */
  readonly painted: string;
  readonly guarded: boolean;
  readonly skipped: boolean;
}

export const vectors: readonly Vector[] = file.vectors.map(({ row, painted, guard, skipped }) => ({
  cells: row.map(toCell), painted, guarded: guard === true, skipped: skipped !== undefined,
}));

function toCell(cell: VectorCell): Cell {
  if (cell === null) return null;
  if ("text" in cell) return cell.text.repeat(cell.times ?? 1);
  if ("error" in cell) return cell;
  if (typeof cell.value === "boolean" || cell.format === undefined) return cell.value;
  return cell.format.includes("%") ? { percent: cell.value } : { date: cell.value };
}

/** Columns as letters, as the vectors name them. */
export const letters = "ABCDEFGHIJ";
