import { sortTableBy } from "../model/sort-table";
import type { Sheet } from "../model/sheet";
import { replaceTable, tableById } from "../model/tables";
import type { TableState } from "../model/table-state";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { sortKeys } from "./range-sort";
import { assertPermitted, assertWritable, type Session } from "./session";

export class TableSort extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $tableId: string) {
    super();
  }

  get Fields(): readonly object[] {
    return this.$table().sort?.fields ?? [];
  }

  get MatchCase(): boolean {
    return this.$table().sort?.matchCase ?? false;
  }

  get Method(): string {
    return this.$table().sort?.method ?? "PinYin";
  }

  Apply(fields: unknown, matchCase: boolean | null, method: string | null): void {
    assertPermitted(this.$session, this.$sheet, "allowSort", [this.$table().box]);
    sortKeys(fields);
    const sort = { fields: fields as readonly Readonly<Record<string, unknown>>[], matchCase: matchCase ?? false, method: method ?? "PinYin" };
    sortTableBy(this.$session.workbook, this.$sheet, this.$table(), sort, sortKeys(fields));
  }

  /** The order of the rows stays; only the arrows in the header are gone. */
  Clear(): void {
    assertWritable(this.$sheet);
    replaceTable(this.$sheet, { ...this.$table(), sort: null });
  }

  Reapply(): void {
    const { sort } = this.$table();
    if (!sort) throw new ApiError("InvalidOperation", "The table has not been sorted yet.");
    this.Apply(sort.fields, sort.matchCase, sort.method);
  }

  private $table(): TableState {
    return tableById(this.$sheet, this.$tableId);
  }
}
