import type { IssueParams } from "./issue";

const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

const longestValue = 120;

/**
 * Puts the values of an issue into its sentence. `{name}` is the value as it is, `{name:number}` has thousands
 * marks, `{name:date}` is an ISO date in words. A value that the issue lacks leaves its name, in brackets.
 */
export function fillTemplate(template: string, params: IssueParams): string {
  return template.replace(/\{([^{}:]+)(?::(number|date))?\}/g, (_, name: string, format: string | undefined) => {
    const value = params[name];
    if (value === undefined) return `(${name})`;
    if (format === "number") return groupThousands(String(value));
    return format === "date" ? dateInWords(String(value)) : shorten(String(value));
  });
}

/** `2026-03-04` as `4 March 2026`, which reads the same everywhere. */
export function dateInWords(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match === null ? iso : `${Number(match[3])} ${months[Number(match[2]) - 1] ?? ""} ${match[1]}`;
}

/** A cell may hold a page of text; the sentence about it needs the beginning only. */
function shorten(value: string): string {
  return value.length <= longestValue ? value : `${value.slice(0, longestValue - 1)}…`;
}

function groupThousands(number: string): string {
  const [whole = "", fraction] = number.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
}
