import type { CellBox, SheetFace } from "../host/view";
import { lookOf } from "./cell-look";
import { gridParts, type ClientBox } from "./grid-rects";
import type { SheetGrid } from "./sheet-grid";

/** Further out of view than this many pixels a merged cell is not drawn. */
const margin = 300;

/** Draws merged cells over the cells that they are made of. */
export function createMergeLayer(grid: SheetGrid, active: () => SheetFace): { draw(): void } {
  const parts = gridParts.map((part) => {
    const layer = document.createElement("div");
    layer.className = "merge-layer";
    layer.setAttribute("aria-hidden", "true");
    grid.addLayer(part, layer);
    return { part, layer };
  });

  function draw(): void {
    const sheet = active();
    const merges = sheet.merges();
    for (const { part, layer } of parts) {
      if (merges.length === 0 && layer.childElementCount === 0) continue;
      const seen = grid.scrolledView(part);
      layer.replaceChildren(...merges.flatMap((merge) => {
        const rect = grid.rectIn(part, merge);
        return rect === null || !near(rect, seen) ? [] : [cell(sheet, merge, rect)];
      }));
    }
  }

  grid.onShifted(draw);
  return { draw };
}

function near(rect: ClientBox, seen: ClientBox | null): boolean {
  if (seen === null) return true;
  return rect.top < seen.top + seen.height + margin && rect.top + rect.height > seen.top - margin
    && rect.left < seen.left + seen.width + margin && rect.left + rect.width > seen.left - margin;
}

function cell(sheet: SheetFace, { row, column }: CellBox, rect: ClientBox): HTMLElement {
  const { text, classes, style } = lookOf(sheet, [], row, column);
  const element = document.createElement("div");
  element.className = ["rgCell", "merged", ...Object.entries(classes).flatMap(([name, on]) => (on && name !== "under-merge" ? [name] : []))].join(" ");
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  Object.assign(element.style, { left: `${rect.left}px`, top: `${rect.top}px`, width: `${rect.width}px`, height: `${rect.height}px` });
  const content = document.createElement("span");
  content.className = "cell-text";
  content.textContent = text;
  element.append(content);
  return element;
}
