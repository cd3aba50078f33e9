import { readColor } from "../values/color";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";

/** One of Excel's words. Throws InvalidArgument for another. */
export function oneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new ApiError("InvalidArgument");
  return word;
}

/** Throws InvalidArgument for what is no boolean. */
export function yesOrNo(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ApiError("InvalidArgument");
  return value;
}

/** A number from … to. Throws InvalidArgument for another. */
export function between(value: unknown, from: number, to: number): number {
  if (typeof value !== "number" || !(value >= from && value <= to)) throw new ApiError("InvalidArgument");
  return value;
}

/** A whole number from … to. Throws InvalidArgument for another. */
export function wholeBetween(value: unknown, from: number, to: number): number {
  if (!Number.isInteger(value)) throw new ApiError("InvalidArgument");
  return between(value, from, to);
}

/** A colour as `#RRGGBB`. Throws InvalidArgument for what Excel does not take as one. */
export function colorOf(value: unknown): string {
  const color = readColor(value);
  if (color === null) throw new ApiError("InvalidArgument");
  return color;
}

/** What is there. Throws ItemNotFound for a null object. */
export function found(object: ApiObject | null): ApiObject {
  if (!object) throw new ApiError("ItemNotFound");
  return object;
}
