import type { Locale } from "../reading";

/**
 * How this text writes its numbers: as its own numbers show ("1.250,50" can only be a decimal comma), else as
 * the workbook does. A text with decimal commas writes day/month (RULES.md 4.3).
 */
export function textLocale(text: string, workbook: Locale): Locale {
  // Nothing but digits and commas ("30,70") is no evidence: it may be a list.
  if (/^[\d,]*$/.test(text)) return workbook;
  let commas = false;
  let points = false;
  for (const [run] of outsideQuotes(text).matchAll(/\d+(?:[.,]\d+)*/g)) {
    if (isDecimal(run, ",", ".")) commas = true;
    if (isDecimal(run, ".", ",")) points = true;
  }
  if (commas === points) return workbook;
  return commas ? { decimal: ",", dateOrder: "dmy" } : { ...workbook, decimal: "." };
}

/** Whether the digits can only be meant with this decimal mark and this thousands mark. */
function isDecimal(run: string, decimal: "." | ",", thousands: "." | ","): boolean {
  const groups = run.split(thousands);
  const last = groups.at(-1) ?? "";
  const parts = last.split(decimal);
  if (parts.length > 2 || groups.slice(0, -1).some((group) => group.includes(decimal))) return false;
  const [whole = "", fraction] = parts;
  if (groups.length > 1) return isGrouped([...groups.slice(0, -1), whole]) && (groups.length > 2 || fraction !== undefined);
  return fraction !== undefined && (fraction.length < 3 || whole === "0");
}

/** `1`, `250`, `000`: one to three digits, then threes. */
export function isGrouped(groups: readonly string[]): boolean {
  return groups.every((group, index) => (index === 0 ? group.length >= 1 && group.length <= 3 : group.length === 3));
}

function outsideQuotes(text: string): string {
  return text.split('"').filter((_, index) => index % 2 === 0).join(" ");
}
