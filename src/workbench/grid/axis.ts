import type { Lines } from "../host/view";

/** Rows or columns as they are drawn, one after another, without the hidden ones. */
export interface Axis {
  /** How many lines are drawn. */
  readonly count: number;
  /** Pixels of all of them. */
  readonly length: number;
  /** The line that is drawn at this position. Beyond the last one lines go on, none of them hidden. */
  lineAt(position: number): number;
  /** Where a line is drawn; a hidden one has the position of the next that is shown. */
  positionOf(line: number): number;
  /** Pixels from the first line to this one. */
  startOf(line: number): number;
  /** The sizes that are not the usual one, by position. */
  readonly sizes: Readonly<Record<number, number>>;
}

/** The drawn lines from `first` to before `end`. */
export function createAxis({ usual, sizes, hidden }: Lines, first: number, end: number): Axis {
  const gaps = hidden.map((span) => ({ first: Math.max(first, span.first), end: Math.min(end, span.first + span.count) })).filter((gap) => gap.end > gap.first);
  // Of each gap: how many lines are hidden before it.
  const before = sums(gaps.map((gap) => gap.end - gap.first));
  const hiddenCount = before.at(-1) ?? 0;
  const count = Math.max(0, end - first - hiddenCount);

  function gapAfter(line: number): number {
    return lowest(gaps.length, (at) => (gaps[at]?.end ?? 0) > line);
  }

  function positionOf(line: number): number {
    const at = gapAfter(line);
    const gap = gaps[at];
    const shown = gap !== undefined && gap.first < line ? gap.first : line;
    return shown - first - (before[at] ?? hiddenCount);
  }

  function lineAt(position: number): number {
    const at = lowest(gaps.length, (index) => (gaps[index]?.first ?? 0) - first - (before[index] ?? 0) > position);
    return first + position + (before[at] ?? hiddenCount);
  }

  const isShown = (line: number): boolean => {
    const gap = gaps[gapAfter(line)];
    return gap === undefined || gap.first > line;
  };
  const special = [...sizes].filter(([line, size]) => line >= first && line < end && size !== usual && isShown(line)).sort(([one], [other]) => one - other);
  const extra = sums(special.map(([, size]) => size - usual));

  return {
    count, positionOf, lineAt,
    length: count * usual + (extra.at(-1) ?? 0),
    startOf(line) {
      const before = lowest(special.length, (at) => (special[at]?.[0] ?? 0) >= line);
      return positionOf(line) * usual + (extra[before] ?? 0);
    },
    sizes: Object.fromEntries(special.map(([line, size]) => [positionOf(line), size])),
  };
}

/** Running sums, one more than there are values: the first is 0. */
function sums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...values.map((value) => (sum += value))];
}

/** The lowest index that has what all after it have, too. */
function lowest(count: number, has: (index: number) => boolean): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (has(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
