import { bounding, boxOf, hasCell, type Box } from "../geometry/box";
import { findText, type SearchCriteria } from "../model/find-text";
import { dependents, precedents, type SheetAreas } from "../model/precedents";
import { edgeFrom, surroundingRegion, type Direction } from "../model/regions";
import { specialCells, specialCellTypes, specialValueTypes } from "../model/special-cells";
import { usedWithin } from "../model/used-cells";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { found, oneOf } from "./checked";
import { givenBox } from "./given-range";
import { RangeProperties } from "./range-properties";
import { WorkbookRangeAreas } from "./workbook-range-areas";

const directions: readonly Direction[] = ["Left", "Right", "Up", "Down"];

/** The ranges one gets from a range by what is in the cells. */
export abstract class RangeNavigation extends RangeProperties {
  GetUsedRange(valuesOnly: boolean | null): ApiObject {
    return found(this.GetUsedRangeOrNullObject(valuesOnly));
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null): ApiObject | null {
    const used = usedWithin(this.$sheet, this.$box, valuesOnly ?? false);
    return used && this.$at(used);
  }

  GetSurroundingRegion(): ApiObject {
    return this.$at(surroundingRegion(this.$sheet, this.$box));
  }

  /** As Ctrl and an arrow key do from the active cell. */
  GetRangeEdge(direction: unknown, activeCell: unknown): ApiObject {
    const edge = edgeFrom(this.$sheet, this.$activeCell(activeCell), oneOf(direction, directions));
    return this.$at(boxOf(edge.row, edge.column));
  }

  /** As Ctrl, Shift and an arrow key do: the side of the range in that direction moves to the edge. */
  GetExtendedRange(direction: unknown, activeCell: unknown): ApiObject {
    const towards = oneOf(direction, directions);
    const { row, column } = this.$activeCell(activeCell);
    const box = this.$box;
    const start = {
      Up: { row: box.row, column }, Down: { row: box.row + box.rows - 1, column }, Left: { row, column: box.column }, Right: { row, column: box.column + box.columns - 1 },
    }[towards];
    const edge = edgeFrom(this.$sheet, start, towards);
    return this.$at(bounding(box, boxOf(edge.row, edge.column)));
  }

  GetSpecialCells(cellType: unknown, cellValueType: unknown): ApiObject {
    return found(this.GetSpecialCellsOrNullObject(cellType, cellValueType));
  }

  GetSpecialCellsOrNullObject(cellType: unknown, cellValueType: unknown): ApiObject | null {
    const type = oneOf(cellType, specialCellTypes);
    const boxes = specialCells(this.$session.workbook, this.$sheet, this.$box, type, oneOf(cellValueType ?? "All", specialValueTypes));
    return boxes.length > 0 ? this.$session.make.areas(this.$sheet, boxes) : null;
  }

  Find(text: unknown, criteria: unknown): ApiObject {
    return found(this.FindOrNullObject(text, criteria));
  }

  FindOrNullObject(text: unknown, criteria: unknown): ApiObject | null {
    if (typeof text !== "string" || text === "") throw new ApiError("InvalidArgument");
    const place = findText(this.$session.workbook, this.$sheet, this.$box, text, readCriteria(criteria));
    return place && this.$at(boxOf(place.row, place.column));
  }

  GetDirectPrecedents(): ApiObject {
    return this.$related(precedents(this.$session.workbook, this.$own(), true));
  }

  GetPrecedents(): ApiObject {
    return this.$related(precedents(this.$session.workbook, this.$own(), false));
  }

  GetDirectDependents(): ApiObject {
    return this.$related(dependents(this.$session.workbook, this.$own(), true));
  }

  GetDependents(): ApiObject {
    return this.$related(dependents(this.$session.workbook, this.$own(), false));
  }

  private $own(): SheetAreas {
    return { sheet: this.$sheet, boxes: [this.$box] };
  }

  private $related(areas: readonly SheetAreas[]): ApiObject {
    if (areas.length === 0) throw new ApiError("ItemNotFound");
    return new WorkbookRangeAreas(this.$session, areas);
  }

  private $activeCell(given: unknown): Box {
    if (given === null || given === undefined) return boxOf(this.$box.row, this.$box.column);
    const { sheet, box } = givenBox(this.$session.workbook, this.$sheet, given);
    if (sheet !== this.$sheet || !hasCell(this.$box, box.row, box.column)) throw new ApiError("InvalidArgument");
    return boxOf(box.row, box.column);
  }
}

/** Search and replace criteria as the client sends them; what is left out is the default. */
export function readCriteria(given: unknown): SearchCriteria {
  const { completeMatch, matchCase, searchDirection } = (given ?? {}) as Record<string, unknown>;
  return {
    completeMatch: completeMatch === true, matchCase: matchCase === true,
    searchDirection: oneOf(searchDirection ?? "Forward", ["Forward", "Backwards"]),
  };
}
