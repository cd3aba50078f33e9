import type { Cell } from "../cell";
import type { FieldReading } from "./finding";

/** Enough for the texts that a column repeats; more would only hold memory. */
const most = 5_000;

/** Keeps what texts were read as: a column repeats its few odd ones again and again. `read` must hang on nothing but the cell. */
export function remembering<T>(read: (cell: Cell) => FieldReading<T>): (cell: Cell) => FieldReading<T> {
  const known = new Map<string, FieldReading<T>>();
  return (cell) => {
    if (typeof cell !== "string") return read(cell);
    let reading = known.get(cell);
    if (reading === undefined) {
      reading = read(cell);
      if (known.size < most) known.set(cell, reading);
    }
    return reading;
  };
}

/** The same where the reading hangs on something else, too: what was kept is forgotten when that is another. */
export function rememberingFor<On, T>(read: (cell: Cell, on: On) => FieldReading<T>): (cell: Cell, on: On) => FieldReading<T> {
  let known: { readonly on: On; readonly read: (cell: Cell) => FieldReading<T> } | null = null;
  return (cell, on) => {
    if (known === null || known.on !== on) known = { on, read: remembering((text) => read(text, on)) };
    return known.read(cell);
  };
}
