import fc from "fast-check";
import type { Cell } from "../../../src/domain/cell";
import { markFormulas, markKindOf, markKinds } from "../../../src/domain/native/mark-formula";
import { fieldKeys, type FieldKey } from "../../../src/domain/field-key";
import { nativeLists } from "../../../src/domain/native/native-lists";
import { nativeRules, paintedNatively } from "../../../src/domain/native/native-rules";
import { severityOfFormula, type PaintedSeverity } from "../../../src/domain/native/tag";
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
  it.each<PaintedSeverity>(["error", "warning"])("for every %s agree on every row, however strange", (severity) => {
    const rows: (readonly Cell[])[] = [];
    const scope = rowsWithLists(rows, vectorLists);
    fc.assert(
      fc.property(hostileRow, (cells) => {
        rows[0] = cells;
        expect(asLetters(paintedNatively(cells, vectorLists, false, severity))).toBe(asLetters(paintedByFormula(scope, 0, severity)));
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

/** The columns of one row in which warnings are painted, by the formulas; the predicates say the same. */
function warned(cells: readonly Cell[]): string {
  const seen = asLetters(paintedByFormula(rowsWithLists([cells], vectorLists), 0, "warning"));
  expect(asLetters(paintedNatively(cells, vectorLists, false, "warning"))).toBe(seen);
  return seen;
}

describe("warnings that Excel paints by itself", () => {
  const line = (fields: Partial<Record<FieldKey, Cell>>): Cell[] => {
    const usual: Partial<Record<FieldKey, Cell>> = { id: "L-1", customer: "Acme", product: "SKU-1", quantity: 3 };
    return fieldKeys.map((key) => fields[key] ?? usual[key] ?? null);
  };

  it.each(["=1+1", "@cmd", "+", "+x", "+.5", "+1x", " =x", "+49 30 1"])("TEXT_FORMULA_LIKE: %s, but not in Product, where it may be an ID", (text) => {
    expect(warned(line({ id: text, customer: text, opportunity: text, product: text }))).toBe("ABC");
  });

  it.each(["+49", "+1,200.50", "-1", "a=b", "'=x"])("TEXT_FORMULA_LIKE: %s is a number with its sign, or no formula", (text) => {
    expect(warned(line({ customer: text, opportunity: text }))).toBe("");
  });

  it("TEXT_FORMULA_LIKE: a character that cleaning may join to the first is left to the marks", () => {
    expect(warned(line({ customer: "=\u0338x", opportunity: "\u200b=x" }))).toBe("");
  });

  it("CUSTOMER_IS_ID: a whole number, with any format", () => {
    expect([0, 4711, { currency: 4711 }].map((customer) => warned(line({ customer })))).toEqual(["B", "B", "B"]);
    expect([1.5, -4, "4711"].map((customer) => warned(line({ customer })))).toEqual(["", "", ""]);
  });

  it("QUANTITY_LARGE, QUANTITY_DECIMALS: above a million, or with more than six decimals", () => {
    expect([1_000_001, 2e9, 0.1234567, 1.5000005].map((quantity) => warned(line({ quantity })))).toEqual(["E", "E", "E", "E"]);
    expect([1_000_000, 0.5, 0.123456, 0.1 + 0.2, 999_999.999999].map((quantity) => warned(line({ quantity })))).toEqual(["", "", "", "", ""]);
  });

  it("BILLING_DATE_UNUSUAL, BOOKING_DATE_UNUSUAL: a date of the nineties", () => {
    const both = (date: number) => warned(line({ billingDate: { date }, bookingDate: { date } }));
    expect([32_873, 32_874, 36_525.9, 36_526].map(both)).toEqual(["", "FG", "FG", ""]);
    const cells = line({ billingDate: { date: 35_000 } });
    expect(paintedNatively(cells, vectorLists, true, "warning")).toEqual(["billingDate"]);
    expect(paintedNatively(line({ billingDate: { date: 35_100 } }), vectorLists, true, "warning")).toEqual([]);
  });

  it("BOOKING_DATE_ON_RENEWAL: a booking date beside TRUE", () => {
    const beside = (renewal: Cell, date = 46_000) => warned(line({ bookingDate: { date }, renewal }));
    expect([beside(true), beside(false), beside(1), beside("yes"), beside(true, 53_327), beside(true, 53_328)]).toEqual(["G", "", "", "", "G", ""]);
  });

  it("are none in a row that may be a footer", () => {
    expect(warned(["Total", 4711, null, null, null, null, null, null, null, null])).toBe("");
  });
});

describe.each<PaintedSeverity>(["error", "warning"])("the conditional formats for every %s", (severity) => {
  it("carry a tag by which they are found again", () => {
    for (const { formula } of formats[severity]) expect(severityOfFormula(formula.text)).toBe(severity);
    expect(severityOfFormula("=LEN($A2)>5")).toBeNull();
  });

  it("are told apart from marks", () => {
    for (const { formula } of formats[severity]) expect(markKindOf(formula.text)).toBeNull();
  });

  it("stay below the 8,192 characters that Excel takes", () => {
    for (const { formula } of formats[severity]) expect(formula.text.length).toBeLessThan(2000);
  });

  it("name single cells of the own row only, so that moved and inserted columns change nothing", () => {
    for (const { formula } of formats[severity]) {
      for (const reference of formula.references) {
        expect(reference.firstRow).toBe(reference.lastRow);
        expect(reference.firstColumn).toBe(reference.lastColumn);
        expect(reference.firstRowFixed).toBe(false);
      }
    }
  });

  it("begin with a format that paints nothing and stops the others", () => {
    expect(nativeRules[severity][0]).toMatchObject({ id: "GUARD", format: null, stopIfTrue: true });
    expect(nativeRules[severity].slice(1).every(({ format, stopIfTrue }) => format === severity && stopIfTrue)).toBe(true);
    expect(formats[severity][0]?.formula.samePerRow).toBe(true);
  });
});

it("marks are known by their formula, though Excel may write it otherwise", () => {
  expect(markKinds.map((kind) => markKindOf(markFormulas[kind]))).toEqual(markKinds);
  expect(markKinds.map((kind) => severityOfFormula(markFormulas[kind]))).toEqual(["error", "warning", "warning"]);
  expect(markKindOf('= n("intake") = 0')).toBe("error");
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
