import { formulaAfterMove, type BlockMove } from "../geometry/block-move";
import { intersect, without, type Box } from "../geometry/box";
import { withFormulas, type ConditionalRule } from "./conditional-rule";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/**
 * Conditional formats go with cells that are cut, and are cut off the cells that those overwrite. A rule of which a
 * part goes to another sheet is two rules afterwards.
 */
export function moveRules(workbook: Workbook, from: Sheet, box: Box, to: Sheet, target: Box, move: BlockMove): void {
  const came = (rule: ConditionalRule): Box[] => rule.areas.flatMap((area) => {
    const part = intersect(area, box);
    return part ? [{ ...part, row: part.row + target.row - box.row, column: part.column + target.column - box.column }] : [];
  });
  if (from === to) {
    replaceAreas(from, (rule) => [...rule.areas.flatMap((area) => without(area, box)).flatMap((area) => without(area, target)), ...came(rule)]);
    return;
  }
  const moved = from.state.rules.filter((rule) => came(rule).length > 0).map((rule): ConditionalRule => ({
    ...withFormulas(rule, (formula) => formulaAfterMove(formula, move, { sheet: from.state.name, moves: true, fixedOnly: true })), areas: came(rule), id: workbook.nextId(),
  }));
  replaceAreas(from, (rule) => rule.areas.flatMap((area) => without(area, box)));
  replaceAreas(to, (rule) => rule.areas.flatMap((area) => without(area, target)));
  if (moved.length > 0) to.change({ rules: [...moved, ...to.state.rules] });
}

/** A rule that is left without areas is gone; one whose areas are the same stays the same object. */
export function replaceAreas(sheet: Sheet, areasOf: (rule: ConditionalRule) => readonly Box[]): void {
  const { rules } = sheet.state;
  const replaced = rules.flatMap((rule) => {
    const areas = areasOf(rule);
    if (areas.length === rule.areas.length && areas.every((area, index) => area === rule.areas[index])) return [rule];
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });
  if (replaced.length !== rules.length || replaced.some((rule, index) => rule !== rules[index])) sheet.change({ rules: replaced });
}
