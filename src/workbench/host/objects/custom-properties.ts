import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";

/** Keys are told apart without case. */
export function sameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A text that an add-in keeps with a worksheet. Keys are at most 255 characters; case does not count. */
export class WorksheetCustomProperty extends ApiObject {
  constructor(readonly $sheet: Sheet, readonly $key: string) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return ["_Id"];
  }

  get _Id(): string {
    return this.$key;
  }

  get Key(): string {
    return this.$key;
  }

  get Value(): string {
    const property = this.$sheet.state.customProperties.find(({ key }) => sameKey(key, this.$key));
    if (!property) throw new ApiError("ItemNotFound");
    return property.value;
  }

  set Value(value: string) {
    if (typeof value !== "string") throw new ApiError("InvalidArgument");
    this.$sheet.change({
      customProperties: this.$sheet.state.customProperties.map((property) => (sameKey(property.key, this.$key) ? { ...property, value } : property)),
    });
  }

  Delete(): void {
    this.$sheet.change({ customProperties: this.$sheet.state.customProperties.filter(({ key }) => !sameKey(key, this.$key)) });
  }
}

export class WorksheetCustomPropertyCollection extends ApiCollection<WorksheetCustomProperty> {
  constructor(readonly $sheet: Sheet) {
    super();
  }

  $items(): readonly WorksheetCustomProperty[] {
    return this.$sheet.state.customProperties.map(({ key }) => new WorksheetCustomProperty(this.$sheet, key));
  }

  $find(wanted: unknown): WorksheetCustomProperty | null {
    const property = this.$sheet.state.customProperties.find(({ key }) => sameKey(key, String(wanted)));
    return property ? new WorksheetCustomProperty(this.$sheet, property.key) : null;
  }

  /** Adds the property or replaces its value. */
  Add(key: string, value: string): WorksheetCustomProperty {
    if (typeof key !== "string" || key === "" || key.length > 255 || typeof value !== "string") throw new ApiError("InvalidArgument");
    const known = this.$find(key);
    if (known) known.Value = value;
    else this.$sheet.change({ customProperties: [...this.$sheet.state.customProperties, { key, value }] });
    return new WorksheetCustomProperty(this.$sheet, key);
  }
}
