import { borderIndexes, type BorderIndex } from "../model/borders";
import type { BorderLine } from "../model/cell-style";
import { ApiCollection, ApiObject } from "../wire/api-object";
import { between, colorOf, oneOf } from "./checked";
import type { LookTarget } from "./look-target";

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** What a line is drawn with until one says otherwise. */
const plainLine: BorderLine = { style: "Continuous", weight: "Thin", color: "#000000", tint: 0 };

/** All eight borders, also those that are not drawn. */
export class RangeBorderCollection extends ApiCollection<RangeBorder> {
  constructor(readonly $looks: LookTarget) {
    super();
  }

  $items(): readonly RangeBorder[] {
    return borderIndexes.map((index) => new RangeBorder(this.$looks, index));
  }

  $find(key: unknown): RangeBorder {
    return new RangeBorder(this.$looks, oneOf(key, borderIndexes));
  }

  get TintAndShade(): number | null {
    const tints = new Set(this.$items().map((border) => border.TintAndShade));
    return tints.size === 1 ? ([...tints][0] ?? null) : null;
  }

  set TintAndShade(tint: unknown) {
    for (const border of this.$items()) if (border.Style !== "None") border.TintAndShade = tint;
  }
}

export class RangeBorder extends ApiObject {
  constructor(readonly $looks: LookTarget, readonly $index: BorderIndex) {
    super();
  }

  get SideIndex(): string {
    return this.$index;
  }

  get Style(): string | null {
    return this.$looks.readBorder(this.$index, (line) => line?.style ?? "None");
  }

  set Style(given: unknown) {
    const style = oneOf(given, lineStyles);
    if (style === "None") this.$looks.changeBorder(this.$index, () => undefined);
    // A double line has one weight only.
    else this.$change({ style, ...(style === "Double" ? { weight: "Thick" } : {}) });
  }

  get Weight(): string | null {
    return this.$looks.readBorder(this.$index, (line) => line?.weight ?? plainLine.weight);
  }

  set Weight(given: unknown) {
    this.$change({ weight: oneOf(given, weights) });
  }

  get Color(): string | null {
    return this.$looks.readBorder(this.$index, (line) => line?.color ?? plainLine.color);
  }

  set Color(given: unknown) {
    this.$change({ color: colorOf(given), tint: 0 });
  }

  get TintAndShade(): number | null {
    return this.$looks.readBorder(this.$index, (line) => line?.tint ?? 0);
  }

  set TintAndShade(given: unknown) {
    this.$change({ tint: between(given, -1, 1) });
  }

  private $change(part: Partial<BorderLine>): void {
    this.$looks.changeBorder(this.$index, (line) => ({ ...plainLine, ...line, ...part }));
  }
}
