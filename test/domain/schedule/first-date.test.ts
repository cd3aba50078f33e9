import { formatDecimal } from "../../../src/domain/decimal";
import { amountTotal } from "../../../src/domain/schedule/amount-total";
import { firstDate } from "../../../src/domain/schedule/first-date";
import { scheduleOf } from "./terms";

it.each([
  ["", "2026-01-15"], ["upfront", "2026-01-15"], ["monthly", "2026-01-15"], ["straight-line", "2026-01-15"],
  ["annual x 3 from 2025-04-01", "2025-04-01"], ["monthly x 3 arrears", "2026-02-14"],
  ["straight-line 2025-12-01..2026-11-30", "2025-12-01"], ["50% @ 2025-06-01; 50% @ end", "2025-06-01"],
  ["50% @ +2m; 50% @ +1m", "2026-02-15"], ["50% @ +2m; rest straight-line 2025-10-01..2026-01-31", "2025-10-01"],
] as const)("the first day of %p is %s", (text, date) => {
  expect(firstDate(scheduleOf(text), "2026-01-15")).toBe(date);
});

it.each(["end", "usage", "manual", "as billed", '50% @ "A"; 50% @ "B"', "template: Standard 2026"])(
  "the first day of %p is not known without the product", (text) => {
    expect(firstDate(scheduleOf(text), "2026-01-15")).toBeNull();
  });

it.each([
  ["50% @ +1m; 50% @ +2m", null], ["monthly x 3", null], ["straight-line", null], ["straight-line until 2027-12-31", null],
  ["straight-line from 2026-03-01", "2026-03-01"], ["monthly x 3 arrears from 2026-01-01", "2026-01-31"],
  ["50% @ start; rest straight-line from 2026-03-01", "2026-03-01"], ["50% @ start; 50% @ 2026-02-01", "2026-02-01"],
] as const)("the first day that %p writes itself is %p", (text, date) => {
  expect(firstDate(scheduleOf(text), null)).toBe(date);
});

it("amounts add up exactly; percentages and a rest have no total", () => {
  const total = amountTotal(scheduleOf("0.1 @ start; 0.2 @ +1m; 4k @ +2m"));
  expect(total && formatDecimal(total)).toBe("4000.3");
  expect(amountTotal(scheduleOf("30/40/30"))).toBeNull();
  expect(amountTotal(scheduleOf("500 @ start; rest straight-line"))).toBeNull();
  expect(amountTotal(null)).toBeNull();
});
