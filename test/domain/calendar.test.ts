import * as fc from "fast-check";
import {
  addDays, addMonths, calendarMonthsBetween, daysBetween, isoDate, isoToSerial, parseIsoDate, serialToIso, wholeMonthsBetween,
} from "../../src/domain/calendar";
import "../support/examples";

const anyDay = fc.integer({ min: -25_000, max: 80_000 }).map((days) => addDays("1970-01-01", days));

it("whole months are counted to the day, and to the end of shorter months", () => {
  const months = (from: string, to: string) => wholeMonthsBetween(from, to);
  expect([months("2025-02-14", "2026-03-13"), months("2025-02-14", "2026-03-14"), months("2025-01-31", "2025-02-27"), months("2025-01-31", "2025-02-28")]).toEqual([12, 13, 0, 1]);
  fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 500 }), (day, count) => {
    expect(wholeMonthsBetween(day, addMonths(day, count))).toBe(count);
    expect(wholeMonthsBetween(day, addDays(addMonths(day, count + 1), -1))).toBe(count);
  }));
});

it("a day that the calendar lacks is no date", () => {
  expect(isoDate(2026, 2, 29)).toBeNull();
  expect(isoDate(2028, 2, 29)).toBe("2028-02-29");
  expect(isoDate(1900, 2, 29)).toBeNull();
  expect(isoDate(2000, 2, 29)).toBe("2000-02-29");
  expect(isoDate(2026, 13, 1)).toBeNull();
  expect(isoDate(2026, 4, 31)).toBeNull();
});

it("only YYYY-MM-DD is an ISO date", () => {
  expect(parseIsoDate("2026-03-31")).toEqual({ year: 2026, month: 3, day: 31 });
  for (const text of ["2026-3-31", "2026-03-32", "2026-03-31T00:00", " 2026-03-31", "20260331", ""]) {
    expect(parseIsoDate(text)).toBeNull();
  }
});

it("a month later than 31 January is the last day of February", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
  expect(addMonths("2026-01-31", 2)).toBe("2026-03-31");
  expect(addMonths("2026-01-15", 12)).toBe("2027-01-15");
  expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
});

it("days between two dates are the days to add to the first", () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
    expect(daysBetween(day, addDays(day, days))).toBe(days);
  }));
});

it("months between count the turns of the calendar month", () => {
  expect(calendarMonthsBetween("2026-01-31", "2026-02-01")).toBe(1);
  expect(calendarMonthsBetween("2026-02-01", "2026-02-28")).toBe(0);
  expect(calendarMonthsBetween("2026-02-01", "2025-12-31")).toBe(-2);
});

describe("Excel serials", () => {
  it.each([
    [46_112, false, "2026-03-31"], [44_650, true, "2026-03-31"], [46_112.75, false, "2026-03-31"],
    [1, false, "1900-01-01"], [59, false, "1900-02-28"], [61, false, "1900-03-01"], [0, true, "1904-01-01"],
    [2_958_465, false, "9999-12-31"], [2_957_003, true, "9999-12-31"],
  ] as const)("%d (1904: %s) is %s", (serial, date1904, date) => {
    expect(serialToIso(serial, date1904)).toBe(date);
  });

  it("29 February 1900, which Excel has and the calendar has not, is no date", () => {
    expect(serialToIso(60, false)).toBeNull();
  });

  it.each([[-1, false], [0, false], [2_958_466, false], [-1, true], [2_957_004, true], [Number.NaN, false]] as const)(
    "%d (1904: %s) is no date", (serial, date1904) => {
      expect(serialToIso(serial, date1904)).toBeNull();
    });

  it("a date and its serial are the same day, in both date systems", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 90_000 }), fc.boolean(), (serial, date1904) => {
      expect(isoToSerial(serialToIso(serial, date1904) ?? "", date1904)).toBe(serial);
    }));
    expect(isoToSerial("1899-12-31", false)).toBeNull();
    expect(isoToSerial("1900-02-28", false)).toBe(59);
    expect(isoToSerial("1903-12-31", true)).toBeNull();
  });
});
