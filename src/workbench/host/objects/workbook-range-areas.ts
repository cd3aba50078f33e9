import type { Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";
import { RangeAreas } from "./range-areas";
import { RangeCollection } from "./range-collection";
import type { Session } from "./session";

/** Boxes of one sheet, as a part of areas of the workbook. */
export interface SheetAreas {
  readonly sheet: Sheet;
  readonly boxes: readonly Box[];
}

/** Areas on several sheets, such as the cells that depend on a range. */
export class WorkbookRangeAreas extends ApiObject {
  /** They follow their cells, each by itself. */
  readonly $parts: readonly RangeAreas[];
  private reference = "";

  constructor(readonly $session: Session, areas: readonly SheetAreas[]) {
    super();
    this.$parts = areas.map(({ sheet, boxes }) => new RangeAreas($session, sheet, boxes));
  }

  override get $idProperties(): readonly string[] {
    return this.reference === "" ? [] : ["_ReferenceId"];
  }

  override get $navigation(): readonly string[] {
    return ["Areas", "Ranges"];
  }

  get _ReferenceId(): string {
    return this.reference;
  }

  _KeepReference(): void {
    if (this.reference === "") this.reference = this.$session.references.keep(this);
  }

  /** One text per sheet. */
  get Addresses(): string[] {
    return this.$parts.map((part) => part.Address);
  }

  get Areas(): ApiObject {
    return new RangeAreasCollection(this.$parts);
  }

  get Ranges(): ApiObject {
    return new RangeCollection(this.$session, this.$parts.flatMap(({ $sheet: sheet, $boxes }) => $boxes.map((box) => ({ sheet, box }))));
  }

  /** By the sheet's name or id. Throws ItemNotFound where none of the areas is on it. */
  GetRangeAreasBySheet(key: unknown): ApiObject {
    const areas = this.GetRangeAreasOrNullObjectBySheet(key);
    if (!areas) throw new ApiError("ItemNotFound");
    return areas;
  }

  GetRangeAreasOrNullObjectBySheet(key: unknown): ApiObject | null {
    const wanted = String(key).toLowerCase();
    return this.$parts.find(({ $sheet }) => $sheet.id === key || $sheet.state.name.toLowerCase() === wanted) ?? null;
  }
}

export class RangeAreasCollection extends ApiCollection<RangeAreas> {
  constructor(private readonly parts: readonly RangeAreas[]) {
    super();
  }

  $items(): readonly RangeAreas[] {
    return this.parts;
  }

  $find(): null {
    return null;
  }
}
