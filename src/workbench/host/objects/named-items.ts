import { sameName, type NameState } from "../model/name-state";
import type { Sheet } from "../model/sheet";
import { fromLocalFormula } from "../values/local-formula";
import { ApiError } from "../wire/api-error";
import { ApiCollection } from "../wire/api-object";
import { checkedComment, checkedFormula, formulaOf, isNameable } from "./named-formula";
import { NamedItem } from "./named-item";
import type { Session } from "./session";

export class NamedItemCollection extends ApiCollection<NamedItem> {
  constructor(readonly $session: Session, private readonly sheet: Sheet | null) {
    super();
  }

  $items(): readonly NamedItem[] {
    const { names } = this.$session.workbook.state;
    return names.filter(({ sheetId }) => sheetId === this.$scope).map(({ name }) => new NamedItem(this.$session, name, this.$scope));
  }

  $find(key: unknown): NamedItem | null {
    const state = this.$session.workbook.state.names.find((name) => sameName(name, String(key), this.$scope));
    return state ? new NamedItem(this.$session, state.name, this.$scope) : null;
  }

  /** `reference` is a range, or a formula; a text without "=" is a constant. */
  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    if (!isNameable(name)) throw new ApiError("InvalidArgument");
    if (this.$find(name)) throw new ApiError("InvalidArgument", `The name "${name}" already exists.`);
    const { workbook } = this.$session;
    const state: NameState = {
      name, formula: checkedFormula(formulaOf(reference)), visible: true, comment: checkedComment(comment ?? ""), sheetId: this.$scope,
    };
    workbook.change({ names: [...workbook.state.names, state] });
    return new NamedItem(this.$session, name, this.$scope);
  }

  /** The formula has the marks of the workbook's country, as `formulasLocal` gives them. */
  AddFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NamedItem {
    if (typeof formula !== "string") throw new ApiError("InvalidArgument");
    return this.Add(name, fromLocalFormula(formula, this.$session.workbook.culture.values), comment);
  }

  get $scope(): string | null {
    return this.sheet?.id ?? null;
  }
}
