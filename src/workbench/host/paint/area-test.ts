import { CellError, type Scalar } from "../formula/scalar";
import type { FormulaScope } from "../formula/scope";
import type { ConditionalRule } from "../model/conditional-rule";

/** Whether a cell's value stands out among all values of the rule's cells. */
export type AreaTest = (value: Scalar) => boolean;

/**
 * Reads the rule's cells once and gives the test for one of them; null for rules that a formula can say. To be made anew
 * when any of the cells changes.
 */
export function areaTest({ criteria, areas }: ConditionalRule, scope: FormulaScope): AreaTest | null {
  if (criteria?.kind !== "topBottom" && !(criteria?.kind === "preset" && isWide(criteria.criterion))) return null;
  const values = areas.flatMap((area) => scope.block(null, area).flat());
  if (criteria.kind === "topBottom") return edgeTest(values, criteria.type, criteria.rank);
  return criteria.criterion === "DuplicateValues" || criteria.criterion === "UniqueValues"
    ? countTest(values, criteria.criterion === "DuplicateValues")
    : averageTest(values, criteria.criterion);
}

export function isWide(criterion: string): boolean {
  return criterion === "DuplicateValues" || criterion === "UniqueValues" || Object.hasOwn(averages, criterion);
}

/** Texts are told apart without case; a number and a text that reads the same count as the same, as COUNTIF has it. Blank cells do not count. */
function countTest(values: readonly Scalar[], duplicates: boolean): AreaTest {
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = keyOf(value);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (value) => {
    const key = keyOf(value);
    return key !== null && (counts.get(key) ?? 0) > 1 === duplicates;
  };
}

function keyOf(value: Scalar): string | null {
  if (value === null || value === "") return null;
  return value instanceof CellError ? value.code : String(value).toLowerCase();
}

/** How far from the average, in standard deviations, and to which side; "equal" counts the edge, too. */
const averages: Readonly<Record<string, { readonly side: 1 | -1; readonly deviations: number; readonly equal: boolean }>> = {
  AboveAverage: { side: 1, deviations: 0, equal: false }, BelowAverage: { side: -1, deviations: 0, equal: false },
  EqualOrAboveAverage: { side: 1, deviations: 0, equal: true }, EqualOrBelowAverage: { side: -1, deviations: 0, equal: true },
  OneStdDevAboveAverage: { side: 1, deviations: 1, equal: false }, OneStdDevBelowAverage: { side: -1, deviations: 1, equal: false },
  TwoStdDevAboveAverage: { side: 1, deviations: 2, equal: false }, TwoStdDevBelowAverage: { side: -1, deviations: 2, equal: false },
  ThreeStdDevAboveAverage: { side: 1, deviations: 3, equal: false }, ThreeStdDevBelowAverage: { side: -1, deviations: 3, equal: false },
};

function averageTest(values: readonly Scalar[], criterion: string): AreaTest {
  const rule = averages[criterion];
  const numbers = values.filter((value) => typeof value === "number");
  if (!rule || numbers.length === 0) return () => false;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const deviation = Math.sqrt(numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length);
  const edge = mean + rule.side * rule.deviations * deviation;
  return (value) => typeof value === "number" && (rule.equal ? (value - edge) * rule.side >= 0 : (value - edge) * rule.side > 0);
}

/** The first and last by number; of a percentage at least one is taken, and ties of the last one count. */
function edgeTest(values: readonly Scalar[], type: string, rank: number): AreaTest {
  const top = type.startsWith("Top");
  const numbers = values.filter((value) => typeof value === "number").sort((one, other) => (top ? other - one : one - other));
  const count = type.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank;
  const last = numbers[Math.min(count, numbers.length) - 1];
  return (value) => typeof value === "number" && last !== undefined && (top ? value >= last : value <= last);
}
