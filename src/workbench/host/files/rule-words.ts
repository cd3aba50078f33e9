import { words } from "./words";

/** Excel.ConditionalCellValueOperator (ECMA-376, 18.18.15 ST_ConditionalFormattingOperator). */
export const valueOperators = words({
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan", LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual",
});

/** Text operators by the type that a rule has in files, and by the operator it has there besides. */
export const textTypes = words({ Contains: "containsText", NotContains: "notContainsText", BeginsWith: "beginsWith", EndsWith: "endsWith" });
export const textOperators = words({ Contains: "containsText", NotContains: "notContains", BeginsWith: "beginsWith", EndsWith: "endsWith" });

/** Preset criteria that are types of their own in files. */
export const presetTypes = words({
  Blanks: "containsBlanks", NonBlanks: "notContainsBlanks", Errors: "containsErrors", NonErrors: "notContainsErrors",
  DuplicateValues: "duplicateValues", UniqueValues: "uniqueValues",
});

/** Preset criteria that files have as a `timePeriod`. */
export const timePeriods = words({
  Yesterday: "yesterday", Today: "today", Tomorrow: "tomorrow", LastSevenDays: "last7Days", LastWeek: "lastWeek", ThisWeek: "thisWeek", NextWeek: "nextWeek",
  LastMonth: "lastMonth", ThisMonth: "thisMonth", NextMonth: "nextMonth",
});

/** Preset criteria that files have as `aboveAverage`: whether above, whether the average itself counts, how many standard deviations away. */
export const averages = words({
  AboveAverage: "1 0 0", BelowAverage: "0 0 0", EqualOrAboveAverage: "1 1 0", EqualOrBelowAverage: "0 1 0", OneStdDevAboveAverage: "1 0 1",
  OneStdDevBelowAverage: "0 0 1", TwoStdDevAboveAverage: "1 0 2", TwoStdDevBelowAverage: "0 0 2", ThreeStdDevAboveAverage: "1 0 3", ThreeStdDevBelowAverage: "0 0 3",
});

/** Points of scales (ECMA-376, 18.18.12 ST_CfvoType). */
export const pointTypes = words({ LowestValue: "min", HighestValue: "max", Number: "num", Percent: "percent", Percentile: "percentile", Formula: "formula" });

export const barDirections = words({ Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" });
export const barAxes = words({ Automatic: "automatic", None: "none", CellMidPoint: "middle" });

/** Sets of icons that came with Excel 2010, of which the file's first form knows nothing. */
export const laterIconSets: ReadonlySet<string> = new Set(["ThreeStars", "ThreeTriangles", "FiveBoxes"]);

/** `ThreeArrows` is `3Arrows` in files. */
export function toFileIconSet(set: string): string {
  return set.replace(/^(Three|Four|Five)/, (word) => ({ Three: "3", Four: "4", Five: "5" })[word] ?? word);
}

export function fromFileIconSet(set: string): string {
  return set.replace(/^[345]/, (digit) => ({ 3: "Three", 4: "Four", 5: "Five" })[digit] ?? digit);
}
