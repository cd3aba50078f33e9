import type { Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { sortLines, type SortKey } from "../model/sort-rows";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { assertPermitted, type Session } from "./session";

/** Sorts a range; a table's sort makes its keys from fields the same way. */
export class RangeSort extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $box: Box) {
    super();
  }

  /** `method` orders Chinese characters; both ways are taken, and order them by the collation of the host's own locale. */
  Apply(fields: unknown, matchCase: boolean | null, hasHeaders: boolean | null, orientation: string | null): void {
    assertPermitted(this.$session, this.$sheet, "allowSort", [this.$box]);
    sortLines(this.$session.workbook, this.$sheet, this.$box, sortKeys(fields), {
      matchCase: matchCase ?? false, hasHeaders: hasHeaders ?? false, axis: orientation === "Columns" ? "columns" : "rows",
    });
  }
}

/**
 * Excel.SortField as keys. Throws InvalidArgument for what is none, ApiNotFound for icons and for properties of rich
 * values, which this host does not have.
 */
export function sortKeys(fields: unknown): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw new ApiError("InvalidArgument");
  return fields.map((field: Excel.SortField) => {
    const { key, ascending, sortOn, color, dataOption, subField } = field ?? {};
    if (typeof key !== "number") throw new ApiError("InvalidArgument");
    if (subField) throw new ApiError("ApiNotFound", "Sorting by a property of a rich value is not built: there are no rich values.");
    if (sortOn === "Icon") throw new ApiError("ApiNotFound", "Sorting by icons is not built.");
    return {
      offset: key, ascending: ascending ?? true, textAsNumber: dataOption === "TextAsNumber",
      ...(sortOn && { on: sortOn as NonNullable<SortKey["on"]> }), ...(color !== undefined && { color }),
    };
  });
}
