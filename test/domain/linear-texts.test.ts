import type { SheetRow } from "../../src/domain/cell";
import { createEngine } from "../../src/domain/create-engine";
import type { CheckContext } from "../../src/domain/engine";
import { fieldKeys } from "../../src/domain/field-key";
import { createFixer } from "../../src/domain/fixes/create-fixer";
import { issueMessage } from "../../src/domain/messages";
import { growth, mostGrowth } from "../support/growth";
import { hostileProducts } from "../support/hostile/products";
import { createProductIndex } from "../../src/domain/product-index";
import { context, row } from "./rows";

/** The longest text that Excel holds in a cell. */
const longest = 32_767;

const pieces = [
  " ", "  x", "\u00a0", "\u200b", "\t", "\n", "\u0301", "e\u0301", "0", "9", "1,", "1.", "1 ", "1 000 ", "1'000", ",.", "-", "(", ")", "()", "[", '"', '"a', '1% @ "a";', "'", ";", "; ", "5;", "1/", "1 @ ", "5%, ",
  "rest ", "rest;", "rest straight-line;", " and ", "monthly x ", "1% @ 2026-01-01;", "+3m:", "EUR ", "Jan 15, ", "2026-", "1/2/2026 ", "00:00:", "total ", "sum of ", "copyright ", "copyright salesforce", "report:", "001",
  "märz ", "1 févr. ", "miércoles, ", "1. mai 2026 ", "$1; ", "EUR 1; €1;", "template: ", "acme inc ", "the ", "&", "x", "\ud83d\ude00", "\ud800", "ß", "İ", "=", "+", "@", "E+", "1E+", "a b",
];

const products = createProductIndex(hostileProducts);
const listed: CheckContext = { ...context, products };

/** Texts of each length end alike, or one of them would have a blank to be taken off, and the other not. */
const textOf = (piece: string, length: number) => piece.repeat(Math.floor(length / piece.length)) + piece.slice(0, longest % piece.length);

/** As a pane does: each issue is worded, and what can be done about it is looked for, too. */
function check(rows: readonly SheetRow[]): void {
  const engine = createEngine(listed);
  engine.replaceAll(rows);
  const fixer = createFixer(listed, rows, engine.issues());
  for (const issue of engine.issues()) {
    issueMessage(issue);
    fixer.fixesFor(issue);
  }
}

describe("T4: a text of 32,767 characters takes no more than its share of time", () => {
  it.each(fieldKeys)("in %s", (field) => {
    const slow = pieces.flatMap((piece) => {
      const times = growth([row(2, { [field]: textOf(piece, longest / 10) })], [row(2, { [field]: textOf(piece, longest) })], check);
      return times > mostGrowth ? [[piece, times]] : [];
    });
    expect(slow).toEqual([]);
  });
});
