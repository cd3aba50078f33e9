import { serialToIso } from "../calendar";
import type { Cell } from "../cell";
import { cellText } from "../cells/cell-text";
import { createScheduleReader } from "../cells/read-schedule";
import type { Issue } from "../issue";
import type { Product } from "../product";
import type { Locale, Reading } from "../reading";
import { parseSchedule } from "../schedule/parse-schedule";
import { noSavedSchedules, savedKey, type SavedSchedules } from "../schedule/saved-schedules";
import type { ScheduleColumn } from "../schedule/schedule";
import { editDistance, jaroWinkler } from "../similar-text";
import type { FixKind, FixMode } from "./fix";
import { readableTexts } from "./readable-texts";
import { overOneYear, restToLast } from "./rest-of-term";
import { datedList, equalParts, lastAdjusted, withRest } from "./list-repairs";

/** What may be written into a schedule cell. */
export interface ScheduleOffer {
  readonly kind: FixKind;
  readonly mode: FixMode;
  readonly after: Cell;
}

/** What of its row and workspace a schedule's fix hangs on. */
export interface ScheduleSurroundings {
  readonly reading: Reading;
  readonly templates: SavedSchedules | null;
  /** The line's start, from which offsets count; null where the row does not say. */
  readonly start: string | null;
  /** null: not known. */
  readonly product: Product | null;
}

/** The fixes of RULES.md 4.4 for one cell, the likeliest first. Whether they make a new error is judged with their row. */
export function scheduleOffers(issue: Issue, cell: Cell, column: ScheduleColumn, around: ScheduleSurroundings): readonly ScheduleOffer[] {
  const { reading } = around;
  const text = typeof cell === "string" ? cellText(cell, { keepLines: true }) : null;
  const write = (kind: FixKind, typed: string | null): readonly ScheduleOffer[] => {
    const canonical = typed === null ? null : tidied(typed, column, around, reading.locale);
    return canonical === null ? [] : [{ kind, mode: "ask", after: canonical === "" ? null : canonical }];
  };
  switch (issue.code) {
    case "SCH_ASSUMED_PERCENT": case "SCH_DUPLICATE_DATE": case "SCH_ASSUMED_MONTHLY": case "SCH_MONTH_ORDINAL": case "SCH_ROUNDED":
    case "SCH_SORTED": case "SCH_ZERO_DROPPED": case "SCH_CURRENCY_IGNORED": case "SCH_TREATED_AS_BLANK":
      return asRead(cell, column, around);
    case "SCH_DATE_AMBIGUOUS": {
      const other: Locale = { ...reading.locale, dateOrder: reading.locale.dateOrder === "dmy" ? "mdy" : "dmy" };
      const switched = text === null ? null : tidied(text, column, around, other);
      return [...asRead(cell, column, around), ...(switched === null ? [] : [{ kind: "other-reading", mode: "ask", after: switched } as const])];
    }
    case "SCH_CADENCE_AND_DATES": {
      const after = text === null ? null : text.slice(text.indexOf(":") + 1);
      return write("write-as-read", after).map((offer) => ({ ...offer, mode: after !== null && isDoubtful(after, column, around) ? "ask" : "auto" }));
    }
    case "SCH_SUM_NOT_100":
      if (text === null) return [];
      return [
        ...write("equal-parts", equalParts(text, column, reading.locale)), ...write("adjust-last", lastAdjusted(text, column, reading.locale)),
        // Without a term there is nothing to spread a rest over.
        ...(around.product?.termMonths ? write("add-rest", withRest(text, column, reading.locale)) : []),
      ];
    case "SCH_MIXED_WHEN": return text === null || around.start === null ? [] : write("convert-to-dates", datedList(text, column, reading.locale, around.start));
    case "SCH_AMBIGUOUS_COMMA":
      if (text === null) return [];
      return [...write("split-at-comma", text.replace(/(\d),(?=\d)/g, "$1; ")), ...write("decimal-comma", text.replace(/(\d),(?=\d)/g, "$1."))];
    case "SCH_RANGE_REVERSED": return text === null || /[%;@\n|]/.test(text) ? [] : write("swap-range", swappedRange(issue, text));
    case "SCH_NOT_FOR_BILLING": return [{ kind: "clear-cell", mode: "ask", after: null }];
    case "SCH_LINEAR_IS_DEFAULT": return isStraightByDefault(around.product) ? [{ kind: "clear-cell", mode: "ask", after: null }] : [];
    case "SCH_EXCEL_DATE": return fromExcelDate(cell, reading);
    case "SCH_BAD_WHEN": {
      const { part } = issue.params;
      return text === null || typeof part !== "string" || !/^\p{L}[^"]*$/u.test(part) ? [] : write("quote-name", text.replace(part, () => `"${part}"`));
    }
    case "SCH_BAD_VALUE": return text === null ? [] : readableTexts(text, String(issue.params.part ?? "")).flatMap((typed) => write("repair-value", typed));
    case "SCH_TERM_UNKNOWN": return text === null ? [] : write("one-year", overOneYear(text, column, { ...reading, ...around }));
    case "SCH_REST_NO_TIME": return text === null ? [] : write("rest-to-last", restToLast(text, column, { ...reading, ...around }));
    case "SCH_UNKNOWN_TEMPLATE": return similarNames(String(issue.params.name ?? ""), around.templates ?? noSavedSchedules)
      .map((name) => ({ kind: "known-schedule", mode: "ask", after: `template: ${name}` }));
    default: return [];
  }
}

/** The canonical form, which says the same in every locale: safe, unless a date in it may be meant otherwise. */
function asRead(cell: Cell, column: ScheduleColumn, { reading, templates }: ScheduleSurroundings): readonly ScheduleOffer[] {
  const read = createScheduleReader(reading.locale, templates, reading.date1904).read(cell, column);
  const { canonical } = read.value;
  // An unreadable cell has the product's default for a value, but only "none" and the like mean it.
  if (read.findings.length === 0 || (canonical === "" && !read.findings.some(({ code }) => code === "SCH_TREATED_AS_BLANK"))) return [];
  const doubtful = read.findings.some(({ code }) => code === "SCH_DATE_AMBIGUOUS");
  return [{ kind: "write-as-read", mode: doubtful ? "ask" : "auto", after: canonical === "" ? null : canonical }];
}

function tidied(text: string, column: ScheduleColumn, { templates }: ScheduleSurroundings, locale: Locale): string | null {
  return parseSchedule(text, column, { locale, templates }).canonical;
}

function isDoubtful(text: string, column: ScheduleColumn, { reading, templates }: ScheduleSurroundings): boolean {
  return parseSchedule(text, column, { locale: reading.locale, templates }).issues.some(({ code }) => code === "SCH_DATE_AMBIGUOUS");
}

function swappedRange({ params }: Issue, text: string): string | null {
  const { start, end } = params;
  if (typeof start !== "string" || typeof end !== "string") return null;
  return `straight-line ${/\b(?:daily|day)\b/i.test(text) ? "daily " : ""}${end}..${start}`;
}

/** `10/10/80` that Excel took for a date: the three numbers as they were typed, if they add up to 100. */
function fromExcelDate(cell: Cell, { locale, date1904 }: Reading): readonly ScheduleOffer[] {
  if (typeof cell !== "object" || cell === null || !("date" in cell) || !Number.isInteger(cell.date)) return [];
  const iso = serialToIso(cell.date, date1904);
  if (iso === null) return [];
  const [year = 0, month = 0, day = 0] = [Number(iso.slice(2, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  const typed = locale.dateOrder === "dmy" ? [day, month, year] : locale.dateOrder === "mdy" ? [month, day, year] : [year, month, day];
  const percentages: ScheduleOffer = { kind: "percentages", mode: "ask", after: typed.map((value) => `${value}%`).join("; ") };
  return [...(year + month + day === 100 ? [percentages] : []), { kind: "all-on-date", mode: "ask", after: `100% @ ${iso}` }];
}

function isStraightByDefault(product: Product | null): boolean {
  if (product === null) return false;
  return product.defaultRecognition === null ? product.billingFrequency !== "one-time" : product.defaultRecognition === "straight-line";
}

/** The likeliest first. */
function similarNames(name: string, saved: SavedSchedules): string[] {
  const wanted = savedKey(name);
  return [...saved]
    .flatMap(([key, { name: known }]) => {
      const likeness = jaroWinkler(wanted, key);
      return editDistance(wanted, key, 2) <= 2 || likeness >= 0.9 ? [{ known, likeness }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness).slice(0, 3).map(({ known }) => known);
}
