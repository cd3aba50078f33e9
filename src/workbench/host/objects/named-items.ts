import { formatAddress, parseBox, splitSheet } from "../geometry/address";
import { cellValue } from "../model/evaluate";
import type { NameState } from "../model/name-state";
import type { Sheet } from "../model/sheet";
import { shownText } from "../model/shown-text";
import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";
import { Placed } from "./placed";
import type { Session } from "./session";

function sameName(one: NameState, name: string, sheetId: string | null): boolean {
  return one.sheetId === sheetId && one.name.toLowerCase() === name.toLowerCase();
}

export class NamedItem extends ApiObject {
  constructor(readonly $session: Session, readonly $name: string, readonly $sheetId: string | null) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return ["Name"];
  }

  override get $navigation(): readonly string[] {
    return ["Worksheet", "WorksheetOrNullObject"];
  }

  get Name(): string {
    return this.$state().name;
  }

  get Formula(): string {
    return this.$state().formula;
  }

  set Formula(formula: string) {
    this.$patch({ formula: formula.startsWith("=") ? formula : `=${formula}` });
  }

  get Visible(): boolean {
    return this.$state().visible;
  }

  set Visible(visible: boolean) {
    this.$patch({ visible });
  }

  get Comment(): string {
    return this.$state().comment;
  }

  set Comment(comment: string) {
    this.$patch({ comment });
  }

  get Scope(): string {
    return this.$sheetId === null ? "Workbook" : "Worksheet";
  }

  get Type(): string {
    return this.$place() ? "Range" : this.$state().formula.includes("#REF!") ? "Error" : "String";
  }

  /** For a range its address, as Excel has it. */
  get Value(): unknown {
    const place = this.$place();
    if (!place) return this.$state().formula.includes("#REF!") ? "#REF!" : this.$state().formula;
    if (place.box.rows * place.box.columns > 1) return formatAddress(place.sheet.state.name, place.box, "$");
    return cellValue(this.$session.workbook, place.sheet, place.box.row, place.box.column) ?? shownText(this.$session.workbook, place.sheet, place.box.row, place.box.column);
  }

  get Worksheet(): ApiObject {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw new ApiError("ItemNotFound");
    return sheet;
  }

  get WorksheetOrNullObject(): ApiObject | null {
    const sheet = this.$sheetId === null ? undefined : this.$session.workbook.findSheet(this.$sheetId);
    return sheet ? this.$session.make.worksheet(sheet) : null;
  }

  GetRange(): ApiObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ApiError("ItemNotFound");
    return range;
  }

  GetRangeOrNullObject(): ApiObject | null {
    const place = this.$place();
    return place && this.$session.make.range(place.sheet, place.box);
  }

  Delete(): void {
    this.$state();
    const { workbook } = this.$session;
    workbook.change({ names: workbook.state.names.filter((name) => !sameName(name, this.$name, this.$sheetId)) });
  }

  private $place() {
    const { sheet: name, local } = splitSheet(this.$state().formula.replace(/^=/, ""));
    const sheet = name === null ? undefined : this.$session.workbook.findSheet(name);
    const box = parseBox(local);
    return sheet && box ? { sheet, box } : null;
  }

  private $state(): NameState {
    const state = this.$session.workbook.state.names.find((name) => sameName(name, this.$name, this.$sheetId));
    if (!state) throw new ApiError("ItemNotFound");
    return state;
  }

  private $patch(patch: Partial<NameState>): void {
    const current = this.$state();
    const { workbook } = this.$session;
    workbook.change({ names: workbook.state.names.map((name) => (name === current ? { ...name, ...patch } : name)) });
  }
}

export class NamedItemCollection extends ApiCollection<NamedItem> {
  constructor(readonly $session: Session, private readonly sheet: Sheet | null) {
    super();
  }

  $items(): readonly NamedItem[] {
    const { names } = this.$session.workbook.state;
    return names.filter(({ sheetId }) => sheetId === this.$scope).map(({ name }) => new NamedItem(this.$session, name, this.$scope));
  }

  $find(key: unknown): NamedItem | null {
    const state = this.$session.workbook.state.names.find((name) => sameName(name, String(key), this.$scope));
    return state ? new NamedItem(this.$session, state.name, this.$scope) : null;
  }

  /** `reference` is a range, or a formula; a text without "=" is a constant. */
  Add(name: string, reference: unknown, comment: string | null): NamedItem {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || parseBox(name)) throw new ApiError("InvalidArgument");
    if (this.$find(name)) throw new ApiError("InvalidArgument", `The name "${name}" already exists.`);
    const { workbook } = this.$session;
    const state: NameState = { name, formula: formulaOf(reference), visible: true, comment: comment ?? "", sheetId: this.$scope };
    workbook.change({ names: [...workbook.state.names, state] });
    return new NamedItem(this.$session, name, this.$scope);
  }

  get $scope(): string | null {
    return this.sheet?.id ?? null;
  }
}

function formulaOf(reference: unknown): string {
  if (reference instanceof Placed) return `=${formatAddress(reference.$sheet.state.name, reference.$box, "$")}`;
  if (typeof reference === "string") return reference.startsWith("=") ? reference : `="${reference.replace(/"/g, '""')}"`;
  if (typeof reference === "number" || typeof reference === "boolean") return `=${String(reference).toUpperCase()}`;
  throw new ApiError("InvalidArgument");
}
