import type { Json } from "./script";

/** Whether two results are alike; the order of an object's names does not matter. */
export function sameJson(one: Json, other: Json): boolean {
  if (isList(one) && isList(other)) return one.length === other.length && one.every((item, index) => sameJson(item, other[index] ?? null));
  if (isRecord(one) && isRecord(other)) {
    const names = Object.keys(one);
    return names.length === Object.keys(other).length && names.every((name) => name in other && sameJson(one[name] ?? null, other[name] ?? null));
  }
  return Object.is(one, other);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
