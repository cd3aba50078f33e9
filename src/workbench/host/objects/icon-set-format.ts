import { iconCount, usualThresholds, type IconSetCriteria } from "../model/scale-criteria";
import { ApiError } from "../wire/api-error";
import { oneOf, yesOrNo } from "./checked";
import { readIcon } from "./read-icon";
import { RulePart } from "./rule-part";
import { isObject, readPoint, type Given } from "./scale-point";

const types = ["Number", "Percent", "Percentile", "Formula"];

/** Excel.IconSetConditionalFormat: each number with the icon of the last threshold that it reaches. */
export class IconSetConditionalFormat extends RulePart {
  get Style(): string {
    return this.$icons.style;
  }

  /** Another set comes with thresholds of its own. */
  set Style(style: unknown) {
    const count = typeof style === "string" ? iconCount(style) : undefined;
    if (count === undefined) throw new ApiError("InvalidArgument");
    const keeps = count === this.$icons.points.length;
    const { points, operands } = usualThresholds(count);
    this.$patch({ criteria: { ...this.$icons, style: String(style), ...(keeps ? {} : { points }) }, ...(keeps ? {} : { operands }) });
  }

  get ReverseIconOrder(): boolean {
    return this.$icons.reversed;
  }

  /** Throws InvalidOperation where a threshold has an icon of its own. */
  set ReverseIconOrder(reversed: unknown) {
    if (this.$icons.points.some(({ icon }) => icon !== null)) throw new ApiError("InvalidOperation");
    this.$patch({ criteria: { ...this.$icons, reversed: yesOrNo(reversed) } });
  }

  get ShowIconOnly(): boolean {
    return this.$icons.iconOnly;
  }

  set ShowIconOnly(iconOnly: unknown) {
    this.$patch({ criteria: { ...this.$icons, iconOnly: yesOrNo(iconOnly) } });
  }

  get Criteria(): object[] {
    return this.$icons.points.map(({ type, operator, icon }, index) => ({ customIcon: icon, formula: this.$operand(index), operator, type }));
  }

  /** One for each icon, the lowest first. Of the first only the custom icon counts: all lower numbers get it. */
  set Criteria(given: readonly unknown[]) {
    const { points: before } = this.$icons;
    if (!Array.isArray(given) || given.length !== before.length) throw new ApiError("InvalidArgument");
    const operands = [this.$operand(0)];
    const points = given.map((criterion: unknown, index): IconSetCriteria["points"][number] => {
      const icon = isObject(criterion) ? readIcon(criterion["customIcon"]) : null;
      const [lowest] = before;
      if (index === 0 && lowest) return { ...lowest, icon };
      const { type, operand } = readPoint(criterion, types, this.$first);
      operands.push(operand);
      return { type, operator: oneOf((criterion as Given)["operator"], ["GreaterThan", "GreaterThanOrEqual"]), icon };
    });
    this.$patch({ criteria: { ...this.$icons, points }, operands, origin: this.$first });
  }

  private get $icons(): IconSetCriteria {
    const { criteria } = this.$rule();
    if (criteria?.kind !== "iconSet") throw new ApiError("ItemNotFound");
    return criteria;
  }
}
