import type { CellBox } from "../host/view";

/**
 * Reads clipboard text as Excel writes it: tabs between cells, a line per row; a cell that holds a tab, a line break or
 * a quotation mark is put into quotation marks, with those inside it doubled. A quotation mark that opens no such cell
 * is an ordinary character, as in `5" pipe`.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : null;
    const cell = quoted ?? readPlain(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === "\t") {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
    // A line break at the very end closes the last row and opens no other.
    if (at >= text.length) return rows;
  }
}

interface Read {
  readonly text: string;
  readonly end: number;
}

const delimiter = /[\t\r\n]/g;

function readPlain(text: string, from: number): Read {
  delimiter.lastIndex = from;
  const end = delimiter.exec(text)?.index ?? text.length;
  return { text: text.slice(from, end), end };
}

/** Null when the quotation mark is never closed right before a delimiter. */
function readQuoted(text: string, from: number): Read | null {
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    if (text[close + 1] === '"') {
      at = close + 2;
      continue;
    }
    const after = text[close + 1];
    if (after !== undefined && after !== "\t" && after !== "\r" && after !== "\n") return null;
    return { text: text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
  }
}

/**
 * What lands in the sheet: copied cells are repeated when the selection is a multiple of them, so that one copied cell
 * fills a selection; otherwise they go in once, from the selection's top left cell on.
 */
export function spreadOver(texts: readonly (readonly string[])[], box: CellBox): readonly (readonly string[])[] {
  const rows = texts.length;
  const columns = texts[0]?.length ?? 0;
  if (columns === 0 || texts.some((row) => row.length !== columns)) return texts;
  const area = pasteArea({ row: 0, column: 0, rows, columns }, box);
  if (area.rows === rows && area.columns === columns) return texts;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => texts[row % rows]?.[column % columns] ?? ""));
}

/** The cells that a paste of `copied` into the selection `box` covers. */
export function pasteArea(copied: CellBox, box: CellBox): CellBox {
  const fits = box.rows % copied.rows === 0 && box.columns % copied.columns === 0;
  return fits ? box : { ...box, rows: copied.rows, columns: copied.columns };
}
