import { spansWithin, withoutSpan, withSpan, type Span } from "./spans";
import type { StructureEdit } from "./structure-edit";

/** Groups of rows or columns: at each index the lines that are grouped at least that deep, plus one. */
export type Outline = readonly (readonly Span[])[];

/** Excel's outline has eight levels; the first is for lines that are in no group. */
const deepest = 7;

/** The outline with these lines one level deeper; null where Excel has no deeper level. */
export function grouped(outline: Outline, span: Span): Outline | null {
  if (outline.length === deepest && spansWithin(outline[deepest - 1] ?? [], span).length > 0) return null;
  const levels = [...outline, []].slice(0, deepest);
  return tidy(levels.map((lines, level) => {
    const deeper = level === 0 ? [span] : spansWithin(outline[level - 1] ?? [], span);
    return deeper.reduce<readonly Span[]>(withSpan, lines);
  }));
}

/** The outline with these lines one level less deep; null where none of them is in a group. */
export function ungrouped(outline: Outline, span: Span): Outline | null {
  if (spansWithin(outline[0] ?? [], span).length === 0) return null;
  return tidy(outline.map((lines, level) =>
    spansWithin(outline[level + 1] ?? [], span).reduce<readonly Span[]>(withSpan, withoutSpan(lines, span))));
}

/** The groups that lie within these lines, the outer ones where they are nested; or else the innermost that they touch. */
export function groupsOf(outline: Outline, span: Span): readonly Span[] {
  const end = span.first + span.count;
  for (const lines of outline) {
    const inside = lines.filter(({ first, count }) => first >= span.first && first + count <= end);
    if (inside.length > 0) return inside;
  }
  for (let level = outline.length - 1; level >= 0; level -= 1) {
    const touched = (outline[level] ?? []).filter(({ first, count }) => first < end && span.first < first + count);
    if (touched.length > 0) return touched;
  }
  return [];
}

/** Lines that are inserted within a group belong to it. */
export function movedOutline(outline: Outline, { kind, at, count }: StructureEdit): Outline {
  if (kind === "delete") {
    return tidy(outline.map((lines) => withoutSpan(lines, { first: at, count })
      .reduce<readonly Span[]>((kept, span) => withSpan(kept, span.first >= at ? { ...span, first: span.first - count } : span), [])));
  }
  return outline.map((lines) => lines.map((span) => {
    if (span.first >= at) return { ...span, first: span.first + count };
    return span.first + span.count > at ? { ...span, count: span.count + count } : span;
  }));
}

function tidy(outline: Outline): Outline {
  return outline.filter((lines) => lines.length > 0);
}
