import type { Cell } from "../cell";

/** What the cells of a column mean. It keeps what texts mean, since a column repeats its texts again and again. */
export interface Remembered<Meaning> {
  (cell: Cell): Meaning;
  /** What the text was found to mean before, if it is still known. */
  readonly known: ReadonlyMap<string, Meaning>;
}

/** `read` must hang on nothing but the cell. More than `most` texts would only hold memory. */
export function remembering<Meaning>(read: (cell: Cell) => Meaning, most = 5_000): Remembered<Meaning> {
  const known = new Map<string, Meaning>();
  let blank: Meaning | undefined;
  function recall(cell: Cell): Meaning {
    if (cell === null) return (blank ??= read(cell));
    if (typeof cell !== "string") return read(cell);
    let meaning = known.get(cell);
    if (meaning === undefined) {
      meaning = read(cell);
      if (known.size < most) known.set(cell, meaning);
    }
    return meaning;
  }
  return Object.assign(recall, { known });
}

/** The same where the meaning hangs on something else, too: what was kept is forgotten when that is another. */
export function rememberingFor<On, Meaning>(readOn: (on: On) => (cell: Cell) => Meaning): (cell: Cell, on: On) => Meaning {
  let kept: { readonly on: On; readonly read: (cell: Cell) => Meaning } | null = null;
  return (cell, on) => {
    if (kept === null || kept.on !== on) kept = { on, read: remembering(readOn(on)) };
    return kept.read(cell);
  };
}
