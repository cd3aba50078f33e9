import type { When } from "./schedule";
import { readLabel } from "./labels";
import { fail, failed, type Failed, type Reader } from "./reader";
import { readValue, type TypedValue } from "./values";
import { readWhen, withoutConnectors } from "./whens";

/** One entry as typed. `when` null: the text does not say. */
export interface TypedEntry {
  readonly value: TypedValue;
  readonly when: When | null;
  readonly label: string | null;
  /** It comes from a slash list such as `30/40/30`. */
  readonly slash: boolean;
}

/** Reads `value [@ when] [label]` or `when: value [label]`. In a list with a cadence a lone label names no time. */
export function readEntry(reader: Reader, part: string, cadenced: boolean): TypedEntry | Failed {
  const labelled = readLabel(reader, part);
  if (labelled === failed) return failed;
  const { label, body } = labelled;
  const colon = /:|=|->|→/.exec(body);
  const valueText = colon === null ? body : body.slice(colon.index + colon[0].length).trim();
  const value = readValueOf(reader, valueText, part);
  if (value === failed) return failed;
  const afterValue = valueText.slice(value.end).trim();
  if (colon !== null && afterValue !== "") return badValue(reader, part);
  const time = withoutConnectors(colon === null ? afterValue : body.slice(0, colon.index));
  const connected = time.connected || colon !== null;
  if (time.text === "") {
    if (label === null && connected) return fail(reader, "SCH_BAD_WHEN", part, { part });
    const milestone = label !== null && (connected || !cadenced);
    return { value, when: milestone ? { kind: "milestone", name: label } : null, label: milestone ? null : label, slash: false };
  }
  const when = readWhen(reader, time.text, connected);
  return when === failed ? failed : { value, when, label, slash: false };
}

/** Reads one number of a slash list. */
export function readSlashEntry(reader: Reader, text: string, part: string): TypedEntry | Failed {
  const value = readValueOf(reader, text, part);
  if (value === failed) return failed;
  if (value.end < text.length) return badValue(reader, part);
  return { value, when: null, label: null, slash: true };
}

function readValueOf(reader: Reader, text: string, part: string): TypedValue | Failed {
  const value = readValue(reader, text);
  if (!("problem" in value)) return value.negative ? fail(reader, "SCH_NEGATIVE", reader.text) : value;
  if (value.problem === "ambiguous-comma") return fail(reader, "SCH_AMBIGUOUS_COMMA", part, { value: text });
  return badValue(reader, part);
}

function badValue(reader: Reader, part: string): Failed {
  if (!/\d/.test(reader.text)) return fail(reader, "SCH_UNRECOGNISED", reader.text, { value: reader.text });
  return fail(reader, "SCH_BAD_VALUE", part, { part });
}
