import fc from "fast-check";
import type { Cell } from "../../../src/domain/cell";
import { createEngine } from "../../../src/domain/create-engine";
import type { Engine } from "../../../src/domain/engine";
import { fieldKeys } from "../../../src/domain/field-key";
import { nativeLists } from "../../../src/domain/native/native-lists";
import { paintedNatively } from "../../../src/domain/native/native-rules";
import type { PaintedSeverity } from "../../../src/domain/native/tag";
import { createProductIndex } from "../../../src/domain/product-index";
import type { Locale } from "../../../src/domain/reading";
import { hostileRow } from "./hostile-rows";
import { asLetters } from "./paint-by-formula";
import { vectorProducts, vectors } from "./vectors";
import { examples } from "../../support/examples";

const products = createProductIndex(vectorProducts);
const lists = nativeLists(products.texts());
const locales: readonly Locale[] = [{ decimal: ".", dateOrder: "mdy" }, { decimal: ",", dateOrder: "dmy" }];
const engines = locales.map((locale) => createEngine({
  products,
  reading: { locale, date1904: false, dateOrder: { billingDate: null, bookingDate: null }, importDate: "2026-03-31" },
}));

/** What the checks call wrong, or not worse than doubtful, in a row that stands alone. */
function wrongFields(engine: Engine, cells: readonly Cell[], worst: PaintedSeverity = "error"): { skipped: boolean; letters: string; codes: readonly string[] } {
  engine.replaceAll([[2, cells]]);
  const errors = engine.issues().filter(({ severity, rowNumber }) => (severity === "error" || severity === worst) && rowNumber === 2);
  const fields = fieldKeys.filter((field) => errors.some((issue) => issue.field === field));
  return {
    skipped: engine.verdicts()[0]?.kind === "skipped",
    letters: asLetters(fields),
    codes: errors.map(({ code }) => code),
  };
}

const falseRed = (painted: string, wrong: string): string => [...painted].filter((letter) => !wrong.includes(letter)).join("");

describe.each([["point", engines[0]!], ["comma", engines[1]!]])("no cell is red without an error (decimal %s)", (_, engine) => {
  it("on the rows of the vectors", () => {
    const found = vectors.flatMap(({ cells }) => {
      const wrong = wrongFields(engine, cells);
      const painted = asLetters(paintedNatively(cells, lists));
      const red = falseRed(painted, wrong.skipped ? "" : wrong.letters);
      return red === "" ? [] : [{ red, codes: wrong.codes, cells }];
    });
    expect(found).toEqual([]);
  });

  it("on any row, however strange", () => {
    fc.assert(
      fc.property(hostileRow, (cells) => {
        const wrong = wrongFields(engine, cells);
        expect(falseRed(asLetters(paintedNatively(cells, lists)), wrong.skipped ? "" : wrong.letters)).toBe("");
      }),
      examples(2000),
    );
  });

  it("nor amber without a warning, or an error whose look it then has", () => {
    fc.assert(
      fc.property(hostileRow, (cells) => {
        const said = wrongFields(engine, cells, "warning");
        expect(falseRed(asLetters(paintedNatively(cells, lists, false, "warning")), said.skipped ? "" : said.letters)).toBe("");
      }),
      examples(2000),
    );
  });

  it("and the rows that count for nothing are left alone", () => {
    for (const { cells, skipped } of vectors) {
      if (skipped) expect({ cells, painted: paintedNatively(cells, lists) }).toEqual({ cells, painted: [] });
    }
  });
});
