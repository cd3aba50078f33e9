import type { Scalar } from "../formula/scalar";
import type { RuleCriteria } from "../model/conditional-rule";
import type { Tally } from "./area-values";
import { NumberMoments } from "./number-moments";
import { SortedNumbers } from "./sorted-numbers";
import { ValueCounts } from "./value-counts";

/** Whether a cell's value stands out among all values of the rule's cells, which the tally has. */
export interface AreaTest {
  readonly tally: Tally;
  fits(value: Scalar): boolean;
}

/** Null for criteria that ask nothing of other cells. */
export function areaTest(criteria: RuleCriteria | undefined): AreaTest | null {
  if (criteria?.kind === "topBottom") return edgeTest(criteria.type, criteria.rank);
  if (criteria?.kind !== "preset" || !isWide(criteria.criterion)) return null;
  return Object.hasOwn(averages, criteria.criterion) ? averageTest(criteria.criterion) : countTest(criteria.criterion === "DuplicateValues");
}

/** Whether a preset compares a cell with all others of its rule. */
export function isWide(criterion: string): boolean {
  return criterion === "DuplicateValues" || criterion === "UniqueValues" || Object.hasOwn(averages, criterion);
}

function countTest(duplicates: boolean): AreaTest {
  const tally = new ValueCounts();
  return {
    tally,
    fits: (value) => {
      const count = tally.countOf(value);
      return duplicates ? count > 1 : count === 1;
    },
  };
}

/** How far from the average, in standard deviations, and to which side; "equal" counts the edge, too. */
const averages: Readonly<Record<string, { readonly side: 1 | -1; readonly deviations: number; readonly equal: boolean }>> = {
  AboveAverage: { side: 1, deviations: 0, equal: false }, BelowAverage: { side: -1, deviations: 0, equal: false },
  EqualOrAboveAverage: { side: 1, deviations: 0, equal: true }, EqualOrBelowAverage: { side: -1, deviations: 0, equal: true },
  OneStdDevAboveAverage: { side: 1, deviations: 1, equal: false }, OneStdDevBelowAverage: { side: -1, deviations: 1, equal: false },
  TwoStdDevAboveAverage: { side: 1, deviations: 2, equal: false }, TwoStdDevBelowAverage: { side: -1, deviations: 2, equal: false },
  ThreeStdDevAboveAverage: { side: 1, deviations: 3, equal: false }, ThreeStdDevBelowAverage: { side: -1, deviations: 3, equal: false },
};

function averageTest(criterion: string): AreaTest {
  const tally = new NumberMoments();
  const { side, deviations, equal } = averages[criterion] ?? { side: 1, deviations: 0, equal: false };
  return {
    tally,
    fits: (value) => {
      const { mean } = tally;
      if (typeof value !== "number" || mean === undefined) return false;
      const edge = mean + side * deviations * tally.deviation;
      // Equal to Excel's 15 digits: ten times 0.1 is on its average.
      return value.toPrecision(15) === edge.toPrecision(15) ? equal : (value - edge) * side > 0;
    },
  };
}

/** The first and last by number; of a percentage at least one is taken, and ties of the last one count. */
function edgeTest(type: string, rank: number): AreaTest {
  const tally = new SortedNumbers();
  const top = type.startsWith("Top");
  return {
    tally,
    fits: (value) => {
      const { count } = tally;
      const wanted = type.endsWith("Percent") ? Math.max(1, Math.floor((count * rank) / 100)) : Math.min(rank, count);
      const last = tally.at(top ? count - wanted : wanted - 1);
      return typeof value === "number" && last !== undefined && (top ? value >= last : value <= last);
    },
  };
}
