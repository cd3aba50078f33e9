import { fillSeries, type FillManner } from "../../../../src/workbench/host/values/fill-series";
import type { Scalar } from "../../../../src/workbench/host/formula/scalar";

function next(values: readonly Scalar[], count: number, { manner = "default", category = "General", from = values.length }: { manner?: FillManner; category?: string; from?: number } = {}) {
  const filled = fillSeries(values.map((value) => ({ value, category })), manner, false);
  return Array.from({ length: count }, (_cell, index) => filled(from + index));
}

it.each([
  [[1, 2, 4], [5.33333333333333, 6.83333333333333]],
  [["a", 1], ["a", 2, "a", 3]],
  [[1, null, 2, null], [3, null, 4, null]],
  [["MON", "WED"], ["FRI", "SUN"]],
  [["Item 009"], ["Item 010", "Item 011"]],
  [["1st", "2nd"], ["3rd", "4th"]],
  [["10th floor"], ["11th floor", "12th floor"]],
  [["3 boxes"], ["4 boxes"]],
  [["May", "Jun"], ["Jul"]],
  [["May", "June"], ["July"]],
  [["Item 1", "Item 2", "Item 4"], ["Item 1", "Item 2"]],
  [[true, "x"], [true, "x"]],
])("%j goes on with %j", (seeds, expected) => {
  expect(next(seeds, expected.length)).toEqual(expected);
});

it("Filling upwards goes back", () => {
  expect(next([5, 6], 3, { from: -3 })).toEqual([2, 3, 4]);
  expect(next(["Tue"], 2, { from: -2 })).toEqual(["Sun", "Mon"]);
});

it("Dates on one day of the month go on by months, others by days", () => {
  const date = { category: "Date" };
  expect(next([45292, 45323], 2, date)).toEqual([45352, 45383]);
  expect(next([45292, 45299], 2, date)).toEqual([45306, 45313]);
  expect(next([45296], 3, { ...date, manner: "weekdays" })).toEqual([45299, 45300, 45301]);
});

it("A time goes on by hours", () => {
  expect(next([0.5], 1, { category: "Time" })).toEqual([0.541666666666667]);
});
