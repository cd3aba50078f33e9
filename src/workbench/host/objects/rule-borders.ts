import type { RuleFormat } from "../model/conditional-rule";
import type { Sheet } from "../model/sheet";
import { colorOf } from "./checked";
import { ApiError } from "../wire/api-error";
import { ApiCollection, type ApiObject } from "../wire/api-object";
import type { Session } from "./session";
import { RulePart } from "./rule-part";

/** Excel's ConditionalRangeBorderIndex, and where the rule keeps the line. */
const sides = { EdgeTop: "borderTop", EdgeBottom: "borderBottom", EdgeLeft: "borderLeft", EdgeRight: "borderRight" } as const satisfies Readonly<Record<string, keyof RuleFormat>>;
type Side = keyof typeof sides;

/** Excel's ConditionalRangeBorderLineStyle. */
const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"];

export class ConditionalRangeBorder extends RulePart {
  constructor(session: Session, sheet: Sheet, id: string, private readonly side: Side) {
    super(session, sheet, id);
  }

  override get $idProperties(): readonly string[] {
    return ["SideIndex"];
  }

  get SideIndex(): string {
    return this.side;
  }

  get Style(): string {
    return this.$line?.style ?? "None";
  }

  set Style(style: string) {
    if (!styles.includes(style)) throw new ApiError("InvalidArgument");
    const line = this.$line ?? { style, weight: "Thin", color: "#000000", tint: 0 };
    this.$patchFormat({ [sides[this.side]]: style === "None" ? undefined : { ...line, style } });
  }

  get Color(): string {
    return this.$line?.color ?? "";
  }

  /** A border that is given a colour is there from then on, as a continuous line. */
  set Color(given: string) {
    const color = colorOf(given);
    const line = this.$line ?? { style: "Continuous", weight: "Thin", color, tint: 0 };
    this.$patchFormat({ [sides[this.side]]: { ...line, color } });
  }

  private get $line() {
    return this.$rule().format[sides[this.side]];
  }
}

/** Excel.ConditionalRangeBorderCollection: the four edges of a rule's cells. */
export class ConditionalRangeBorderCollection extends ApiCollection<ConditionalRangeBorder> {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $id: string) {
    super();
  }

  override get $navigation(): readonly string[] {
    return ["Top", "Bottom", "Left", "Right"];
  }

  get Top(): ApiObject {
    return this.$side("EdgeTop");
  }

  get Bottom(): ApiObject {
    return this.$side("EdgeBottom");
  }

  get Left(): ApiObject {
    return this.$side("EdgeLeft");
  }

  get Right(): ApiObject {
    return this.$side("EdgeRight");
  }

  $items(): readonly ConditionalRangeBorder[] {
    return (["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const).map((side) => this.$side(side));
  }

  $find(key: unknown): ConditionalRangeBorder | null {
    if (!Object.hasOwn(sides, String(key))) throw new ApiError("InvalidArgument");
    return this.$side(String(key) as Side);
  }

  private $side(side: Side): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.$session, this.$sheet, this.$id, side);
  }
}
