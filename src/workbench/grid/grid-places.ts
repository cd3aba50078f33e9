import type { AxisPair, SheetShape } from "./sheet-shape";
import type { Spot } from "./selection";

/** What a pointer is over. */
export type Place =
  | { readonly kind: "cell"; readonly spot: Spot }
  | { readonly kind: "row"; readonly row: number }
  | { readonly kind: "column"; readonly column: number }
  | { readonly kind: "corner" };

export function placeOf(target: EventTarget | null, { rows, columns }: SheetShape): Place | null {
  if (!(target instanceof Element)) return null;
  const inRowHeaders = target.closest(".rowHeaders") !== null;
  const column = (at: number) => lineIn(columns, target.closest(".colPinStart") !== null, at);
  if (target.closest("revogr-header") !== null) {
    if (inRowHeaders) return { kind: "corner" };
    const header = target.closest<HTMLElement>("[data-rgcol]");
    return header === null ? null : { kind: "column", column: column(Number(header.dataset["rgcol"])) };
  }
  const cell = target.closest<HTMLElement>(".rgCell");
  const data = cell?.closest("revogr-data");
  if (cell === null || data === null || data === undefined) return null;
  const row = lineIn(rows, data.getAttribute("type") === "rowPinStart", Number(cell.dataset["rgrow"]));
  return inRowHeaders ? { kind: "row", row } : { kind: "cell", spot: { row, column: column(Number(cell.dataset["rgcol"])) } };
}

function lineIn({ frozen, body }: AxisPair, isFrozen: boolean, position: number): number {
  return (isFrozen ? frozen : body).lineAt(position);
}

/** RevoGrid's own roles would call it a tree and count only the rows that scroll. */
export function nameParts(element: HTMLElement, { rows, columns }: SheetShape): void {
  const viewport = element.querySelector(".main-viewport");
  viewport?.setAttribute("role", "grid");
  viewport?.setAttribute("aria-label", "Worksheet");
  viewport?.setAttribute("aria-rowcount", String(rows.end));
  viewport?.setAttribute("aria-colcount", String(columns.end));
  for (const header of element.querySelectorAll(".header-rgRow")) header.setAttribute("role", "row");
}
