import * as fc from "fast-check";
import { billingFrequencies } from "../../../src/domain/product";
import { amountTotal } from "../../../src/domain/schedule/amount-total";
import { canonicalText } from "../../../src/domain/schedule/canonical-text";
import { expandSchedule } from "../../../src/domain/schedule/expand-schedule";
import type { Expansion, ScheduleTerms } from "../../../src/domain/schedule/expansion";
import { wholeMinorUnits } from "../../../src/domain/schedule/line-value";
import { readCanonical } from "../../../src/domain/schedule/read-canonical";
import { day, schedule } from "./arbitrary";
import { examples } from "../../support/examples";

const terms: fc.Arbitrary<ScheduleTerms> = fc.record({
  start: day, termMonths: fc.option(fc.integer({ min: 1, max: 60 })), recurring: fc.boolean(),
  billingFrequency: fc.constantFrom(...billingFrequencies),
  lineValue: fc.option(fc.record({ minorUnits: fc.bigInt({ min: 0n, max: 10n ** 12n }), currency: fc.constantFrom("USD", "JPY", "KWD") })),
  defaultRecognition: fc.option(schedule.map(canonicalText)),
  billing: fc.constant(null),
});

const column = fc.constantFrom("billing" as const, "revenue" as const);

function total({ entries, unscheduled }: Expansion): bigint {
  return entries.reduce((sum, { minorUnits }) => sum + minorUnits, unscheduled);
}

it("what is scheduled and what is not add up to the line's value, to the minor unit", () => {
  fc.assert(fc.property(fc.option(schedule), column, terms, (meant, where, given) => {
    const expansion = expandSchedule(meant, where, given);
    if (expansion.issues.length > 0) {
      expect(expansion.entries).toEqual([]);
      return;
    }
    const amounts = amountTotal(meant);
    if (amounts !== null) expect(total(expansion)).toBe(wholeMinorUnits(amounts, expansion.places));
    else if (given.lineValue !== null) expect(total(expansion)).toBe(given.lineValue.minorUnits);
    else if (expansion.measure === "percent") expect(total(expansion)).toBe(100_000_000n);
    else expect(expansion.incomplete).toBe(true);
  }), examples(400));
});

it("no entry is negative, and each day has one", () => {
  fc.assert(fc.property(fc.option(schedule), column, terms, (meant, where, given) => {
    const { entries, unscheduled } = expandSchedule(meant, where, given);
    const dates = entries.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect([unscheduled, ...entries.map(({ minorUnits }) => minorUnits)].filter((units) => units < 0n)).toEqual([]);
  }), examples(400));
});

it("a canonical text gives the same entries as what was typed", () => {
  fc.assert(fc.property(schedule, terms, (meant, given) => {
    const again = readCanonical(canonicalText(meant), "revenue");
    expect(expandSchedule(again, "revenue", given)).toEqual(expandSchedule(meant, "revenue", given));
  }), examples(200));
});

it("a blank cell is never refused", () => {
  fc.assert(fc.property(column, terms, (where, given) => {
    expect(expandSchedule(null, where, given).issues).toEqual([]);
  }));
});
