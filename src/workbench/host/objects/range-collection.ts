import type { Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { ApiCollection, type ApiObject } from "../wire/api-object";
import type { Session } from "./session";

/** Ranges one after the other; they are found by position only. */
export class RangeCollection extends ApiCollection<ApiObject> {
  private readonly ranges: readonly ApiObject[];

  constructor(session: Session, places: readonly { readonly sheet: Sheet; readonly box: Box }[]) {
    super();
    this.ranges = places.map(({ sheet, box }) => session.make.range(sheet, box));
  }

  $items(): readonly ApiObject[] {
    return this.ranges;
  }

  $find(): null {
    return null;
  }
}
