import { iconCount, type IconCriteria } from "../model/scale-criteria";
import { ApiError } from "../wire/api-error";
import { wholeBetween } from "./checked";

/** Excel.Icon as it came; null where none was given. Throws InvalidArgument for a set or a place that there is not. */
export function readIcon(given: unknown): IconCriteria | null {
  if (given === undefined || given === null) return null;
  const { set, index } = given as { set?: unknown; index?: unknown };
  const count = typeof set === "string" ? iconCount(set) : undefined;
  if (count === undefined) throw new ApiError("InvalidArgument");
  return { set: String(set), index: wholeBetween(index, 0, count - 1) };
}
