import { isDateFormat } from "numfmt";
import { conventionsOf, type LocaleName } from "./locale-conventions";
import { localPattern } from "./local-pattern";
import { outside } from "./quoted-parts";
import type { ValueLocale } from "./value-locale";

/** Texts, single characters after a backslash, a space's width or a filling one, brackets, and words that are no codes. */
const quoted = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P|General/gi;

/** The letters for days, months, years and hours, where they are not d, m, y and h. Minutes are m everywhere. */
const letters: Readonly<Partial<Record<LocaleName, { readonly d?: string; readonly m?: string; readonly y?: string; readonly h?: string }>>> = {
  "de-DE": { d: "T", m: "M", y: "J" },
  "fr-FR": { d: "j", y: "a" },
  "es-ES": { y: "a" },
  "sv-SE": { d: "D", m: "M", y: "Å", h: "t" },
};

/**
 * A number format as Excel shows it in this country: `#.##0,00` and `TT.MM.JJJJ` in Germany. Words such as General are
 * those of Excel's own language, which is English here.
 */
export function toLocalFormat(format: string, locale: ValueLocale): string {
  if (isDateFormat(format)) return toLocalDate(builtInDates.includes(format) ? localPattern(format, locale) : format, locale);
  const { group } = conventionsOf(locale);
  if (locale.decimal === "." && group === ",") return format;
  return outside(format, quoted, (part) => part.replace(/[.,]/g, (sign) => (sign === "." ? locale.decimal : group)));
}

/** The same back. The country's short date is the built-in format `m/d/yyyy`, which looks different in each. */
export function fromLocalFormat(local: string, locale: ValueLocale): string {
  const date = fromLocalDate(local, locale);
  if (isDateFormat(date)) return local === toLocalFormat("m/d/yyyy", locale) ? "m/d/yyyy" : date;
  const { group } = conventionsOf(locale);
  if (locale.decimal === "." && group === ",") return local;
  return outside(local, quoted, (part) => [...part].map((sign) => (sign === locale.decimal ? "." : sign === group ? "," : sign)).join(""));
}

const builtInDates = ["m/d/yyyy", "m/d/yyyy h:mm", "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm", "h:mm:ss"];

function toLocalDate(format: string, locale: ValueLocale): string {
  const own = letters[locale.name ?? "en-US"] ?? {};
  return withDecimals(outside(format, quoted, (part) => part.replace(/([dyh])\1*|m+/gi, (code, _letter, at: number) => {
    const letter = code[0]?.toLowerCase() as "d" | "m" | "y" | "h";
    return letter === "m" && isMinute(part, at, code.length) ? code : (own[letter] ?? letter).repeat(code.length);
  })), ".", locale.decimal);
}

function fromLocalDate(local: string, locale: ValueLocale): string {
  const own = Object.entries(letters[locale.name ?? "en-US"] ?? {});
  return withDecimals(outside(local, quoted, (part) => [...part].map((sign) => own.find(([, letter]) => letter === sign)?.[0] ?? sign).join("")), locale.decimal, ".");
}

/** `m` next to hours or seconds. */
function isMinute(part: string, at: number, length: number): boolean {
  return /h[^a-z]*$/i.test(part.slice(0, at)) || /^[^a-z]*s/i.test(part.slice(at + length));
}

/** Fractions of seconds. */
function withDecimals(format: string, from: string, to: string): string {
  return format.replace(/(s)([.,])(0+)/gi, (whole, second: string, mark: string, zeros: string) => (mark === from ? second + to + zeros : whole));
}
