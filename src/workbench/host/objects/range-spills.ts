import { boxOf, fewest, intersect, isSingleCell, without, type Box } from "../geometry/box";
import { FormulaCell } from "../model/cell-content";
import type { Spill } from "../model/spill-index";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { found } from "./checked";
import { RangeEditing } from "./range-editing";

/**
 * Formulas that give several values and fill the cells beside and beneath theirs.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays
 */
export abstract class RangeSpills extends RangeEditing {
  /** Whether all cells belong to spills, the formulas' own cells among them; null where some do. */
  get HasSpill(): boolean | null {
    return this.$covered(this.$spilled());
  }

  /** Whether a file would hold all cells as array formulas; null where it would some. */
  get SavedAsArray(): boolean | null {
    const arrays: Box[] = [...this.$spilled()];
    if (this.$sheet.formulaCount > 0) this.$sheet.contents.eachCell(this.$box, (row, column, content) => {
      if (content instanceof FormulaCell && content.compiled.isArrayFormula) arrays.push(boxOf(row, column));
    });
    return this.$covered(arrays);
  }

  /** The cells that the formula fills. Throws ItemNotFound where it fills none but its own, InvalidArgument for several cells. */
  GetSpillingToRange(): ApiObject {
    this.$assertOneCell();
    return found(this.GetSpillingToRangeOrNullObject());
  }

  GetSpillingToRangeOrNullObject(): ApiObject | null {
    const spill = this.$spill();
    return spill && spill.box.row === this.$box.row && spill.box.column === this.$box.column ? this.$at(spill.box) : null;
  }

  /** The cell whose formula fills this one. Throws ItemNotFound where none does, InvalidArgument for several cells. */
  GetSpillParent(): ApiObject {
    this.$assertOneCell();
    return found(this.GetSpillParentOrNullObject());
  }

  GetSpillParentOrNullObject(): ApiObject | null {
    const spill = this.$spill();
    return spill && this.$at(boxOf(spill.box.row, spill.box.column));
  }

  /** What fills this cell; null for several cells. */
  private $spill(): Spill | null {
    return (isSingleCell(this.$box) && this.$sheet.spills.at(this.$box.row, this.$box.column)) || null;
  }

  private $assertOneCell(): void {
    if (!isSingleCell(this.$box)) throw new ApiError("InvalidArgument");
  }

  private $spilled(): Box[] {
    return this.$sheet.spills.spills.flatMap(({ box }) => intersect(box, this.$box) ?? []);
  }

  private $covered(parts: readonly Box[]): boolean | null {
    if (parts.length === 0) return false;
    const rest = fewest(parts).reduce<Box[]>((boxes, part) => boxes.flatMap((box) => without(box, part)), [this.$box]);
    return rest.length === 0 ? true : null;
  }
}
