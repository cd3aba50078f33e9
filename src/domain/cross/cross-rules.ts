import type { CheckContext } from "../engine";
import { createCustomerNames } from "./customer-names";
import type { CrossRow, CrossRule } from "./cross-rule";
import { createGroupRule } from "./group-rule";
import { createGroupedBlanks } from "./grouped-blanks";
import { idCase } from "./id-case";
import { createParentIds } from "./parent-ids";
import { sameContent } from "./same-content";
import { sameId } from "./same-id";
import { twoCustomers } from "./two-customers";
import { createUnusualQuantities } from "./unusual-quantities";

/** All rules that compare the rows of one sheet, empty. */
export function createCrossRules<Row extends CrossRow>({ onServer }: CheckContext): readonly CrossRule<Row>[] {
  return [
    ...[sameId, idCase, twoCustomers, sameContent].map((judgement) => createGroupRule<Row>(judgement)),
    createParentIds<Row>(), createCustomerNames<Row>(), createUnusualQuantities<Row>(),
    ...(onServer === true ? [] : [createGroupedBlanks<Row>()]),
  ];
}
