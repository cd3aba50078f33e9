import type { Locale } from "../reading";
import { readCadence } from "./cadence-phrase";
import { canonicalText } from "./canonical-text";
import { readList } from "./list";
import { textLocale } from "./number-style";
import { fail, failed, note, type Failed, type Reader } from "./reader";
import type { Schedule, ScheduleColumn } from "./schedule";
import { savedKey, noSavedSchedules, type SavedSchedule, type SavedSchedules } from "./saved-schedules";
import type { ScheduleIssue } from "./schedule-issue";
import { readStraightLine } from "./straight-line-phrase";
import { defaultWords, phrase, wholeCellWords } from "./words";

export type { ScheduleIssue };

export interface ScheduleResult {
  readonly kind: "default" | "error" | Schedule["kind"];
  /** What is stored and written back; "" for the product's default, null after an error. It parses to itself. */
  readonly canonical: string | null;
  /** null for the product's default and after an error. */
  readonly schedule: Schedule | null;
  readonly issues: readonly ScheduleIssue[];
}

export interface ScheduleOptions {
  readonly locale: Locale;
  /** The workspace's saved schedules; null: not known, so that what is named stands as it is. */
  readonly templates: SavedSchedules | null;
}

/** How numbers and dates read where nothing is known of the workbook. */
export const defaultLocale: Locale = { decimal: ".", dateOrder: "mdy" };

/** The longest schedule text, in UTF-16 units. */
export const scheduleTextLimit = 2000;

/**
 * Reads a cell of Custom billing or Custom rev recognition (RULES.md section 4). `text` is the cell's text
 * after the cleaning of section 0, with line feeds kept. Time grows with the length of the text, not faster.
 */
export function parseSchedule(text: string, column: ScheduleColumn, options: ScheduleOptions): ScheduleResult {
  const whole = text.replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"').trim();
  const broken = textIssue(whole);
  if (broken !== null) return { kind: "error", canonical: null, schedule: null, issues: [broken] };
  const reader: Reader = {
    text: whole, column, locale: textLocale(whole, options.locale), templates: options.templates, issues: [],
  };
  const schedule = isDefault(reader) ? null : readSchedule(reader);
  if (schedule === failed) return { kind: "error", canonical: null, schedule: null, issues: reader.issues };
  const canonical = schedule === null ? "" : canonicalText(schedule);
  // Infos say what was understood: "Read as {canonical}."
  const issues = reader.issues.map((issue) =>
    issue.severity === "info" ? { ...issue, params: { ...issue.params, canonical } } : issue);
  return { kind: schedule?.kind ?? "default", canonical, schedule, issues };
}

function textIssue(text: string): ScheduleIssue | null {
  if (text.length > scheduleTextLimit) {
    return { code: "TEXT_LONG", severity: "error", detail: "", params: { n: text.length, max: scheduleTextLimit } };
  }
  return /\p{Surrogate}/u.test(text) ? { code: "TEXT_BROKEN", severity: "error", detail: "", params: {} } : null;
}

function isDefault(reader: Reader): boolean {
  if (reader.text === "") return true;
  if (!defaultWords.has(reader.text.toLowerCase())) return false;
  note(reader, "SCH_TREATED_AS_BLANK", reader.text);
  return true;
}

function readSchedule(reader: Reader): Schedule | Failed {
  return readWord(reader) ?? readTemplate(reader) ?? readStraight(reader) ?? readCadence(reader, reader.text) ?? readList(reader);
}

function readWord(reader: Reader): Schedule | Failed | null {
  const kind = wholeCellWords.get(phrase(reader.text));
  if (kind === undefined) return null;
  if (kind === "as-billed" && reader.column === "billing") return fail(reader, "SCH_NOT_FOR_BILLING", reader.text);
  if (kind === "manual") note(reader, "SCH_MANUAL", reader.text);
  return { kind };
}

/** `template: Name`, or a saved schedule's name alone; capitals do not matter. */
function readTemplate(reader: Reader): Schedule | Failed | null {
  const named = /^template\s{0,3}:/i.exec(reader.text);
  const name = reader.text.slice(named?.[0].length ?? 0).trim();
  if (reader.templates === null && named !== null && name !== "") return { kind: "template", name };
  const saved = reader.templates?.get(savedKey(name));
  if (saved !== undefined) return readSaved(reader, saved);
  return named === null ? null : fail(reader, "SCH_UNKNOWN_TEMPLATE", reader.text, { name });
}

/** What would be wrong with the schedule in this column is wrong with its name, too, and so is what it leaves undated. */
function readSaved(reader: Reader, { name, schedule }: SavedSchedule): Schedule | Failed {
  const { kind, issues } = parseSchedule(schedule, reader.column, { locale: defaultLocale, templates: noSavedSchedules });
  reader.issues.push(...issues.filter(({ code, severity }) => severity === "error" || code === "SCH_MILESTONE_UNDATED"));
  return kind === "error" ? failed : { kind: "template", name };
}

function readStraight(reader: Reader): Schedule | Failed | null {
  const schedule = readStraightLine(reader, reader.text);
  if (schedule === null || schedule === failed) return schedule;
  if (reader.column === "revenue" && schedule.span.kind === "term" && !schedule.daily) {
    note(reader, "SCH_LINEAR_IS_DEFAULT", reader.text);
  }
  return schedule;
}
