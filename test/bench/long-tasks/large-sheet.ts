import type { Page } from "playwright-core";
import type { UserActions } from "../../../src/workbench/host/view";
import { serialToIso } from "../../../src/domain/calendar";
import { lineAt } from "../host-sheets";

interface Exposed {
  readonly workbench: { readonly host: { readonly user: UserActions } };
}

const linesAtOnce = 20_000;
const billingDate = 5;
const bookingDate = 6;
const bad: readonly (readonly [column: number, text: string])[] = [
  [0, ""], [3, "NO-SUCH-PRODUCT"], [4, "a dozen"], [billingDate, "soon"], [8, "whenever it suits"], [9, "at the end, maybe"],
];

function isDate(column: number): boolean {
  return column === billingDate || column === bookingDate;
}

/** A line as it is typed; in every tenth line, and so in one cell of a hundred, something is wrong. */
function typedLine(index: number): string[] {
  const line = lineAt(index).map((value, column) =>
    isDate(column) && typeof value === "number" ? serialToIso(value, false) ?? "" : String(value));
  const [column, text] = bad[Math.floor(index / 10) % bad.length] ?? [0, ""];
  if (index % 10 === 0) line[column] = text;
  return line;
}

/** Pastes the lines `from` to `to` below each other; the first of all is in row 2. */
export async function fillSheet(page: Page, from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += linesAtOnce) {
    const lines = Array.from({ length: Math.min(linesAtOnce, to - first) }, (_, at) => typedLine(first + at).join("\t")).join("\n");
    await page.evaluate(({ row, text }) => {
      (window as unknown as Exposed).workbench.host.user.paste(row, 0, text.split("\n").map((line) => line.split("\t")));
    }, { row: 1 + first, text: lines });
  }
}
