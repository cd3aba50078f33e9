import type { CrossRow, CrossRule } from "./cross-rule";
import { createGroupRule } from "./group-rule";
import { idCase } from "./id-case";
import { createParentIds } from "./parent-ids";
import { sameId } from "./same-id";

/** All rules that compare the rows of one sheet, empty. */
export function createCrossRules<Row extends CrossRow>(): readonly CrossRule<Row>[] {
  return [createGroupRule<Row>(sameId), createGroupRule<Row>(idCase), createParentIds<Row>()];
}
