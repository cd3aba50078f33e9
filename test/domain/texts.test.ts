import fc from "fast-check";
import { canonicalRow, compareIdKeys } from "../../src/domain/canonical";
import { customerIdentity, customerKey } from "../../src/domain/customer-key";
import { addDecimals, compareDecimals, decimal, formatDecimal, multiplyDecimals, parseDecimal, roundDecimal } from "../../src/domain/decimal";
import { normaliseText } from "../../src/domain/normalise-text";
import { numberDecimal, shiftDecimal } from "../../src/domain/number-decimal";
import { editDistance, jaroWinkler } from "../../src/domain/similar-text";
import { lineOf } from "./rows";
import { examples } from "../support/examples";

describe("cleaning text", () => {
  it("turns every blank into a blank and drops what cannot be seen", () => {
    expect(normaliseText("\u00a0Acme\u202f\u2003Inc\u200b.\ufeff ")).toBe("Acme Inc.");
    expect(normaliseText("A\r\nB\tC\u0007")).toBe("A B C");
    expect(normaliseText("Cafe\u0301")).toBe("Café");
  });

  it("done twice changes nothing more", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.boolean(), fc.boolean(), (text, keepBlanks, keepLines) => {
      const once = normaliseText(text, { keepBlanks, keepLines });
      return normaliseText(once, { keepBlanks, keepLines }) === once;
    }), examples(2000));
  });

  it("takes no longer than the text is long", () => {
    const started = performance.now();
    normaliseText(`a${" ".repeat(2_000_000)}\u00a0b`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("customers", () => {
  it("are one when only case, blanks and punctuation differ", () => {
    expect(customerIdentity("Acme Inc")).toBe(customerIdentity("ACME, Inc."));
    expect(customerIdentity("Straße 7")).toBe(customerIdentity("STRASSE-7"));
    for (const [a, b] of [["Acme", "Acme Inc"], ["AT&T", "ATT"], ["A & B", "A and B"], ["C#", "C"], ["Café", "Cafe"], ["100% Pure", "100 Pure"], ["A@B", "AB"], ["A*", "A"], ["!", "?"]] as const) {
      expect([a, b, customerIdentity(a) === customerIdentity(b)]).toEqual([a, b, false]);
    }
  });

  it("are similar when accents, legal words and the leading article differ", () => {
    for (const name of ["Acme Inc", "The Acme Company", "ACMÉ GmbH", "Acme, Co. Ltd."]) expect(customerKey(name)).toBe("acme");
    const legal = "inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh ag kg sa sas sarl srl spa bv nv ab as oy aps pty pte kk";
    for (const word of legal.split(" ")) expect([word, customerKey(`Acme ${word.toUpperCase()}.`)]).toEqual([word, "acme"]);
    expect([customerKey("Acme Group"), customerKey("Acme The"), customerKey("Inc Acme")]).toEqual(["acme group", "acme the", "inc acme"]);
    expect(customerKey("Smith & Sons")).toBe(customerKey("Smith and Sons"));
    expect([customerKey("Inc"), customerKey("The The"), customerKey("?")]).toEqual(["inc", "the", "?"]);
  });
});

describe("decimals", () => {
  const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 8 })).map(([units, places]) => ({ units, places }));

  it("are exact: 0.1 and 0.2 are 0.3", () => {
    expect(formatDecimal(addDecimals(decimal("0.1"), decimal("0.2")))).toBe("0.3");
    expect(formatDecimal(multiplyDecimals(decimal("19.99"), decimal("3")))).toBe("59.97");
    expect(() => decimal("1e5")).toThrow(RangeError);
    expect([parseDecimal(""), parseDecimal("."), parseDecimal("1."), parseDecimal("--1")]).toEqual([null, null, null, null]);
  });

  it("written and read again are the same", () => {
    fc.assert(fc.property(decimals, (value) => compareDecimals(decimal(formatDecimal(value)), value) === 0));
  });

  it("add and multiply in any order", () => {
    fc.assert(fc.property(decimals, decimals, (a, b) =>
      compareDecimals(addDecimals(a, b), addDecimals(b, a)) === 0 && compareDecimals(multiplyDecimals(a, b), multiplyDecimals(b, a)) === 0));
  });

  it("round halves away from zero", () => {
    const rounded = (text: string, places: number) => formatDecimal(roundDecimal(decimal(text), places));
    expect([rounded("0.125", 2), rounded("-0.125", 2), rounded("-0.004", 2), rounded("2.5", 0), rounded("1.2", 4)]).toEqual(["0.13", "-0.13", "0", "3", "1.2"]);
  });

  it("of a cell have the 15 digits that Excel shows, never an exponent", () => {
    expect([0.1 + 0.2, 1e-7, 1.5e20, -2.5, 123456789.123456789, -0].map(numberDecimal)).toEqual(
      ["0.3", "0.0000001", "150000000000000000000", "-2.5", "123456789.123457", "0"]);
    expect([shiftDecimal("1.25", 2), shiftDecimal("1.25", 1), shiftDecimal("125", -3)]).toEqual(["125", "12.5", "0.125"]);
  });
});

describe("similar words", () => {
  it("are measured as Jaro and Winkler did", () => {
    expect(jaroWinkler("martha", "marhta")).toBeCloseTo(0.9611, 4);
    expect(jaroWinkler("dixon", "dicksonx")).toBeCloseTo(0.8133, 4);
    // Four letters of a common beginning count, a fifth does not.
    expect(jaroWinkler("abcdx", "abcdy")).toBeCloseTo(0.8667 + 0.4 * 0.1333, 4);
    expect(jaroWinkler("abcdex", "abcdey")).toBeCloseTo(0.8889 + 0.4 * 0.1111, 4);
    expect([jaroWinkler("a", "b"), jaroWinkler("same", "same")]).toEqual([0, 1]);
  });

  it("are counted by their edits, up to a limit", () => {
    expect([editDistance("kitten", "sitting", 3), editDistance("kitten", "sitting", 2), editDistance("ab", "ab", 2)]).toEqual([3, 3, 0]);
  });
});

describe("canonical rows", () => {
  it("say the same whatever the row number, the spelling of the cells and the form of the ID", () => {
    const typed = lineOf({ id: "00kR0000001WJJAIA4", quantity: "12.50", billingDate: "31 Mar 2026", renewal: "yes", customBilling: "30/40/30" });
    const read = lineOf({ id: " 00kR0000001WJJA", quantity: 12.5, billingDate: { date: 46_112 }, renewal: true, customBilling: "30% @ +0m; 40% @ +1m; 30% @ +2m" });
    expect(canonicalRow({ ...typed, rowNumber: 99 })).toBe(canonicalRow(read));
    expect(canonicalRow(read)).toBe('["00kR0000001WJJA","Acme","D-2","PRO","12.5","2026-03-31",null,true,"30% @ +0m; 40% @ +1m; 30% @ +2m",""]');
  });

  it("are ordered by their keys' code units, not by a language", () => {
    const keys = ["b", "B", "ä", "a", "10", "9"].map((idKey) => ({ idKey }));
    expect(keys.sort(compareIdKeys).map(({ idKey }) => idKey)).toEqual(["10", "9", "B", "a", "b", "ä"]);
  });
});
