import { products } from "./data";

/** The basic rules of the ten columns as patterns and sets, for those who do not know what a schedule is. */
export const idLimit = 255;
export const productIds = products.map(({ id }) => id);
export const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
export const wholeNumber = /^[1-9]\d{0,11}(?:\.\d{1,6})?$/;
export const scheduleText =
  /^(?:upfront|(?:monthly|quarterly) x \d+|straight-line \d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d|\d+(?:\.\d+)?%? @ (?:\+\d+m|\d{4}-\d\d-\d\d)(?:; \d+(?:\.\d+)?%? @ (?:\+\d+m|\d{4}-\d\d-\d\d))*)$/;

/** The same, where blank is allowed and a pattern is all that can be said. */
export function orBlank(pattern: RegExp): string {
  return `^$|${pattern.source}`;
}
