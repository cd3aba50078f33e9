import { autoFill, autoFillTypes } from "../model/auto-fill";
import { clearCells } from "../model/clear-cells";
import { copyCells } from "../model/copy-cells";
import { editCells } from "../model/edit-cells";
import { replaceAll } from "../model/find-text";
import { sheetColumns, sheetRows } from "../geometry/box";
import type { Span } from "../geometry/spans";
import { groupLines, showGroups, ungroupLines } from "../model/group-lines";
import type { Axis } from "../model/lines";
import { mergeCells, mergesTouching, unmergeCells } from "../model/merge-cells";
import { moveCells } from "../model/move-cells";
import type { Permission } from "../model/protection";
import { removeDuplicates } from "../model/remove-duplicates";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { oneOf } from "./checked";
import { givenAreas, givenBox } from "./given-range";
import { RangeMarks } from "./range-marks";
import { readCriteria } from "./range-navigation";
import { RemoveDuplicatesResult } from "./remove-duplicates-result";
import { assertPermitted, assertWritable } from "./session";

/** Excel gives no more merged areas at once. */
const mostMergedAreas = 512;

/** What moves, copies and clears cells. */
export abstract class RangeEditing extends RangeMarks {
  Clear(applyTo: string | null): void {
    assertWritable(this.$sheet);
    clearCells(this.$session.workbook, this.$sheet, this.$box, applyTo ?? "All");
  }

  Delete(shift: unknown): void {
    const axis = oneOf(shift, ["Up", "Left"]) === "Left" ? "columns" : "rows";
    const permission = this.$permission("Delete");
    if (permission) assertPermitted(this.$session, this.$sheet, permission, [this.$box]);
    else assertWritable(this.$sheet);
    editCells(this.$session.workbook, this.$sheet, this.$box, "delete", axis);
  }

  Insert(shift: unknown): ApiObject {
    const axis = oneOf(shift, ["Down", "Right"]) === "Right" ? "columns" : "rows";
    assertWritable(this.$sheet, this.$permission("Insert"));
    const box = this.$box;
    editCells(this.$session.workbook, this.$sheet, box, "insert", axis);
    return this.$at(box);
  }

  CopyFrom(source: unknown, copyType: unknown, skipBlanks: boolean | null, transpose: boolean | null): void {
    assertWritable(this.$sheet);
    const { workbook } = this.$session;
    const kind = oneOf(copyType ?? "All", ["All", "Formulas", "Values", "Formats"]);
    const { sheet, boxes } = givenAreas(workbook, this.$sheet, source);
    copyCells(workbook, sheet, boxes, this.$sheet, this.$box, { kind, skipBlanks: skipBlanks ?? false, transpose: transpose ?? false });
  }

  /** Flash Fill is not built. */
  AutoFill(destination: unknown, type: unknown): void {
    assertWritable(this.$sheet);
    if (type === "FlashFill") throw new ApiError("ApiNotFound", "Flash Fill is not built.");
    const { sheet, box } = givenBox(this.$session.workbook, this.$sheet, destination);
    if (sheet !== this.$sheet) throw new ApiError("InvalidArgument");
    autoFill(this.$session.workbook, this.$sheet, this.$box, box, oneOf(type ?? "FillDefault", autoFillTypes));
  }

  /** The range itself stays where it was: "the new range object should be retrieved using the new address". */
  MoveTo(destination: unknown): void {
    const { workbook } = this.$session;
    const { sheet, box } = givenBox(workbook, this.$sheet, destination);
    assertWritable(this.$sheet);
    assertWritable(sheet);
    moveCells(workbook, this.$sheet, this.$box, sheet, box);
  }

  Merge(across: boolean | null): void {
    assertWritable(this.$sheet);
    mergeCells(this.$session.workbook, this.$sheet, this.$box, across ?? false);
  }

  Unmerge(): void {
    assertWritable(this.$sheet);
    unmergeCells(this.$session.workbook, this.$sheet, this.$box);
  }

  RemoveDuplicates(columns: unknown, includesHeader: boolean | null): ApiObject {
    assertWritable(this.$sheet);
    const { removed, uniqueRemaining } = removeDuplicates(this.$session.workbook, this.$sheet, this.$box, Array.isArray(columns) ? (columns as number[]) : [], includesHeader ?? false);
    return new RemoveDuplicatesResult(this.$session, removed, uniqueRemaining);
  }

  ReplaceAll(text: unknown, replacement: unknown, criteria: unknown): number {
    if (typeof text !== "string" || typeof replacement !== "string") throw new ApiError("InvalidArgument");
    assertWritable(this.$sheet);
    return replaceAll(this.$session.workbook, this.$sheet, this.$box, text, replacement, readCriteria(criteria));
  }

  /** What a protected sheet may permit: whole rows and columns to come or go. */
  private $permission(kind: "Insert" | "Delete"): Permission | undefined {
    const { rows, columns } = this.$box;
    return columns === sheetColumns ? `allow${kind}Rows` : rows === sheetRows ? `allow${kind}Columns` : undefined;
  }

  Group(option: unknown): void {
    const axis = this.$groupAxis(option);
    groupLines(this.$sheet, axis, this.$lines(axis));
  }

  Ungroup(option: unknown): void {
    const axis = this.$groupAxis(option);
    ungroupLines(this.$sheet, axis, this.$lines(axis));
  }

  ShowGroupDetails(option: unknown): void {
    const axis = this.$groupAxis(option);
    showGroups(this.$session.workbook, this.$sheet, axis, this.$lines(axis), true);
  }

  HideGroupDetails(option: unknown): void {
    const axis = this.$groupAxis(option);
    showGroups(this.$session.workbook, this.$sheet, axis, this.$lines(axis), false);
  }

  private $groupAxis(option: unknown): Axis {
    const axis = oneOf(option, ["ByRows", "ByColumns"]) === "ByRows" ? "rows" : "columns";
    if (axis === "rows" ? this.IsEntireColumn : this.IsEntireRow) throw new ApiError("InvalidArgument");
    assertWritable(this.$sheet);
    return axis;
  }

  private $lines(axis: Axis): Span {
    const { row, column, rows, columns } = this.$box;
    return axis === "rows" ? { first: row, count: rows } : { first: column, count: columns };
  }

  GetMergedAreasOrNullObject(): ApiObject | null {
    const merges = mergesTouching(this.$sheet, this.$box);
    if (merges.length > mostMergedAreas) throw new ApiError("GeneralException", `There are more than ${mostMergedAreas} merged areas.`);
    return merges.length > 0 ? this.$session.make.areas(this.$sheet, merges) : null;
  }
}
