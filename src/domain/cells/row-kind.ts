import type { Cell } from "../cell";
import { fieldIndex } from "../field-key";
import { normaliseText } from "../normalise-text";
import { beginsPlain, isBlankCell } from "./cell-text";

/** What a row is, apart from what its fields hold. A subtotal counts as a line until the user says otherwise. */
export type RowKind = "line" | "blank" | "footer" | "subtotal";

/** Rows that reports add below their data (RULES.md 6.4); texts are in lower case. */
const footers: readonly RegExp[] = [
  /^grand totals?(?![\p{L}\p{N}_])/u,
  /^(?:sub)?totals?(?![\p{L}\p{N}_])/u,
  /^(?:sum|count|average) of(?![\p{L}\p{N}_])/u,
  /^confidential information ?- ?do not distribute/,
  /^copyright(?![\p{L}\p{N}_]).*salesforce/u,
  /^(?:generated|filtered|as of|sorted|report) ?(?:by|type)?:/,
];

const subtotal = /^(?:sub-?totals?|grand totals?|totals?|sum|count)(?![\p{L}\p{N}_])/u;

/** What these words begin with: texts that begin with another sign of ASCII, as most do, are none of them. */
const initials = "acfgrst";

/**
 * A row with ID, Product and Quantity is always a line. What is skipped is blank, or holds one of skip-words.ts:
 * Excel's own highlighting relies on both (RULES.md section 10, promise 1).
 */
export function rowKind(cells: readonly Cell[]): RowKind {
  const hasId = isFilled(cells, "id");
  const hasProduct = isFilled(cells, "product");
  const hasQuantity = isFilled(cells, "quantity");
  if (hasId && hasProduct && hasQuantity) return "line";
  const first = cells.find((cell) => !isBlankCell(cell));
  if (first === undefined) return "blank";
  if (isFooter(first, !hasProduct && !hasQuantity)) return "footer";
  if (hasId && hasProduct) return "line";
  return cells.some((cell) => typeof cell === "string" && mayBeWords(cell) && subtotal.test(words(cell))) ? "subtotal" : "line";
}

/** Whether the row counts as a line: it is not skipped. */
export function isLine(cells: readonly Cell[]): boolean {
  const kind = rowKind(cells);
  return kind === "line" || kind === "subtotal";
}

/** Where product or quantity are filled, only a cell that says nothing else counts: `Total`, not `Total Wine`. */
function isFooter(first: Cell, beginningIsEnough: boolean): boolean {
  if (typeof first !== "string" || !mayBeWords(first)) return false;
  const text = words(first);
  return footers.some((pattern) => {
    const match = pattern.exec(text);
    return match !== null && (beginningIsEnough || match[0].length === text.length);
  });
}

function isFilled(cells: readonly Cell[], field: "id" | "product" | "quantity"): boolean {
  return !isBlankCell(cells[fieldIndex[field]] ?? null);
}

function mayBeWords(text: string): boolean {
  return !beginsPlain(text) || initials.includes(text.charAt(0).toLowerCase());
}

function words(text: string): string {
  return normaliseText(text).toLowerCase();
}
