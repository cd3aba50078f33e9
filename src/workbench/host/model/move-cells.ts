import { formulaAfterMove, type BlockMove, type Standing } from "../geometry/block-move";
import { covers, fitsSheet, hasCell, intersect, type Box } from "../geometry/box";
import type { Place } from "../formula/scope";
import { ApiError } from "../wire/api-error";
import { FormulaCell, type CellContent } from "./cell-content";
import { assertMergesWhole, mergesTouching, removeMerges } from "./merge-cells";
import { removeHyperlinks } from "./hyperlinks";
import { moveRules } from "./move-rules";
import { rewriteFormulas } from "./rewrite-formulas";
import type { Sheet } from "./sheet";
import { tidyHeadersIn } from "./table-headers";
import type { Workbook } from "./workbook";

/**
 * Cuts cells and puts them elsewhere, with all that is on them: contents, looks, validation, conditional formats,
 * merged cells, links, and tables that are within. Whatever pointed at them follows; what pointed at the cells they
 * overwrite is #REF!. Throws InvalidArgument off the sheet and where the target cuts a table that moves.
 */
export function moveCells(workbook: Workbook, from: Sheet, box: Box, to: Sheet, place: Place): void {
  const target: Box = { ...box, row: place.row, column: place.column };
  if (!fitsSheet(target)) throw new ApiError("InvalidArgument");
  if (from === to && target.row === box.row && target.column === box.column) return;
  assertMergesWhole(from, box);
  if (from !== to || mergesTouching(to, target).some((merge) => !covers(box, merge))) assertMergesWhole(to, target);
  const move: BlockMove = { fromSheet: from.state.name, from: box, toSheet: to.state.name, to: target };
  const tables = from.state.tables.filter((table) => covers(box, table.box));
  const blocked = to.state.tables.some((table) => intersect(table.box, target) && !tables.includes(table));
  if (tables.length > 0 && blocked) throw new ApiError("InvalidArgument", "A table can't overlap another table.");

  const moved = copyBlock(from, box, move);
  rewriteFormulas(workbook, (formula, sheet, reader) => {
    if (reader !== "many" && sheet === from && hasCell(box, reader.row, reader.column)) return formula;
    const standing: Standing = { sheet: sheet?.state.name ?? "", moves: false, fixedOnly: reader === "many" };
    return formulaAfterMove(formula, move, standing);
  });
  clearBlock(from, box);
  clearBlock(to, target);
  putBlock(to, target, moved);
  moveRules(workbook, from, box, to, target, move);
  moveTables(from, to, box, target, new Set(tables.map(({ id }) => id)));
  tidyHeadersIn(workbook, from, box);
  tidyHeadersIn(workbook, to, target);
  workbook.happened({ kind: "changed", sheet: from, box, change: "RangeEdited", shift: "None" });
  workbook.happened({ kind: "changed", sheet: to, box: target, change: "RangeEdited", shift: "None" });
}

type Block = ReturnType<typeof copyBlock>;

function copyBlock(from: Sheet, box: Box, move: BlockMove) {
  const down = move.to.row - box.row;
  const across = move.to.column - box.column;
  const shifted = (part: Box): Box => ({ ...part, row: part.row + down, column: part.column + across });
  const formulas: { row: number; column: number; cell: FormulaCell }[] = [];
  from.contents.each(box, (row, _to, column, content: CellContent) => {
    if (!(content instanceof FormulaCell)) return;
    const place = { row: row + down, column: column + across };
    formulas.push({ ...place, cell: new FormulaCell(formulaAfterMove(content.text, move, { sheet: from.state.name, moves: true }), place) });
  });
  return {
    formulas,
    contents: from.contents.copy(box), formats: from.formats.copy(box), styles: from.styles.copy(box), validations: from.validations.copy(box),
    merges: mergesTouching(from, box).map(shifted),
    hyperlinks: from.state.hyperlinks.flatMap((link) => {
      const part = intersect(link.box, box);
      return part ? [{ ...link, box: shifted(part) }] : [];
    }),
  };
}

function clearBlock(sheet: Sheet, box: Box): void {
  sheet.writeContents(box, (plane) => plane.fill(box, undefined));
  sheet.writeFormats(box, (plane) => plane.fill(box, undefined));
  sheet.writeStyles(box, (plane) => plane.fill(box, undefined));
  sheet.writeValidations(box, (plane) => plane.fill(box, undefined));
  removeMerges(sheet, box);
  removeHyperlinks(sheet, box);
}

function putBlock(sheet: Sheet, target: Box, block: Block): void {
  const { row, column } = target;
  sheet.writeContents(target, (plane) => {
    plane.put(row, column, block.contents);
    for (const formula of block.formulas) plane.set(formula.row, formula.column, formula.cell);
  });
  sheet.writeFormats(target, (plane) => plane.put(row, column, block.formats));
  sheet.writeStyles(target, (plane) => plane.put(row, column, block.styles));
  sheet.writeValidations(target, (plane) => plane.put(row, column, block.validations));
  if (block.merges.length > 0) sheet.change({ merges: [...sheet.state.merges, ...block.merges] });
  if (block.hyperlinks.length > 0) sheet.change({ hyperlinks: [...sheet.state.hyperlinks, ...block.hyperlinks] });
}

function moveTables(from: Sheet, to: Sheet, box: Box, target: Box, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  const shift = (part: Box): Box => ({ ...part, row: part.row + target.row - box.row, column: part.column + target.column - box.column });
  const moved = from.state.tables.filter(({ id }) => ids.has(id)).map((table) => ({ ...table, box: shift(table.box) }));
  from.change({ tables: from.state.tables.filter(({ id }) => !ids.has(id)) });
  to.change({ tables: [...to.state.tables, ...moved] });
}
