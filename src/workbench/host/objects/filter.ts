import { setTableFilter } from "../model/filters/table-filter";
import type { Sheet } from "../model/sheet";
import { tableById } from "../model/tables";
import { ApiObject } from "../wire/api-object";
import { criteriaAnswer, readCriteria } from "./read-criteria";
import { assertWritable, type Session } from "./session";

/** The filter of one column of a table. */
export class Filter extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $tableId: string, readonly $columnId: number) {
    super();
  }

  get Criteria(): object | null {
    return criteriaAnswer(tableById(this.$sheet, this.$tableId).filters.get(this.$columnId));
  }

  Apply(criteria: unknown): void {
    assertWritable(this.$sheet, "allowAutoFilter");
    setTableFilter(this.$session.workbook, this.$sheet, tableById(this.$sheet, this.$tableId), this.$columnId, readCriteria(criteria));
  }

  ApplyBottomItemsFilter(count: unknown): void {
    this.Apply({ filterOn: "BottomItems", criterion1: count });
  }

  ApplyBottomPercentFilter(percent: unknown): void {
    this.Apply({ filterOn: "BottomPercent", criterion1: percent });
  }

  ApplyTopItemsFilter(count: unknown): void {
    this.Apply({ filterOn: "TopItems", criterion1: count });
  }

  ApplyTopPercentFilter(percent: unknown): void {
    this.Apply({ filterOn: "TopPercent", criterion1: percent });
  }

  ApplyCellColorFilter(color: unknown): void {
    this.Apply({ filterOn: "CellColor", color });
  }

  ApplyFontColorFilter(color: unknown): void {
    this.Apply({ filterOn: "FontColor", color });
  }

  ApplyIconFilter(icon: unknown): void {
    this.Apply({ filterOn: "Icon", icon });
  }

  ApplyCustomFilter(criterion1: unknown, criterion2: unknown, operator: unknown): void {
    this.Apply({ filterOn: "Custom", criterion1, criterion2, operator });
  }

  ApplyDynamicFilter(dynamicCriteria: unknown): void {
    this.Apply({ filterOn: "Dynamic", dynamicCriteria });
  }

  ApplyValuesFilter(values: unknown): void {
    this.Apply({ filterOn: "Values", values });
  }

  Clear(): void {
    assertWritable(this.$sheet, "allowAutoFilter");
    setTableFilter(this.$session.workbook, this.$sheet, tableById(this.$sheet, this.$tableId), this.$columnId, null);
  }
}
