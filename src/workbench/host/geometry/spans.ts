import type { StructureEdit } from "./structure-edit";

/** Some lines (rows or columns) in a row. */
export interface Span {
  readonly first: number;
  readonly count: number;
}

/** The spans with these lines, too; in order, and none touches another. */
export function withSpan(spans: readonly Span[], added: Span): readonly Span[] {
  if (added.count <= 0) return spans;
  const end = added.first + added.count;
  const apart = spans.filter(({ first, count }) => first + count < added.first || first > end);
  const joined = spans.filter((span) => !apart.includes(span));
  const from = Math.min(added.first, ...joined.map(({ first }) => first));
  const to = Math.max(end, ...joined.map(({ first, count }) => first + count));
  return [...apart, { first: from, count: to - from }].sort((one, other) => one.first - other.first);
}

export function withoutSpan(spans: readonly Span[], removed: Span): readonly Span[] {
  const end = removed.first + removed.count;
  return spans.flatMap(({ first, count }) => [
    { first, count: Math.min(first + count, removed.first) - first },
    { first: Math.max(first, end), count: first + count - Math.max(first, end) },
  ].filter((part) => part.count > 0));
}

export function hasLine(spans: readonly Span[], line: number): boolean {
  let from = 0;
  let to = spans.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const span = spans[middle];
    if (span === undefined) return false;
    if (line < span.first) to = middle - 1;
    else if (line >= span.first + span.count) from = middle + 1;
    else return true;
  }
  return false;
}

/** Lines that are inserted are outside of all spans, as Excel shows new rows between hidden ones. */
export function movedSpans(spans: readonly Span[], { kind, at, count }: StructureEdit): readonly Span[] {
  const split = kind === "insert" ? splitAt(spans, at) : withoutSpan(spans, { first: at, count });
  const step = kind === "insert" ? count : -count;
  return split.reduce<readonly Span[]>((moved, span) => withSpan(moved, span.first >= at ? { ...span, first: span.first + step } : span), []);
}

function splitAt(spans: readonly Span[], at: number): readonly Span[] {
  return spans.flatMap(({ first, count }) => (at <= first || at >= first + count ? [{ first, count }]
    : [{ first, count: at - first }, { first: at, count: first + count - at }]));
}
