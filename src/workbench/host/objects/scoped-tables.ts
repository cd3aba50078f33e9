import { covers, intersect, type Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiCollection, type ApiObject } from "../wire/api-object";
import type { Session } from "./session";

/** The tables that lie in some ranges, wholly or in part (Excel.TableScopedCollection). */
export class TableScopedCollection extends ApiCollection<ApiObject> {
  constructor(readonly $session: Session, private readonly sheet: Sheet, private readonly boxes: readonly Box[], private readonly fullyContained: boolean) {
    super();
  }

  $items(): readonly ApiObject[] {
    return this.$tables().map((table) => this.$session.make.table(this.sheet, table));
  }

  $find(key: unknown): ApiObject | null {
    const wanted = String(key).toLowerCase();
    const table = this.$tables().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    return table ? this.$session.make.table(this.sheet, table) : null;
  }

  /** The first from the top and the left. Throws ItemNotFound where there is none. */
  GetFirst(): ApiObject {
    const [first] = this.$items();
    if (!first) throw new ApiError("ItemNotFound");
    return first;
  }

  private $tables() {
    return this.sheet.state.tables
      .filter(({ box }) => this.boxes.some((area) => (this.fullyContained ? covers(area, box) : intersect(area, box) !== null)))
      .sort(({ box: one }, { box: other }) => one.row - other.row || one.column - other.column);
  }
}
