import { lowerBound } from "../lower-bound";

interface Numbered {
  readonly rowNumber: number;
}

/** Puts a row where it belongs among rows in the order of the sheet; mostly that is below them. */
export function putInOrder<Row extends Numbered>(rows: Row[], row: Row): void {
  const last = rows[rows.length - 1];
  if (last === undefined || last.rowNumber < row.rowNumber) rows.push(row);
  else rows.splice(placeOf(rows, row), 0, row);
}

/** Takes a row out of rows in the order of the sheet; its place among them has not changed since it was put there. */
export function takeOut<Row extends Numbered>(rows: Row[], row: Row): void {
  const place = placeOf(rows, row);
  if (rows[place] === row) rows.splice(place, 1);
}

/** Where the row stands, or would stand. */
function placeOf(rows: readonly Numbered[], { rowNumber }: Numbered): number {
  return lowerBound(rows.length, (place) => (rows[place]?.rowNumber ?? 0) < rowNumber);
}
