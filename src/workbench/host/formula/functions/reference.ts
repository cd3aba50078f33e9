import { errorReference, errorValue, toText } from "../coerce";
import { parseReference, referenceBox, sheetColumns, sheetRows } from "../reference";
import { CellError } from "../scalar";
import { Area, readArgument, type Argument } from "../value";
import { scalar, whole, type FunctionTable } from "./function-spec";
import { numberArgument, onlyValue } from "./number-argument";

/** Functions that give references, or chance: another moment may give another value. */
export const referenceFunctions: FunctionTable = {
  OFFSET: whole(3, 5, ([from = null, down, across, height, width], context) => {
    if (!(from instanceof Area)) return errorValue;
    // One that is left out between commas comes as null.
    const given = (arg: Argument | undefined, otherwise: number): number | CellError => numberArgument(arg ?? undefined, otherwise, context);
    const numbers = [given(down, 0), given(across, 0), given(height, from.box.rows), given(width, from.box.columns)];
    const [rows = 0, columns = 0, tall = 1, wide = 1] = numbers.map((number) => (number instanceof CellError ? NaN : Math.trunc(number)));
    const error = numbers.find((number) => number instanceof CellError);
    if (error instanceof CellError) return error;
    const row = from.box.row + rows + (tall < 0 ? tall + 1 : 0);
    const column = from.box.column + columns + (wide < 0 ? wide + 1 : 0);
    const box = { row, column, rows: Math.abs(tall), columns: Math.abs(wide) };
    const isOnSheet = row >= 0 && column >= 0 && box.rows > 0 && box.columns > 0 && row + box.rows <= sheetRows && column + box.columns <= sheetColumns;
    return isOnSheet ? new Area(from.sheet, box) : errorReference;
  }, { volatile: true, gives: [], finds: true }),
  INDIRECT: whole(1, 2, ([text = null], context) => {
    const written = toText(onlyValue(readArgument(text, context)));
    if (written instanceof CellError) return written;
    const name = context.scope.name(written);
    const reference = parseReference((name ?? written).replace(/^=/, ""));
    const origin = { row: 0, column: 0 };
    return reference ? new Area(reference.sheet, referenceBox(reference, origin, origin)) : errorReference;
  }, { volatile: true, gives: [], finds: true }),
  RAND: whole(0, 0, () => Math.random(), { volatile: true }),
  RANDBETWEEN: whole(2, 2, ([least, most], context) => {
    const from = numberArgument(least ?? undefined, 0, context);
    const to = numberArgument(most ?? undefined, 0, context);
    if (from instanceof CellError) return from;
    if (to instanceof CellError) return to;
    const low = Math.ceil(from);
    const high = Math.floor(to);
    return low > high ? CellError.of("#NUM!") : low + Math.floor(Math.random() * (high - low + 1));
  }, { volatile: true }),
  HYPERLINK: scalar(1, 2, ([address = null, shown]) => (shown === undefined ? address : shown)),
};
