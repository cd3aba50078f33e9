import { ConditionalRangeBorderCollection } from "./rule-borders";
import { RulePart } from "./rule-part";
import { colorOf } from "./checked";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";

/** Excel.ConditionalRangeFormat: what a rule changes of its cells. */
export class ConditionalRangeFormat extends RulePart {
  override get $navigation(): readonly string[] {
    return ["Fill", "Font", "Borders"];
  }

  get Fill(): ApiObject {
    return new ConditionalRangeFill(this.$session, this.$sheet, this.$id);
  }

  get Font(): ApiObject {
    return new ConditionalRangeFont(this.$session, this.$sheet, this.$id);
  }

  get Borders(): ApiObject {
    return new ConditionalRangeBorderCollection(this.$session, this.$sheet, this.$id);
  }

  /** "" where the rule leaves the cells' own number format. */
  get NumberFormat(): string {
    return this.$rule().format.numberFormat ?? "";
  }

  set NumberFormat(format: string) {
    if (typeof format !== "string") throw new ApiError("InvalidArgument");
    this.$patchFormat({ numberFormat: format === "" ? undefined : format });
  }
}

export class ConditionalRangeFill extends RulePart {
  get Color(): string {
    return this.$rule().format.fill ?? "";
  }

  set Color(fill: string) {
    this.$patchFormat({ fill: fill === "" ? undefined : colorOf(fill) });
  }

  Clear(): void {
    this.$patchFormat({ fill: undefined });
  }
}

export class ConditionalRangeFont extends RulePart {
  get Color(): string {
    return this.$rule().format.color ?? "";
  }

  set Color(color: string) {
    this.$patchFormat({ color: color === "" ? undefined : colorOf(color) });
  }

  get Bold(): boolean | null {
    return this.$rule().format.bold ?? null;
  }

  set Bold(bold: boolean) {
    this.$patchFormat({ bold });
  }

  get Italic(): boolean | null {
    return this.$rule().format.italic ?? null;
  }

  set Italic(italic: boolean) {
    this.$patchFormat({ italic });
  }

  get Underline(): string {
    return this.$rule().format.underline ?? "None";
  }

  set Underline(underline: string) {
    this.$patchFormat({ underline });
  }

  get Strikethrough(): boolean | null {
    return this.$rule().format.strikethrough ?? null;
  }

  set Strikethrough(strikethrough: boolean) {
    this.$patchFormat({ strikethrough });
  }

  Clear(): void {
    this.$patchFormat({ color: undefined, bold: undefined, italic: undefined, underline: undefined, strikethrough: undefined });
  }
}
