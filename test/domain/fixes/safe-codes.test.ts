import fc from "fast-check";
import { createEngine } from "../../../src/domain/create-engine";
import { createFixer } from "../../../src/domain/fixes/create-fixer";
import { mayHaveSafeFixes } from "../../../src/domain/fixes/safe-codes";
import { createProductIndex } from "../../../src/domain/product-index";
import { examples } from "../../support/examples";
import { hostileProducts } from "../../support/hostile/products";
import { hostileSheet } from "../../support/hostile/sheets";

it("where there are safe fixes the pane offers them: of any sheet, its codes say whether there may be some", () => {
  const products = createProductIndex(hostileProducts);
  const seen = new Map<boolean, number>([[true, 0], [false, 0]]);
  fc.assert(fc.property(hostileSheet, ({ rows, reading, strict }) => {
    const context = { reading: { ...reading, importDate: "2026-07-15" }, products, strict };
    for (const sheet of [rows, ...rows.map((row) => [row])]) {
      const engine = createEngine(context);
      engine.replaceAll(sheet);
      const may = mayHaveSafeFixes(engine.counts());
      if (createFixer(context, sheet, engine.issues()).autoFixes() !== null) expect(may).toBe(true);
      seen.set(may, (seen.get(may) ?? 0) + 1);
    }
  }), examples(40));
  expect(Math.min(...seen.values())).toBeGreaterThan(50);
});
