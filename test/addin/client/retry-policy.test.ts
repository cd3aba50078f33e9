import { parseRetryAfter, patientPolicy, waitBefore } from "../../../src/addin/client/retry-policy";

it("waits grow from half a second to half a minute, and any part of the bound may come out", () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 40].map((attempts) => waitBefore(attempts, patientPolicy, 1));
  expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(waitBefore(3, patientPolicy, 0)).toBe(0);
  expect(waitBefore(3, patientPolicy, 0.25)).toBe(500);
});

it.each([
  ["120", 120_000],
  [" 0 ", 0],
  ["Tue, 31 Mar 2026 10:00:30 GMT", 30_000],
  ["Tue, 31 Mar 2026 09:00:00 GMT", 0],
  ["soon", null],
  [null, null],
])("Retry-After %p is a wait of %p ms", (header, expected) => {
  expect(parseRetryAfter(header, Date.parse("2026-03-31T10:00:00Z"))).toBe(expected);
});
