import fc from "fast-check";
import { chunkSchema, isPlainChunk } from "../../src/contract/chunk";
import { limits } from "../../src/contract/limits";

const usualRow: readonly unknown[] = ["A-1", "Acme", null, "CRM", 5, { date: 46_000 }, "none", true, "50% @ +0m; 50% @ +3m", ""];

/** One cell that may be anything, or cells too many or too few, in a row that is usual otherwise: nothing else makes it plain or not. */
const cell = fc.oneof(
  fc.jsonValue(), fc.double(), fc.record({ date: fc.oneof(fc.double(), fc.string()) }), fc.record({ date: fc.double(), percent: fc.double() }),
  fc.constantFrom("x".repeat(limits.fieldCharacters), "x".repeat(limits.fieldCharacters + 1), { percent: 1 }, { error: "#N/A" }, [1], {}),
);
const cells = fc.oneof(
  fc.tuple(cell, fc.nat(9)).map(([odd, place]) => usualRow.map((usual, at) => (at === place ? odd : usual))),
  fc.integer({ min: 9, max: 11 }).map((length) => Array.from({ length }, () => null)),
);
const rowNumber = fc.oneof({ weight: 3, arbitrary: fc.constant<unknown>(2) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(0, 1, 1.5, 1_048_576, 1_048_577, "2", null) });
const chunk = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(rowNumber, cells).map((row) => ({ rows: [row] })) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>({ rows: [[2, usualRow]], more: 1 }, { rows: [[2, usualRow, 3]] }, { rows: [] }, [], null) },
);

it("A chunk that is plain at a glance is one that the schema takes as it stands", () => {
  fc.assert(fc.property(chunk, (body) => {
    if (isPlainChunk(body)) expect(chunkSchema.parse(body)).toEqual(body);
  }), { numRuns: 3_000, seed: 20_260_715 });
});

it("A chunk of usual rows is plain, and one that is full", () => {
  const usual = [2, usualRow];
  expect(isPlainChunk({ rows: [usual] })).toBe(true);
  expect(isPlainChunk({ rows: Array.from({ length: limits.chunkRows }, () => usual) })).toBe(true);
});

it("A chunk without rows, and one with too many, is not plain", () => {
  const usual = [2, usualRow];
  expect(isPlainChunk({ rows: [] })).toBe(false);
  expect(isPlainChunk({ rows: Array.from({ length: limits.chunkRows + 1 }, () => usual) })).toBe(false);
});
