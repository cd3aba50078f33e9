import type { CheckContext } from "../engine";
import { createCustomerNames } from "./customer-names";
import type { CrossRow, CrossRule, SheetRows } from "./cross-rule";
import { createEqualIds } from "./equal-ids";
import { createGroupedBlanks } from "./grouped-blanks";
import { createLikelyRenewals } from "./likely-renewals";
import { createParentIds } from "./parent-ids";
import { createPlannedDates } from "./planned-dates";
import { createSameContent } from "./same-content";
import { createTwoCustomers } from "./two-customers";
import { createUnusualQuantities } from "./unusual-quantities";

/** All rules that compare the rows of one sheet, empty. */
export function createCrossRules<Row extends CrossRow>(context: CheckContext, sheet: SheetRows<Row>): readonly CrossRule<Row>[] {
  return [
    createEqualIds<Row>(sheet), createTwoCustomers<Row>(sheet), createSameContent<Row>(sheet),
    createParentIds<Row>(), createCustomerNames<Row>(), createUnusualQuantities<Row>(),
    // How a sheet is laid out the server does not ask, and of renewals it knows more.
    ...(context.onServer === true ? [] : [createGroupedBlanks<Row>(sheet), createLikelyRenewals<Row>(sheet, context)]),
    ...(context.withPlan === true ? [createPlannedDates<Row>(context)] : []),
  ];
}
