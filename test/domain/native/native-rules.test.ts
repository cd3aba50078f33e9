import fc from "fast-check";
import type { Cell } from "../../../src/domain/cell";
import { isMarkFormula, markFormula } from "../../../src/domain/native/mark-formula";
import { nativeLists } from "../../../src/domain/native/native-lists";
import { nativeRules, paintedNatively } from "../../../src/domain/native/native-rules";
import { isOurs } from "../../../src/domain/native/tag";
import { normaliseText } from "../../../src/domain/normalise-text";
import { hostileRow } from "./hostile-rows";
import { asLetters, formats, paintedByFormula, rowsWithLists } from "./paint-by-formula";
import { vectorLists, vectors } from "./vectors";
import { examples } from "../../support/examples";

describe("what Excel paints by itself", () => {
  it("is, by the formulas, what the rows of the vectors say", () => {
    const scope = rowsWithLists(vectors.map(({ cells }) => cells), vectorLists);
    const differences = vectors.flatMap(({ cells, painted }, index) => {
      const seen = asLetters(paintedByFormula(scope, index));
      return seen === painted ? [] : [{ cells, painted, seen }];
    });
    expect(differences).toEqual([]);
  });

  it("is, by the predicates, what the rows of the vectors say", () => {
    const differences = vectors.flatMap(({ cells, painted }) => {
      const seen = asLetters(paintedNatively(cells, vectorLists));
      return seen === painted ? [] : [{ cells, painted, seen }];
    });
    expect(differences).toEqual([]);
  });
});

describe("formulas and predicates", () => {
  it("agree on every row, however strange", () => {
    const rows: (readonly Cell[])[] = [];
    const scope = rowsWithLists(rows, vectorLists);
    fc.assert(
      fc.property(hostileRow, (cells) => {
        rows[0] = cells;
        expect(asLetters(paintedNatively(cells, vectorLists))).toBe(asLetters(paintedByFormula(scope, 0)));
      }),
      examples(1500),
    );
  });

  it("agree where the product list is not loaded: Product is painted only where it is empty", () => {
    const lists = { ...vectorLists, products: [] };
    const cells = ["L-1", "Acme", null, "anything", 3, null, null, null, null, null];
    expect(paintedNatively(cells, lists)).toEqual([]);
    expect(paintedByFormula(rowsWithLists([cells], lists), 0)).toEqual([]);
    const without = ["L-1", "Acme", null, null, 3, null, null, null, null, null];
    expect(paintedNatively(without, lists)).toEqual(["product"]);
    expect(paintedByFormula(rowsWithLists([without], lists), 0)).toEqual(["product"]);
  });
});

describe("a broken workbook", () => {
  const wrong = [null, null, null, "nonsense", -1, "TBD", true, "maybe", -5, null];

  it.each(["IntakeOdd", "IntakeSkip"])("is painted not at all without the name %s", (name) => {
    expect(paintedByFormula(rowsWithLists([wrong], vectorLists, [name]), 0)).toEqual([]);
  });

  it("is not painted for what needs the product list when that name is gone", () => {
    const cells = ["L-1", "Acme", null, "nonsense", 3, null, null, null, null, null];
    expect(paintedByFormula(rowsWithLists([cells], vectorLists, ["IntakeProducts"]), 0)).toEqual([]);
    expect(paintedByFormula(rowsWithLists([cells], vectorLists), 0)).toEqual(["product"]);
  });
});

describe("a workbook that counts days from 1904", () => {
  it("has its dates judged by its own calendar", () => {
    const cells = (serial: number) => ["L-1", "Acme", null, "SKU-1", 3, { date: serial }, null, null, null, null];
    expect(paintedNatively(cells(32_000), vectorLists)).toEqual(["billingDate"]);
    expect(paintedNatively(cells(32_000), vectorLists, true)).toEqual([]);
  });
});

describe("the template's conditional formats", () => {
  it("carry a tag by which they are found again", () => {
    for (const { formula } of formats) expect(isOurs(formula.text)).toBe(true);
    expect(isOurs(markFormula)).toBe(true);
    expect(isOurs("=LEN($A2)>5")).toBe(false);
  });

  it("are told apart from marks", () => {
    expect(isMarkFormula(markFormula)).toBe(true);
    expect(isMarkFormula('= n("intake") = 0')).toBe(true);
    for (const { formula } of formats) expect(isMarkFormula(formula.text)).toBe(false);
  });

  it("stay below the 8,192 characters that Excel takes", () => {
    for (const { formula } of formats) expect(formula.text.length).toBeLessThan(2000);
  });

  it("name single cells of the own row only, so that moved and inserted columns change nothing", () => {
    for (const { formula } of formats) {
      for (const reference of formula.references) {
        expect(reference.firstRow).toBe(reference.lastRow);
        expect(reference.firstColumn).toBe(reference.lastColumn);
        expect(reference.firstRowFixed).toBe(false);
      }
    }
  });

  it("begin with a format that paints nothing and stops the others", () => {
    expect(nativeRules[0]).toMatchObject({ id: "GUARD", format: null, stopIfTrue: true });
    expect(nativeRules.slice(1).every(({ format, stopIfTrue }) => format === "error" && stopIfTrue)).toBe(true);
    expect(formats[0]?.formula.samePerRow).toBe(true);
  });
});

describe("the lists of the hidden sheet", () => {
  it("hold the words of Renewal and of footers as the vectors were made with", () => {
    const lists = nativeLists(vectorLists.products);
    expect(lists.renewals).toEqual(vectorLists.renewals);
    expect(lists.skip).toEqual(vectorLists.skip);
    expect(lists.odd).toEqual(vectorLists.odd);
  });

  it("hold every character that cleaning changes", () => {
    const { odd } = nativeLists([]);
    const known = new Set(odd);
    const missing: number[] = [];
    for (let code = 1; code <= 0xffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const text = `a${String.fromCharCode(code)}b`;
      if (normaliseText(text) !== text && !known.has(code)) missing.push(code);
    }
    expect(missing).toEqual([]);
  });
});
