/** Rows and columns as the model has them: from 0, `last` included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface ModelBox {
  readonly rows: Span;
  readonly columns: Span;
}

/** Whole rows or columns put in or taken out. */
export interface ModelEdit {
  readonly kind: "insert" | "delete";
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

export function inverse(edit: ModelEdit): ModelEdit {
  return { ...edit, kind: edit.kind === "insert" ? "delete" : "insert" };
}

/** Where a line is after the edit; null where it is gone. */
export function movedLine(line: number, { kind, at, count }: ModelEdit): number | null {
  if (line < at) return line;
  if (kind === "insert") return line + count;
  return line < at + count ? null : line - count;
}

/** A span keeps its surviving lines and whatever was put in between them. */
export function movedSpan(span: Span, edit: ModelEdit): Span | null {
  const lines = Array.from({ length: span.last - span.first + 1 }, (_line, offset) => movedLine(span.first + offset, edit)).filter((line) => line !== null);
  return lines.length === 0 ? null : { first: Math.min(...lines), last: Math.max(...lines) };
}

export function movedBox(box: ModelBox, edit: ModelEdit): ModelBox | null {
  const moved = movedSpan(box[edit.axis], edit);
  return moved && { ...box, [edit.axis]: moved };
}

export function has(box: ModelBox, row: number, column: number): boolean {
  return row >= box.rows.first && row <= box.rows.last && column >= box.columns.first && column <= box.columns.last;
}

export function columnLetters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
}

export function addressOf({ rows, columns }: ModelBox): string {
  const first = `${columnLetters(columns.first)}${rows.first + 1}`;
  const last = `${columnLetters(columns.last)}${rows.last + 1}`;
  return first === last ? first : `${first}:${last}`;
}
