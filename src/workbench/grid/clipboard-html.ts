import type { CellBox, CellFace, SheetFace } from "../host/view";

/** More cells than this go to the clipboard as text alone. */
const mostCells = 50_000;

/** Cells as an HTML table with their looks, for programs that take more than text; "" where there are too many. */
export function cellsAsHtml(sheet: Pick<SheetFace, "cell">, box: CellBox): string {
  if (box.rows * box.columns > mostCells) return "";
  const rows = Array.from({ length: box.rows }, (_, down) =>
    `<tr>${Array.from({ length: box.columns }, (_cell, right) => cellHtml(sheet.cell(box.row + down, box.column + right))).join("")}</tr>`);
  return `<html><body><table style="border-collapse:collapse">${rows.join("")}</table></body></html>`;
}

function cellHtml({ text, align, fill, color, bold, italic, underline, strikethrough, wrap }: CellFace): string {
  const style = [
    align === "left" ? "" : `text-align:${align}`, fill === null ? "" : `background:${fill}`, color === null ? "" : `color:${color}`,
    bold ? "font-weight:700" : "", italic ? "font-style:italic" : "",
    underline === null && !strikethrough ? "" : `text-decoration:${[underline === null ? "" : "underline", strikethrough ? "line-through" : ""].join(" ").trim()}`,
    wrap ? "white-space:normal" : "",
  ].filter((part) => part !== "").join(";");
  return `<td${style === "" ? "" : ` style="${style}"`}>${escaped(text)}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("\n", "<br>");
}

/** The texts of the first table in a piece of HTML, null where there is none. Cells that span several leave the others blank. */
export function cellsFromHtml(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return null;
  const rows = [...table.rows].map((): string[] => []);
  for (const [down, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (rows[down]?.[column] !== undefined) column += 1;
      for (let under = 0; under < cell.rowSpan; under += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = rows[down + under];
          if (line !== undefined) line[column + right] = under === 0 && right === 0 ? textOf(cell) : "";
        }
      }
      column += cell.colSpan;
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return width === 0 ? null : rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

/** White space in HTML source means nothing, line breaks are elements. */
function textOf(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll("br")) line.replaceWith("\u2028");
  return (cell.textContent ?? "").replace(/[ \t\r\n]+/g, " ").replaceAll("\u00a0", " ").split("\u2028").map((line) => line.trim()).join("\n").trim();
}

/**
 * What was copied elsewhere, as cells. Spreadsheets put the exact texts beside the HTML, so the HTML is only read where
 * the text has no table in it, as from pages and mails.
 */
export function cellsOf({ text, html }: { readonly text: string; readonly html: string }, parseText: (text: string) => string[][]): string[][] | null {
  const hasCells = text.includes("\t");
  const fromHtml = html === "" || hasCells ? null : cellsFromHtml(html);
  if (fromHtml !== null && (fromHtml.length > 1 || (fromHtml[0]?.length ?? 0) > 1)) return fromHtml;
  return text === "" ? fromHtml : parseText(text);
}
