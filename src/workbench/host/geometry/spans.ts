import type { StructureEdit } from "./structure-edit";

/** Some lines (rows or columns) in a row. */
export interface Span {
  readonly first: number;
  readonly count: number;
}

/** The spans with these lines, too; in order, and none touches another. */
export function withSpan(spans: readonly Span[], added: Span): readonly Span[] {
  return joinedSpans(spans, [added]);
}

/** All lines of both lists; in order, and none touches another. Takes one pass: a filter may hide half a million. */
export function joinedSpans(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  const add = (span: Span): void => {
    if (span.count <= 0) return;
    const last = result.at(-1);
    if (!last || last.first + last.count < span.first) result.push(span);
    else if (span.first + span.count > last.first + last.count) result[result.length - 1] = { first: last.first, count: span.first + span.count - last.first };
  };
  let next = 0;
  for (const span of one) {
    for (let waiting = other[next]; waiting && waiting.first <= span.first; waiting = other[next]) {
      add(waiting);
      next += 1;
    }
    add(span);
  }
  for (; next < other.length; next += 1) add(other[next]!);
  return result;
}

/** The lines of the first list that are not in the second. */
export function spansWithout(spans: readonly Span[], removed: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  let next = 0;
  for (const { first, count } of spans) {
    let from = first;
    const end = first + count;
    while ((removed[next]?.first ?? end) < end) {
      const hole = removed[next]!;
      if (hole.first > from) result.push({ first: from, count: hole.first - from });
      from = Math.max(from, Math.min(end, hole.first + hole.count));
      // A hole that reaches beyond this span is asked again for the next one.
      if (hole.first + hole.count > end) break;
      next += 1;
    }
    if (from < end) result.push({ first: from, count: end - from });
  }
  return result;
}

/** What of the spans lies within those lines. */
export function spansWithin(spans: readonly Span[], { first, count }: Span): readonly Span[] {
  if (count <= 0) return [];
  const end = first + count;
  const result: Span[] = [];
  for (let index = firstEndingAfter(spans, first); index < spans.length; index += 1) {
    const span = spans[index]!;
    if (span.first >= end) break;
    const from = Math.max(first, span.first);
    result.push({ first: from, count: Math.min(end, span.first + span.count) - from });
  }
  return result;
}

export function countLines(spans: readonly Span[]): number {
  return spans.reduce((total, { count }) => total + count, 0);
}

/** The lines from `first` on for which the question is answered with yes. */
export function spansWhere({ first, count }: Span, holds: (line: number) => boolean): readonly Span[] {
  const result: Span[] = [];
  let start = -1;
  for (let line = first; line <= first + count; line += 1) {
    const inside = line < first + count && holds(line);
    if (inside && start < 0) start = line;
    if (!inside && start >= 0) {
      result.push({ first: start, count: line - start });
      start = -1;
    }
  }
  return result;
}

export function withoutSpan(spans: readonly Span[], removed: Span): readonly Span[] {
  return removed.count > 0 ? spansWithout(spans, [removed]) : spans;
}

export function hasLine(spans: readonly Span[], line: number): boolean {
  const span = spans[firstEndingAfter(spans, line)];
  return span !== undefined && span.first <= line;
}

function firstEndingAfter(spans: readonly Span[], line: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (span.first + span.count > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Lines that are inserted are outside of all spans, as Excel shows new rows between hidden ones. */
export function movedSpans(spans: readonly Span[], { kind, at, count }: StructureEdit): readonly Span[] {
  const split = kind === "insert" ? splitAt(spans, at) : withoutSpan(spans, { first: at, count });
  const step = kind === "insert" ? count : -count;
  return joinedSpans(split.map((span) => (span.first >= at ? { ...span, first: span.first + step } : span)), []);
}

function splitAt(spans: readonly Span[], at: number): readonly Span[] {
  return spans.flatMap(({ first, count }) => (at <= first || at >= first + count ? [{ first, count }]
    : [{ first, count: at - first }, { first: at, count: first + count - at }]));
}
