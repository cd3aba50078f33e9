import { boxOf } from "../../../../src/workbench/host/geometry/box";
import { compacted, tiles } from "../../../../src/workbench/host/geometry/tiles";

it("A target that is a multiple both ways is tiled, any other is filled once", () => {
  expect(tiles(2, 2, boxOf(0, 0, 2, 6))).toEqual([boxOf(0, 0, 2, 2), boxOf(0, 2, 2, 2), boxOf(0, 4, 2, 2)]);
  expect(tiles(2, 2, boxOf(0, 0, 4, 3))).toEqual([boxOf(0, 0, 2, 2)]);
  expect(tiles(3, 1, boxOf(5, 5))).toEqual([boxOf(5, 5, 3, 1)]);
});

it("Areas that stand in a grid are put together, others are none", () => {
  expect(compacted([boxOf(0, 0, 2, 1), boxOf(0, 4, 2, 2)])).toMatchObject({ rows: 2, columns: 3 });
  expect(compacted([boxOf(0, 0), boxOf(1, 1)])).toBeNull();
  expect(compacted([boxOf(0, 0, 2, 1), boxOf(0, 4, 1, 1)])).toBeNull();
});
