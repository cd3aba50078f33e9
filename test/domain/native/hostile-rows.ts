import fc from "fast-check";
import type { Cell } from "../../../src/domain/cell";
import { vectors } from "./vectors";

/** Texts around every edge of the rules: blanks of all kinds, marks, wildcards, words of footers, lengths. */
const pieces = [
  " ", "  ", "\u00a0", "\u200b", "\t", "\n", "\u3000", "-", "+", "=", "@", "'", "*", "?", "~", "~1", ".", ",", ":", ";", "%", "$", "€",
  "£", "¥", "(", ")", "0", "1", "5", "12", "007", "1,200", "1.200,50", "E+", "1.5E+14", "6.30E+14", "1E5", "2026-03-31", "31/12/2026",
  "Mar", "May 2026", "none", "n/a", "No booking", "TBD", "today", "Total", "Grand Totals", "sum of", "report", "as of", "Summit", "true",
  "Yes", "wahr", "Renewal", "new", "existing business", "é", "E\u0301", "ß", "İ", "ı", "ſ", "K", "１", "٣", "😀", "Éclair", "SKU-1", "sku-1",
  "A*", "B?1", "T~1", "amb", "AMB", "pro plan", "12345", "co-op", "x", "seats", "10 seats", "USD", "monthly x 12", "10%; 90%", "straight-line",
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pieces) },
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("x", " ", "ab ", "é", "1"), fc.constantFrom(60, 61, 127, 128, 255, 256, 2000, 2001)).map(([part, times]) => part.repeat(times)) },
);

const number = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.5, 1.5, 2026, 12345, 1e12, 1e12 + 1, 1e15, 1e15 - 1, -1e15, 1e16, 1e-9, 32873, 32874, 36526, 46000, 80353, 80354,
    2958465, 2958466, 20260331, 1e300, 5e-324),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e17, max: 1e17 }),
  fc.integer({ min: -10, max: 60_000 }),
);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 8, arbitrary: text },
  { weight: 4, arbitrary: number },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom("#N/A", "#REF!", "#DIV/0!", "#VALUE!").map((error) => ({ error })) },
  { weight: 1, arbitrary: number.map((date) => ({ date })) },
  { weight: 1, arbitrary: number.map((percent) => ({ percent })) },
  { weight: 1, arbitrary: number.map((currency) => ({ currency })) },
);

/** A row out of known ones with some cells exchanged, so that most of it stays a line. */
export const hostileRow: fc.Arbitrary<readonly Cell[]> = fc.tuple(
  fc.constantFrom(...vectors.map(({ cells }) => cells)),
  fc.array(fc.tuple(fc.nat(9), cell), { minLength: 1, maxLength: 5 }),
).map(([cells, changes]) => {
  const row = [...cells];
  for (const [column, value] of changes) row[column] = value;
  return row;
});
