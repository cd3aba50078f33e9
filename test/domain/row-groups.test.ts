import fc from "fast-check";
import { RowGroups, type GroupedRow } from "../../src/domain/cross/row-groups";
import { examples } from "../support/examples";

/** Some follow one another, some begin at the same slot of the table, some are negative. */
const keys = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.nat(40).map((n) => n << 16), fc.nat(40).map((n) => n * 64), fc.integer());

it("rows that come and go are found by their key, from the top of the sheet, among a few keys and among hundreds", () => {
  const change = fc.record({ key: keys, rowNumber: fc.integer({ min: 2, max: 9 }), leaves: fc.boolean() });
  fc.assert(fc.property(fc.array(change, { maxLength: 400, size: "max" }), fc.constantFrom(0, 1_000), fc.boolean(), (changes, likely, comesNear) => {
    const held: GroupedRow[] = [];
    const groups = new RowGroups<GroupedRow>((handle) => held[handle] ?? fail(handle), likely);
    const expected = new Map<number, GroupedRow[]>();
    for (const { key, rowNumber, leaves } of changes) {
      const rows = expected.get(key) ?? [];
      const known = rows.find((row) => row.rowNumber === rowNumber);
      if (leaves) {
        if (known === undefined) continue;
        const rest = rows.filter((row) => row !== known);
        expected.set(key, rest);
        expect(groups.remove(key, known)).toBe(rest[0] ?? null);
      } else if (known === undefined) {
        const row = { rowNumber, handle: held.length };
        held.push(row);
        if (comesNear) groups.bringNear([key, null]);
        expected.set(key, [...rows, row].sort((a, b) => a.rowNumber - b.rowNumber));
        expect(groups.add(key, row)).toBe(rows[0] ?? null);
      }
    }
    for (const [key, rows] of expected) expect(groups.rows(key)).toEqual(rows);
    expect(groups.rows(1_234_567)).toEqual(expected.get(1_234_567) ?? []);
  }), examples(200));
});

function fail(handle: number): never {
  throw new Error(`No row has the handle ${handle}.`);
}
