import { decimal, formatDecimal } from "../decimal";
import type { CadenceSchedule, ListSchedule, Rest, Schedule, ScheduleEntry, StraightLineSchedule, When } from "./schedule";

/** The one text that stands for a schedule (RULES.md 4.1 and 4.2). It reads the same in every locale. */
export function canonicalText(schedule: Schedule): string {
  switch (schedule.kind) {
    case "cadence": return cadenceText(schedule);
    case "straight-line": return straightLineText(schedule);
    case "template": return `template: ${schedule.name}`;
    case "list": return listText(schedule);
    default: return schedule.kind;
  }
}

export function whenText(when: When): string {
  switch (when.kind) {
    case "offset": return `+${when.count}${when.unit === "week" ? "w" : "m"}`;
    case "date": return when.date;
    case "end": return "end";
    case "milestone": return `"${when.name}"`;
  }
}

/** The rest without its first word: `straight-line`, `monthly x 11`, `@ end`. */
export function restText(rest: Rest): string {
  switch (rest.kind) {
    case "cadence": return cadenceText(rest);
    case "straight-line": return straightLineText(rest);
    case "at": return `@ ${whenText(rest.when)}`;
  }
}

function cadenceText({ cadence, count, arrears, from }: CadenceSchedule): string {
  return [cadence, count === null ? "" : ` x ${count}`, arrears ? " arrears" : "", from === null ? "" : ` from ${from}`].join("");
}

function straightLineText({ span, daily }: StraightLineSchedule): string {
  const name = daily ? "straight-line daily" : "straight-line";
  switch (span.kind) {
    case "term": return name;
    case "months": return `${name} over ${span.months} months`;
    case "range": return `${name} ${span.from}..${span.to}`;
    case "from": return `${name} from ${span.from}`;
    case "until": return `${name} until ${span.to}`;
  }
}

function listText(list: ListSchedule): string {
  const parts = list.entries.map((entry) => entryText(list, entry));
  if (list.rest !== null) parts.push(`rest ${restText(list.rest)}`);
  return parts.join("; ");
}

function entryText(list: ListSchedule, { value, when, label }: ScheduleEntry): string {
  const typed = list.unit === "percent" ? `${value}%` : amountText(value, list.amountMark);
  return `${typed} @ ${whenText(when)}${label === null ? "" : ` "${label}"`}`;
}

function amountText(value: string, mark: string | null): string {
  if (mark === "k") return inThousands(value);
  const amount = withoutThousandsLook(value);
  if (mark === null) return amount;
  return /^[a-z]/i.test(mark) ? `${mark} ${amount}` : `${mark}${amount}`;
}

/** The amount 100 as `0.1k`: an amount that cannot be taken for a percentage, in no currency. */
export function inThousands(value: string): string {
  const { units, places } = decimal(value);
  return `${withoutThousandsLook(formatDecimal({ units, places: places + 3 }))}k`;
}

/** Where points mark thousands, 1.125 would read as 1125, but 1.1250 cannot. */
function withoutThousandsLook(value: string): string {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(value) ? `${value}0` : value;
}
