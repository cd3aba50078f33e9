import { serialToIso } from "../../../src/domain/calendar";
import { lineAt } from "../host-sheets";

const billingDate = 5;
const bookingDate = 6;
const bad: readonly (readonly [column: number, text: string])[] = [
  [0, ""], [3, "NO-SUCH-PRODUCT"], [4, "a dozen"], [billingDate, "soon"], [8, "whenever it suits"], [9, "at the end, maybe"],
];

function isDate(column: number): boolean {
  return column === billingDate || column === bookingDate;
}

/** A line as it is typed; in every tenth line, and so in one cell of a hundred, something is wrong. */
export function typedLine(index: number): string {
  const line = lineAt(index).map((value, column) =>
    isDate(column) && typeof value === "number" ? serialToIso(value, false) ?? "" : String(value));
  const [column, text] = bad[Math.floor(index / 10) % bad.length] ?? [0, ""];
  if (index % 10 === 0) line[column] = text;
  return line.join("\t");
}
