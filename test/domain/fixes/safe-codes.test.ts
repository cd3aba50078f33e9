import fc from "fast-check";
import { createEngine } from "../../../src/domain/create-engine";
import { createFixer } from "../../../src/domain/fixes/create-fixer";
import { mayHaveFixes } from "../../../src/domain/fixes/fixable-codes";
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

it("where all issues of a code can be fixed together the pane offers it", () => {
  const products = createProductIndex(hostileProducts);
  const seen = new Set<string>();
  fc.assert(fc.property(hostileSheet, ({ rows, reading, strict }) => {
    const context = { reading: { ...reading, importDate: "2026-07-15" }, products, strict };
    const engine = createEngine(context);
    engine.replaceAll(rows);
    for (const { code } of createFixer(context, rows, engine.issues()).ranked()) {
      if (code === null) continue;
      expect([code, mayHaveFixes(code)]).toEqual([code, true]);
      seen.add(code);
    }
  }), examples(40));
  expect(seen.size).toBeGreaterThan(20);
});
