import type { Box } from "../geometry/box";
import { intersect } from "../geometry/box";
import { removeRules } from "../model/clear-cells";
import type { ConditionalRule } from "../model/conditional-rule";
import { usualCriteria } from "../model/scale-criteria";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiCollection } from "../wire/api-object";
import { ConditionalFormat } from "./conditional-format";
import { assertWritable, type Session } from "./session";

/** The rules that touch some cells, the highest priority first. */
export class ConditionalFormatCollection extends ApiCollection<ConditionalFormat> {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $boxes: readonly Box[]) {
    super();
  }

  $items(): readonly ConditionalFormat[] {
    return this.$rules().map(({ id }) => this.$wrap(id));
  }

  $find(id: unknown): ConditionalFormat | null {
    return this.$sheet.state.rules.some((rule) => rule.id === id) ? this.$wrap(String(id)) : null;
  }

  static readonly $kinds: readonly string[] = ["Custom", "CellValue", "ContainsText", "PresetCriteria", "TopBottom", "ColorScale", "DataBar", "IconSet"];

  /** Adds a rule at the top; it applies to all boxes of the range or range areas. */
  Add(type: string): ConditionalFormat {
    assertWritable(this.$sheet);
    if (!ConditionalFormatCollection.$kinds.includes(type)) throw new ApiError("InvalidArgument");
    const [first] = this.$boxes;
    if (!first) throw new ApiError("InvalidReference");
    const rule: ConditionalRule = {
      id: this.$session.workbook.nextId(), type, areas: this.$boxes, formula: "", origin: { row: first.row, column: first.column },
      format: {}, stopIfTrue: false, ...usualCriteria(type),
    };
    this.$sheet.change({ rules: [rule, ...this.$sheet.state.rules] });
    return this.$wrap(rule.id);
  }

  ClearAll(): void {
    assertWritable(this.$sheet);
    for (const box of this.$boxes) removeRules(this.$sheet, box);
  }

  private $rules(): readonly ConditionalRule[] {
    return this.$sheet.state.rules.filter(({ areas }) => areas.some((area) => this.$boxes.some((box) => intersect(area, box))));
  }

  private $wrap(id: string): ConditionalFormat {
    return new ConditionalFormat(this.$session, this.$sheet, id, () => this.$rules().map((rule) => rule.id));
  }
}
