import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";
import type { Session } from "./session";

/** One of the add-in's settings in the workbook. */
export class Setting extends ApiObject {
  constructor(readonly $session: Session, readonly $key: string) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return ["Key", "_Id"];
  }

  get _Id(): string {
    return this.$key;
  }

  get Key(): string {
    return this.$key;
  }

  get Value(): unknown {
    const { settings } = this.$session.workbook.state;
    if (!settings.has(this.$key)) throw new ApiError("ItemNotFound");
    return settings.get(this.$key);
  }

  set Value(value: unknown) {
    const { workbook } = this.$session;
    workbook.change({ settings: new Map(workbook.state.settings).set(this.$key, value) });
  }

  Delete(): void {
    const { workbook } = this.$session;
    const settings = new Map(workbook.state.settings);
    if (!settings.delete(this.$key)) throw new ApiError("ItemNotFound");
    workbook.change({ settings });
  }
}

export class SettingCollection extends ApiCollection<Setting> {
  constructor(readonly $session: Session) {
    super();
  }

  $items(): readonly Setting[] {
    return [...this.$session.workbook.state.settings.keys()].map((key) => new Setting(this.$session, key));
  }

  $find(key: unknown): Setting | null {
    return this.$session.workbook.state.settings.has(String(key)) ? new Setting(this.$session, String(key)) : null;
  }

  /** Adds the setting or replaces its value. */
  Add(key: unknown, value: unknown): Setting {
    if (typeof key !== "string" || key === "" || value === null || value === undefined) throw new ApiError("InvalidArgument");
    const setting = new Setting(this.$session, key);
    setting.Value = value;
    return setting;
  }
}
