import { aggregateFunctions } from "./aggregate";
import { arrayFunctions } from "./arrays";
import { conditionalAggregates } from "./conditional-aggregates";
import { dateFunctions } from "./dates";
import type { FunctionSpec } from "./function-spec";
import { informationFunctions } from "./information";
import { libraryFunction } from "./library";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookup";
import { exactLookups } from "./lookup-exact";
import { mathFunctions } from "./math";
import { orderStatistics } from "./order-statistics";
import { referenceFunctions } from "./reference";
import { subtotalFunctions } from "./subtotal";
import { textFunctions } from "./text";

const own = new Map<string, FunctionSpec>([
  aggregateFunctions, arrayFunctions, conditionalAggregates, dateFunctions, informationFunctions, logicalFunctions, lookupFunctions, exactLookups, mathFunctions, orderStatistics, referenceFunctions, subtotalFunctions, textFunctions,
].flatMap((table) => Object.entries(table)));

/** The function of this name; null where there is none, which a formula answers with #NAME?. */
export function findFunction(name: string): FunctionSpec | null {
  // Files write newer functions with a prefix that Excel never shows.
  const plain = name.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "");
  const known = own.get(plain);
  if (known) return known;
  const found = libraryFunction(plain);
  if (found) own.set(plain, found);
  return found;
}
