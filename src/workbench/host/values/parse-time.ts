import type { TypedNumber } from "./typed-number";

const clock = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d{1,3})?)?(?: ?([ap])m?)?$/i;
const hourOnly = /^(\d{1,2}) ([ap])m?$/i;

/** A time of day or a duration as a person types it: `8:26`, `8:26 PM`, `5 p`, `25:00`, `1:02:03.5`. */
export function parseTypedTime(text: string): TypedNumber | null {
  const parts = clock.exec(text);
  if (!parts) {
    const hour = hourOnly.exec(text);
    const hours = hour ? twelveHours(Number(hour[1]), hour[2] ?? "") : null;
    return hours === null ? null : { value: hours / 24, numberFormat: "h:mm AM/PM" };
  }
  const [, hourText = "", minuteText = "", secondText, fraction, half] = parts;
  const minutes = Number(minuteText);
  const seconds = Number(secondText ?? 0) + Number(fraction ?? 0);
  const hours = half ? twelveHours(Number(hourText), half) : Number(hourText);
  if (hours === null || minutes > 59 || seconds >= 60) return null;
  const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return { value, numberFormat: formatOf(hours, secondText !== undefined, fraction !== undefined, half !== undefined) };
}

function twelveHours(hours: number, half: string): number | null {
  if (hours > 12) return null;
  return (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function formatOf(hours: number, withSeconds: boolean, withFraction: boolean, halves: boolean): string {
  if (withFraction) return "mm:ss.0";
  if (hours >= 24) return "[h]:mm:ss";
  return `h:mm${withSeconds ? ":ss" : ""}${halves ? " AM/PM" : ""}`;
}
