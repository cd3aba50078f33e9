import type { WorkbookFace } from "./host/view";
import { byId } from "./dom";
import { summarise } from "./grid/summary";
import type { Cursor } from "./grid/cursor";
import { clipTo } from "./grid/selection";

/** More cells than this are not added up: it would hold the page. */
const mostCells = 200_000;
const settleMs = 60;

export interface StatusLine {
  draw(): void;
  /** A sentence about what could not be done; null takes it away. */
  say(problem: string | null): void;
  /** What the next key does; null for nothing special. */
  showMode(mode: string | null): void;
}

export function createStatusLine(face: WorkbookFace, cursor: Cursor): StatusLine {
  const problemLine = byId("status-problem");
  const ready = byId("status-ready");
  const numbers = byId("status-numbers");
  let timer = 0;

  function add(): void {
    timer = 0;
    const box = cursor.box();
    const sheet = face.active();
    const clipped = clipTo(box, sheet.extent());
    const tooMany = clipped.rows * clipped.columns > mostCells;
    numbers.textContent = cursor.isOneCell() || tooMany ? "" : words(summarise(sheet, clipped));
  }

  function draw(): void {
    if (timer === 0) timer = window.setTimeout(add, settleMs);
  }

  cursor.onMove(draw);
  return {
    draw,
    showMode(mode) { ready.textContent = mode ?? "Ready"; },
    say(problem) {
      problemLine.textContent = problem ?? "";
      problemLine.hidden = problem === null;
      ready.hidden = problem !== null;
    },
  };
}

function words({ count, numbers, sum }: ReturnType<typeof summarise>): string {
  const parts: string[] = [];
  if (numbers > 0) parts.push(`Average ${format(sum / numbers)}`);
  if (count > 0) parts.push(`Count ${count.toLocaleString("en-US")}`);
  if (numbers > 0) parts.push(`Sum ${format(sum)}`);
  return parts.join(" · ");
}

function format(number: number): string {
  return number.toLocaleString("en-US", { maximumFractionDigits: 6 });
}
