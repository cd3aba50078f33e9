import type { TableStyleState } from "../model/table-style-state";
import { addTableStyle, allTableStyles, deleteTableStyle, findTableStyle, renameTableStyle } from "../model/table-styles";
import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";
import type { Session } from "./session";

/** The styles that tables can have: Excel's own and those that were added. */
export class TableStyleCollection extends ApiCollection<TableStyle> {
  constructor(readonly $session: Session) {
    super();
  }

  $items(): readonly TableStyle[] {
    return allTableStyles(this.$session.workbook).map(({ id }) => new TableStyle(this.$session, id));
  }

  $find(key: unknown): TableStyle | null {
    const style = findTableStyle(this.$session.workbook, key);
    return style && new TableStyle(this.$session, style.id);
  }

  Add(name: unknown, makeUniqueName: boolean | null): TableStyle {
    this.$session.workbook.journal.bar();
    return new TableStyle(this.$session, addTableStyle(this.$session.workbook, name, makeUniqueName ?? false).id);
  }

  GetDefault(): TableStyle {
    return this.GetItem(this.$session.workbook.state.tableStyles.default);
  }

  /** By name or as an object. */
  SetDefault(given: unknown): void {
    const { workbook } = this.$session;
    const style = given instanceof TableStyle ? given.$style : findTableStyle(workbook, given);
    if (!style) throw new ApiError("ItemNotFound");
    workbook.journal.bar();
    workbook.change({ tableStyles: { ...workbook.state.tableStyles, default: style.name } });
  }
}

export class TableStyle extends ApiObject {
  constructor(readonly $session: Session, readonly $id: string) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return ["_Id"];
  }

  get $style(): TableStyleState {
    const style = findTableStyle(this.$session.workbook, this.$id);
    if (!style) throw new ApiError("ItemNotFound");
    return style;
  }

  get _Id(): string {
    return this.$id;
  }

  get Name(): string {
    return this.$style.name;
  }

  set Name(name: unknown) {
    this.$session.workbook.journal.bar();
    renameTableStyle(this.$session.workbook, this.$style, name);
  }

  get ReadOnly(): boolean {
    return this.$style.readOnly;
  }

  Delete(): void {
    this.$session.workbook.journal.bar();
    deleteTableStyle(this.$session.workbook, this.$style);
  }

  Duplicate(): TableStyle {
    this.$session.workbook.journal.bar();
    return new TableStyle(this.$session, addTableStyle(this.$session.workbook, this.$style.name, true).id);
  }
}
