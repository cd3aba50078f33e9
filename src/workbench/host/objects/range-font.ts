import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { between, colorOf, oneOf, yesOrNo } from "./checked";
import type { LookTarget } from "./look-target";

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** Excel's limits: names of 31 characters, sizes from 1 to 409 points. */
const longestName = 31;
const largestSize = 409;

export class RangeFont extends ApiObject {
  constructor(readonly $looks: LookTarget) {
    super();
  }

  get Name(): string | null {
    return this.$looks.read(({ fontName }) => fontName ?? "Calibri");
  }

  set Name(fontName: unknown) {
    if (typeof fontName !== "string" || fontName === "" || fontName.length > longestName) throw new ApiError("InvalidArgument");
    this.$looks.patch({ fontName });
  }

  get Size(): number | null {
    return this.$looks.read(({ fontSize }) => fontSize ?? 11);
  }

  set Size(size: unknown) {
    const fontSize = between(size, 1, largestSize);
    this.$looks.patch({ fontSize });
  }

  get Color(): string | null {
    return this.$looks.read(({ color }) => color ?? "#000000");
  }

  set Color(given: unknown) {
    const color = given === "" ? undefined : colorOf(given);
    this.$looks.patch({ color, fontTint: undefined });
  }

  get TintAndShade(): number | null {
    return this.$looks.read(({ fontTint }) => fontTint ?? 0);
  }

  set TintAndShade(tint: unknown) {
    const fontTint = between(tint, -1, 1) || undefined;
    this.$looks.patch({ fontTint });
  }

  get Bold(): boolean | null {
    return this.$looks.read(({ bold }) => bold ?? false);
  }

  set Bold(given: unknown) {
    const bold = yesOrNo(given) || undefined;
    this.$looks.patch({ bold });
  }

  get Italic(): boolean | null {
    return this.$looks.read(({ italic }) => italic ?? false);
  }

  set Italic(given: unknown) {
    const italic = yesOrNo(given) || undefined;
    this.$looks.patch({ italic });
  }

  get Underline(): string | null {
    return this.$looks.read(({ underline }) => underline ?? "None");
  }

  set Underline(given: unknown) {
    const underline = oneOf(given, underlines);
    this.$looks.patch({ underline: underline === "None" ? undefined : underline });
  }

  get Strikethrough(): boolean | null {
    return this.$looks.read(({ strikethrough }) => strikethrough ?? false);
  }

  set Strikethrough(given: unknown) {
    const strikethrough = yesOrNo(given) || undefined;
    this.$looks.patch({ strikethrough });
  }

  get Subscript(): boolean | null {
    return this.$looks.read(({ script }) => script === "Subscript");
  }

  set Subscript(given: unknown) {
    this.$setScript("Subscript", yesOrNo(given));
  }

  get Superscript(): boolean | null {
    return this.$looks.read(({ script }) => script === "Superscript");
  }

  set Superscript(given: unknown) {
    this.$setScript("Superscript", yesOrNo(given));
  }

  /** A font is the one or the other: setting one takes the other away. */
  private $setScript(wanted: "Subscript" | "Superscript", on: boolean): void {
    this.$looks.patch(({ script }) => ({ script: on ? wanted : script === wanted ? undefined : script }));
  }
}
