import type { Scalar } from "../formula/scalar";
import { dateSeries, type DateStep } from "./date-series";
import { commonStep, growthSeries, linearSeries, steppedSeries, type Series } from "./number-series";
import { countedText, type CountedText } from "./text-series";

/** One cell of what a fill begins with. */
export interface FillSeed {
  readonly value: Scalar;
  readonly category: string;
}

/** How a fill goes on: as Excel guesses, as a series also from a single number, by dates, or along a trend. */
export type FillManner = "default" | "series" | DateStep | "linear" | "growth";

/** What comes at a place of the fill: 0 … n-1 are the seeds themselves, negative ones come before them. */
export type Filled = (place: number) => Scalar;

const anHour = 1 / 24;

/**
 * Goes on with the seeds as Excel's fill handle does. Numbers, dates, times and texts that count make a series each,
 * whatever stands between them; everything else is repeated.
 * https://support.microsoft.com/office/74e31bdd-d993-45da-aa82-35a236c5b5db
 */
export function fillSeries(seeds: readonly FillSeed[], manner: FillManner, date1904: boolean): Filled {
  const texts = seeds.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const kinds = seeds.map((seed) => kindOf(seed, texts));
  const repeat: Filled = (place) => seeds[modulo(place, seeds.length)]?.value ?? null;
  const groups = new Map<string, { places: number[]; series: ((ordinal: number) => Scalar) | null }>();
  kinds.forEach((kind, place) => {
    if (kind === null) return;
    const group = groups.get(kind);
    if (group) group.places.push(place);
    else groups.set(kind, { places: [place], series: null });
  });
  for (const [kind, group] of groups) {
    group.series = seriesOf(kind, group.places.map((place) => seeds[place]?.value ?? null), texts, manner, seeds.length > 1, date1904);
  }
  return (place) => {
    const seed = modulo(place, seeds.length);
    const kind = kinds[seed] ?? null;
    const group = kind === null ? undefined : groups.get(kind);
    if (!group?.series) return repeat(place);
    const round = Math.floor(place / seeds.length);
    return group.series(round * group.places.length + group.places.indexOf(seed));
  };
}

function kindOf({ value, category }: FillSeed, texts: readonly string[]): string | null {
  if (typeof value === "number") return category === "Date" ? "date" : category === "Time" ? "time" : "number";
  return typeof value === "string" ? (countedText(value, texts)?.kind ?? null) : null;
}

function seriesOf(
  kind: string, values: readonly Scalar[], texts: readonly string[], manner: FillManner, severalSeeds: boolean, date1904: boolean,
): ((ordinal: number) => Scalar) | null {
  const numbers = values.filter((value) => typeof value === "number");
  if (manner === "growth") return kind === "number" ? (numbers.length > 1 ? growthSeries(numbers) : null) : null;
  if (manner === "linear") return numbers.length > 1 ? linearSeries(numbers) : null;
  if (kind === "date") return dateSeries(numbers, manner === "default" || manner === "series" ? null : manner, date1904) ?? linearSeries(numbers);
  if (kind === "time") return timeSeries(numbers);
  if (kind === "number") {
    // A lone number is repeated, unless a series is asked for or it stands among other things.
    if (numbers.length === 1) return manner === "default" && !severalSeeds ? null : steppedSeries(numbers[0] ?? 0, 1);
    return linearSeries(numbers);
  }
  return countedSeries(values.flatMap((value) => (typeof value === "string" ? (countedText(value, texts) ?? []) : [])));
}

function timeSeries(numbers: readonly number[]): Series {
  return numbers.length > 1 ? linearSeries(numbers) : steppedSeries(numbers[0] ?? 0, anHour);
}

function countedSeries(counted: readonly CountedText[]): ((ordinal: number) => Scalar) | null {
  const [first] = counted;
  const step = counted.length > 1 ? commonStep(counted.map(({ number }) => number)) : 1;
  if (!first || step === null) return null;
  return (ordinal) => first.write(first.number + step * ordinal);
}

function modulo(place: number, count: number): number {
  return ((place % count) + count) % count;
}
