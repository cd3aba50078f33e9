import { ApiObject } from "../wire/api-object";
import { between, colorOf, oneOf } from "./checked";
import type { LookTarget } from "./look-target";

const patterns = [
  "None", "Solid", "Gray50", "Gray75", "Gray25", "Horizontal", "Vertical", "Down", "Up", "Checker", "SemiGray75", "LightHorizontal", "LightVertical",
  "LightDown", "LightUp", "Grid", "CrissCross", "Gray16", "Gray8",
] as const;

const noFill = { fill: undefined, fillTint: undefined, pattern: undefined, patternColor: undefined, patternTint: undefined };

export class RangeFill extends ApiObject {
  constructor(readonly $looks: LookTarget) {
    super();
  }

  /** White where there is no fill, as Excel has it. */
  get Color(): string | null {
    return this.$looks.read(({ fill }) => fill ?? "#FFFFFF");
  }

  set Color(color: unknown) {
    // An empty text takes the fill away, as clear() does.
    this.$looks.patch(color === "" ? noFill : { fill: colorOf(color), fillTint: undefined });
  }

  /** Null where there is no fill: the only way to tell such a cell from a white one (office-js issue 4900). */
  get TintAndShade(): number | null {
    return this.$looks.read(({ fill, pattern, fillTint }) => (fill === undefined && pattern === undefined ? null : (fillTint ?? 0)));
  }

  set TintAndShade(tint: unknown) {
    const fillTint = between(tint, -1, 1) || undefined;
    this.$looks.patch({ fillTint });
  }

  get Pattern(): string | null {
    return this.$looks.read(({ pattern, fill }) => pattern ?? (fill === undefined ? "None" : "Solid"));
  }

  /** Gradients are InvalidArgument: Excel documents that they are not supported. */
  set Pattern(given: unknown) {
    const pattern = oneOf(given, patterns);
    if (pattern === "None") this.$looks.patch(noFill);
    else this.$looks.patch(({ fill }) => (pattern === "Solid" ? { pattern: undefined, fill: fill ?? "#FFFFFF" } : { pattern }));
  }

  get PatternColor(): string | null {
    return this.$looks.read(({ patternColor }) => patternColor ?? "#000000");
  }

  set PatternColor(color: unknown) {
    const patternColor = colorOf(color);
    this.$looks.patch({ patternColor, patternTint: undefined });
  }

  get PatternTintAndShade(): number | null {
    return this.$looks.read(({ patternTint }) => patternTint ?? 0);
  }

  set PatternTintAndShade(tint: unknown) {
    const patternTint = between(tint, -1, 1) || undefined;
    this.$looks.patch({ patternTint });
  }

  Clear(): void {
    this.$looks.patch(noFill);
  }
}
