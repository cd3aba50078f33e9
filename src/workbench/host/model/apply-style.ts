import { wholeSheet, type Box } from "../geometry/box";
import { styleGroups, type CellStyle, type StylePatch } from "./cell-style";
import { patchStyle, uniform } from "./looks";
import { findStyle, type NamedStyle } from "./named-style";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

const normal = "Normal";

/** The looks of the Normal style: those of every cell that has no others. */
export function normalLook(workbook: Workbook): CellStyle {
  return findStyle(workbook.state.styles, normal)?.look ?? {};
}

/** The name of the style that all cells of the boxes were given, as Range.style has it; null where they differ. */
export function styleName(workbook: Workbook, sheet: Sheet, boxes: readonly Box[]): string | null {
  const name = uniform(sheet.styles, boxes, (style) => style?.named ?? normal);
  return name === undefined ? null : (findStyle(workbook.state.styles, name)?.builtIn ?? name);
}

/** Gives cells a named style: what it includes replaces their own looks, the rest stays. */
export function applyStyle(sheet: Sheet, box: Box, style: NamedStyle): void {
  patchStyle(sheet, box, appliedStyle(style));
  if (style.includes.has("Number")) sheet.writeFormats(box, (plane) => plane.fill(box, style.numberFormat === "General" ? undefined : style.numberFormat));
}

/** What a cell takes over of the style it is given, its name included. */
export function appliedStyle(style: NamedStyle): StylePatch {
  return { ...included(style), named: style.name === normal ? undefined : style.name };
}

/**
 * Puts a changed style in the place of the one before. Its cells change with it, but for the looks in which they
 * differed from their style already.
 */
export function changeStyle(workbook: Workbook, before: NamedStyle, after: NamedStyle): void {
  workbook.change({ styles: workbook.state.styles.map((style) => (style === before ? after : style)) });
  // Cells without a style of their own are looked up in Normal when they are read.
  if (before.name !== normal) eachUse(workbook, before, (sheet, box, style) => {
    patchStyle(sheet, box, changes(style, included(before), included(after)));
    if (after.includes.has("Number") && before.numberFormat !== after.numberFormat) renumber(sheet, box, before.numberFormat, after.numberFormat);
  });
}

/** Takes a style out of the workbook; its cells are Normal again. */
export function removeStyle(workbook: Workbook, gone: NamedStyle): void {
  workbook.change({ styles: workbook.state.styles.filter((style) => style !== gone) });
  eachUse(workbook, gone, (sheet, box, style) => {
    patchStyle(sheet, box, { ...changes(style, included(gone), {}), named: undefined });
    if (gone.includes.has("Number")) renumber(sheet, box, gone.numberFormat, "General");
  });
}

function included(style: NamedStyle): StylePatch {
  const groups = (Object.keys(styleGroups) as (keyof typeof styleGroups)[]).filter((group) => style.includes.has(group));
  return Object.fromEntries(groups.flatMap((group) => styleGroups[group].map((key) => [key, style.look[key]])));
}

function changes(style: CellStyle, before: StylePatch, after: StylePatch): StylePatch {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof CellStyle)[];
  return Object.fromEntries(keys.filter((key) => same(style[key], before[key])).map((key) => [key, after[key]]));
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Changes the number format of the cells of one column that have the one before; those without any have General. */
function renumber(sheet: Sheet, box: Box, before: string, after: string): void {
  const runs: Box[] = [];
  let reached = box.row;
  const add = (from: number, to: number, format: string): void => {
    if (format === before && to > from) runs.push({ ...box, row: from, rows: to - from });
    reached = to;
  };
  sheet.formats.each(box, (from, to, _column, format) => {
    add(reached, from, "General");
    add(from, to, format);
  });
  add(reached, box.row + box.rows, "General");
  for (const run of runs) sheet.writeFormats(run, (plane) => plane.fill(run, after === "General" ? undefined : after));
}

function eachUse(workbook: Workbook, { name }: NamedStyle, visit: (sheet: Sheet, box: Box, style: CellStyle) => void): void {
  for (const sheet of workbook.state.sheets) {
    const uses: { box: Box; style: CellStyle }[] = [];
    sheet.styles.each(wholeSheet, (from, to, column, style) => {
      if (style.named === name) uses.push({ box: { row: from, rows: to - from, column, columns: 1 }, style });
    });
    for (const { box, style } of uses) visit(sheet, box, style);
  }
}
