import fc from "fast-check";
import { createAxis } from "../../../src/workbench/grid/axis";

const usual = 20;

describe("rows as they are drawn", () => {
  it("hidden ones are left out and the numbers jump", () => {
    const axis = createAxis({ usual, frozen: 0, sizes: new Map(), hidden: [{ first: 2, count: 3 }] }, 0, 10);
    expect(Array.from({ length: axis.count }, (_, position) => axis.lineAt(position))).toEqual([0, 1, 5, 6, 7, 8, 9]);
    expect(axis.length).toBe(7 * usual);
    expect([axis.startOf(5), axis.positionOf(3)]).toEqual([40, 2]);
  });

  it("one that is higher moves those after it", () => {
    const axis = createAxis({ usual, frozen: 0, sizes: new Map([[1, 50], [4, 10]]), hidden: [{ first: 4, count: 1 }] }, 0, 10);
    expect([axis.startOf(1), axis.startOf(2), axis.startOf(5)]).toEqual([20, 70, 110]);
    expect(axis.sizes).toEqual({ 1: 50 });
  });

  it("position and row are each other's inverse, and pixels add up, whatever is hidden and sized", () => {
    const span = fc.record({ first: fc.nat(60), count: fc.integer({ min: 1, max: 9 }) });
    fc.assert(fc.property(fc.array(span, { maxLength: 6 }), fc.dictionary(fc.nat(59).map(String), fc.integer({ min: 1, max: 90 })), fc.nat(10), (spans, sized, first) => {
      const isHidden = (line: number) => spans.some((one) => line >= one.first && line < one.first + one.count);
      const hidden = Array.from({ length: 80 }, (_, line) => line).filter(isHidden).map((line) => ({ first: line, count: 1 }));
      const sizes = new Map(Object.entries(sized).map(([line, size]) => [Number(line), size]));
      const axis = createAxis({ usual, frozen: 0, sizes, hidden }, first, 60);
      const shown = Array.from({ length: 60 - first }, (_, at) => first + at).filter((line) => !isHidden(line));
      expect(axis.count).toBe(shown.length);
      shown.forEach((line, position) => {
        expect(axis.lineAt(position)).toBe(line);
        expect(axis.positionOf(line)).toBe(position);
        expect(axis.startOf(line)).toBe(shown.slice(0, position).reduce((sum, before) => sum + (sizes.get(before) ?? usual), 0));
      });
    }));
  });
});
