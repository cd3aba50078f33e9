import { parseBox, splitSheet } from "../geometry/address";
import { boxOf, type Box } from "../geometry/box";
import { eventType } from "../events/event-types";
import type { Sheet } from "../model/sheet";
import { addTable } from "../model/tables";
import type { TableState } from "../model/table-state";
import { ApiError } from "../wire/api-error";
import { ApiCollection } from "../wire/api-object";
import { Placed } from "./placed";
import { assertWritable, type Session } from "./session";
import { Table } from "./table";
import { registrationMembers } from "./with-events";

/** The tables of the workbook or of one sheet. */
export class TableCollection extends ApiCollection<Table> {
  constructor(readonly $session: Session, readonly $scope: { readonly sheet?: Sheet }) {
    super();
  }

  $items(): readonly Table[] {
    return this.$found().map(({ sheet, table }) => new Table(this.$session, sheet, table.id));
  }

  $find(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    const found = this.$found().find(({ table }) => table.id === key || table.name.toLowerCase() === wanted);
    return found ? new Table(this.$session, found.sheet, found.table.id) : null;
  }

  Add(given: unknown, hasHeaders: unknown): Table {
    const { sheet, box } = this.$place(given);
    if (typeof hasHeaders !== "boolean") throw new ApiError("InvalidArgument");
    assertWritable(sheet);
    return new Table(this.$session, sheet, addTable(this.$session.workbook, sheet, box, hasHeaders).id);
  }

  private $found(): readonly { sheet: Sheet; table: TableState }[] {
    const { sheet: only } = this.$scope;
    const sheets = only ? [only] : this.$session.workbook.state.sheets;
    return sheets.flatMap((sheet) => sheet.state.tables.map((table) => ({ sheet, table })));
  }

  private $place(given: unknown): { sheet: Sheet; box: Box } {
    const { workbook } = this.$session;
    if (given instanceof Placed) return { sheet: given.$sheet, box: given.$box };
    if (typeof given !== "string") throw new ApiError("InvalidArgument");
    const { sheet: name, local } = splitSheet(given);
    const sheet = name === null ? (this.$scope.sheet ?? workbook.active) : workbook.findSheet(name);
    if (!sheet) throw new ApiError("ItemNotFound");
    const box = parseBox(local);
    if (box) return { sheet, box: boxOf(box.row, box.column, box.rows, box.columns) };
    const defined = workbook.state.names.find((one) => one.name.toLowerCase() === local.toLowerCase());
    const target = defined && splitSheet(defined.formula.replace(/^=/, ""));
    const named = target && parseBox(target.local);
    const namedSheet = target?.sheet ? workbook.findSheet(target.sheet) : undefined;
    if (!named || !namedSheet) throw new ApiError("InvalidArgument");
    return { sheet: namedSheet, box: named };
  }
}

/** The client waits for the sheet's id, or for "Workbook" where the collection is the workbook's. */
registrationMembers(
  TableCollection.prototype, { Added: eventType.tableAdded, DataChanged: eventType.tableChanged, Deleted: eventType.tableDeleted },
  ({ $scope }) => $scope.sheet?.id ?? "Workbook",
);
