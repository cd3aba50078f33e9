import { boxOf, covers, fewest, hasCell, intersect, sheetColumns, sheetRows, without, type Box } from "../geometry/box";
import { movedBox, isWhole, type StructureEdit } from "../geometry/structure-edit";
import { movedSpans } from "../geometry/spans";
import { movedFormula, rebasedFormula } from "../geometry/moved-formula";
import { FormulaCell } from "./cell-content";
import { withFormulas, type ConditionalRule } from "./conditional-rule";
import type { Sheet } from "./sheet";
import { applyFilters } from "./filters/apply-filters";
import { autoFilterList, tableList } from "./filters/filtered-list";
import type { AutoFilterState } from "./filters/filter-criteria";
import { endGoneAutoFilter, movedAutoFilter } from "./filters/sheet-filter";
import { dropGoneReferences } from "./gone-references";
import { movedMarks } from "./moved-marks";
import { movedTable } from "./moved-table";
import { rewriteValidations } from "./rewrite-formulas";
import type { TableState } from "./table-state";
import type { Workbook } from "./workbook";

/** The row or column that new lines take their looks from: the one before, or behind where that is a table's header. */
export function lookSource(sheet: Sheet, edit: StructureEdit): number {
  const before = edit.at - 1;
  if (edit.axis === "columns" || before < 0) return before;
  const underHeader = sheet.state.tables.some(({ box, hiddenHeaders }) => !hiddenHeaders && box.row === before && box.column < edit.across.first + edit.across.count && edit.across.first < box.column + box.columns);
  return underHeader ? edit.at : before;
}

/**
 * Puts cells in or takes them out, and everything that points at cells follows: tables, conditional formats,
 * validation, names, formulas of all sheets, frozen panes, sizes. New lines look like their neighbour, as in Excel.
 */
export function editStructure(workbook: Workbook, sheet: Sheet, edit: StructureEdit): void {
  const source = lookSource(sheet, edit);
  const sheetName = sheet.state.name;
  endGoneAutoFilter(workbook, sheet, edit);
  dropGoneReferences(workbook, sheet, edit);
  rewriteFormulas(workbook, sheet, edit);
  sheet.moveCells(edit);
  if (edit.kind === "insert" && source >= 0) copyLooks(sheet, edit, source);
  const { tables, rules, frozenRows, frozenColumns, columnWidths, rowHeights, hiddenRows, hiddenColumns, autoFilter } = sheet.state;
  const keepTables = tables.flatMap((table) => movedTable(sheet, table, edit));
  const gone = tables.filter(({ id }) => !keepTables.some((kept) => kept.id === id));
  const whole = isWhole(edit);
  sheet.change({
    ...movedMarks(sheet.state, edit),
    tables: keepTables,
    rules: rules.flatMap((rule) => movedRule(rule, edit, sheetName, source)),
    columnWidths: whole && edit.axis === "columns" ? movedSizes(columnWidths, edit) : columnWidths,
    rowHeights: whole && edit.axis === "rows" ? movedSizes(rowHeights, edit) : rowHeights,
    hiddenRows: whole && edit.axis === "rows" ? movedSpans(hiddenRows, edit) : hiddenRows,
    hiddenColumns: whole && edit.axis === "columns" ? movedSpans(hiddenColumns, edit) : hiddenColumns,
    autoFilter: autoFilter && movedAutoFilter(autoFilter, edit),
    frozenRows: whole && edit.axis === "rows" ? movedFrozen(frozenRows, edit) : frozenRows,
    frozenColumns: whole && edit.axis === "columns" ? movedFrozen(frozenColumns, edit) : frozenColumns,
  });
  showUnfiltered(workbook, sheet, tables, autoFilter);
  for (const { id, name } of gone) workbook.happened({ kind: "tableDeleted", sheet, tableId: id, tableName: name });
  followElsewhere(workbook, sheet, edit);
  if (workbook.state.names.length > 0) {
    const names = workbook.state.names.map((name) => ({ ...name, formula: movedFormula(name.formula, edit, sheetName, false) }));
    if (names.some(({ formula }, index) => formula !== workbook.state.names[index]?.formula)) workbook.change({ names });
  }
}

/** Rules of other sheets, and all validation, follow as far as their references are held by dollar signs. */
function followElsewhere(workbook: Workbook, edited: Sheet, edit: StructureEdit): void {
  for (const sheet of workbook.state.sheets) {
    const followed = (formula: string): string => movedFormula(formula, edit, edited.state.name, sheet === edited, true);
    rewriteValidations(sheet, followed);
    if (sheet === edited) continue;
    const rules = sheet.state.rules.map((rule) => withFormulas(rule, followed));
    if (rules.some((rule, index) => rule !== sheet.state.rules[index])) sheet.change({ rules });
  }
}

/** Where a filter went with its column or its header, the rows that it hid are shown. */
function showUnfiltered(workbook: Workbook, sheet: Sheet, tables: readonly TableState[], autoFilter: AutoFilterState | null): void {
  const after = sheet.state;
  for (const table of after.tables) {
    const before = tables.find(({ id }) => id === table.id);
    if (before && before.filters.size > table.filters.size) applyFilters(workbook, sheet, tableList(table));
  }
  if (autoFilter && after.autoFilter && autoFilter.criteria.size > after.autoFilter.criteria.size) applyFilters(workbook, sheet, autoFilterList(after.autoFilter));
}

function movedRule(rule: ConditionalRule, edit: StructureEdit, sheetName: string, source: number): ConditionalRule[] {
  const parts = rule.areas.flatMap((area) => partsOf(area, edit));
  const moved = parts.flatMap((area) => {
    const after = movedBox(edit, area);
    return after ? [withGap(area, after, edit, source)] : [];
  });
  const areas = parts.length > rule.areas.length ? fewest(moved) : moved;
  const first = areas[0];
  if (!first) return [];
  const newOrigin = { row: first.row, column: first.column };
  const witness = witnessOf(rule.areas, edit);
  const rebased = withFormulas(rule, (formula) => (witness ? rebasedFormula(formula, edit, sheetName, { origin: rule.origin, witness, newOrigin }) : formula));
  return [{ ...rebased, areas, origin: newOrigin }];
}

/** An area of which only some columns (or rows) move is cut in two. */
function partsOf(area: Box, { axis, at, across }: StructureEdit): Box[] {
  const rows = axis === "rows";
  const breadth = rows ? boxOf(0, across.first, sheetRows, across.count) : boxOf(across.first, 0, across.count, sheetColumns);
  const inside = intersect(area, breadth);
  const reaches = rows ? area.row + area.rows > at : area.column + area.columns > at;
  return inside && reaches && !covers(breadth, area) ? [inside, ...without(area, inside)] : [area];
}

/** New lines belong to a rule when the line they take their looks from does. */
function withGap(before: Box, moved: Box, edit: StructureEdit, source: number): Box {
  if (edit.kind !== "insert" || source < 0) return moved;
  const rows = edit.axis === "rows";
  const [first, count] = rows ? [before.row, before.rows] : [before.column, before.columns];
  const [crossFirst, crossCount] = rows ? [before.column, before.columns] : [before.row, before.rows];
  const within = crossFirst >= edit.across.first && crossFirst + crossCount <= edit.across.first + edit.across.count;
  const covered = source >= first && source < first + count;
  if (!within || !covered) return moved;
  const top = Math.min(rows ? moved.row : moved.column, edit.at);
  const limit = rows ? sheetRows : sheetColumns;
  const length = Math.min(Math.max(first + count + edit.count, edit.at + edit.count), limit) - top;
  return rows ? { ...moved, row: top, rows: length } : { ...moved, column: top, columns: length };
}

/** A cell of the rule that survives the edit, with its places before and after. */
function witnessOf(areas: readonly Box[], edit: StructureEdit) {
  for (const area of areas) {
    const rows = edit.axis === "rows";
    const first = rows ? area.row : area.column;
    const count = rows ? area.rows : area.columns;
    const survivor = edit.kind === "delete" && first >= edit.at ? Math.max(first, edit.at + edit.count) : first;
    if (survivor >= first + count) continue;
    const before = rows ? { row: survivor, column: area.column } : { row: area.row, column: survivor };
    const after = movedBox(edit, boxOf(before.row, before.column));
    if (after) return { before, after: { row: after.row, column: after.column } };
  }
  return null;
}

function copyLooks(sheet: Sheet, edit: StructureEdit, source: number): void {
  const { at, count, across, axis } = edit;
  const from = source >= at ? source + count : source;
  const sourceBox = axis === "rows" ? boxOf(from, across.first, 1, across.count) : boxOf(across.first, from, across.count, 1);
  const looks = { formats: sheet.formats.copy(sourceBox), styles: sheet.styles.copy(sourceBox), validations: sheet.validations.copy(sourceBox) };
  for (let line = at; line < at + count; line += 1) {
    const [row, column] = axis === "rows" ? [line, across.first] : [across.first, line];
    sheet.formats.put(row, column, looks.formats);
    sheet.styles.put(row, column, looks.styles);
    sheet.validations.put(row, column, looks.validations);
  }
}

/** Formulas are written anew before the cells move, so that undo finds the old ones in their old places. */
function rewriteFormulas(workbook: Workbook, edited: Sheet, edit: StructureEdit): void {
  for (const sheet of workbook.state.sheets) {
    const used = sheet.formulaCount > 0 ? sheet.contents.used() : null;
    if (!used) continue;
    const rewritten: { row: number; column: number; cell: FormulaCell }[] = [];
    const texts = new Map<string, string>();
    sheet.contents.each(used, (row, _to, column, content) => {
      if (!(content instanceof FormulaCell)) return;
      let text = texts.get(content.text);
      if (text === undefined) texts.set(content.text, (text = movedFormula(content.text, edit, edited.state.name, sheet === edited)));
      // A formula that means the same everywhere, such as one of a calculated column, may move as it is.
      if (text === content.text && content.isFixed) return;
      const moved = sheet === edited ? movedBox(edit, boxOf(row, column)) : boxOf(row, column);
      if (moved && (text !== content.text || !hasCell(moved, row, column))) {
        rewritten.push({ row, column, cell: new FormulaCell(text, moved) });
      }
    });
    for (const { row, column, cell } of rewritten) sheet.writeContents(boxOf(row, column), (plane) => plane.set(row, column, cell));
  }
}

function movedSizes(sizes: ReadonlyMap<number, number>, edit: StructureEdit): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  for (const [line, size] of sizes) {
    if (line < edit.at) moved.set(line, size);
    else if (edit.kind === "insert") moved.set(line + edit.count, size);
    else if (line >= edit.at + edit.count) moved.set(line - edit.count, size);
  }
  return moved;
}

function movedFrozen(frozen: number, { kind, at, count }: StructureEdit): number {
  if (at >= frozen) return frozen;
  return kind === "insert" ? frozen + count : frozen - Math.min(count, frozen - at);
}
