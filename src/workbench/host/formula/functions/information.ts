import { errorNotFound } from "../coerce";
import { CellError } from "../scalar";
import { mapValue } from "../broadcast";
import { Area, Matrix, readArgument, topLeft } from "../value";
import { scalar, whole, type FunctionTable } from "./function-spec";
import type { Scalar } from "../scalar";

const test = (holds: (value: Scalar) => boolean) =>
  scalar(1, 1, ([value = null]) => holds(value), { takesErrors: true });

export const informationFunctions: FunctionTable = {
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISBLANK: test((value) => value === null),
  ISERROR: test((value) => value instanceof CellError),
  ISERR: test((value) => value instanceof CellError && value !== errorNotFound),
  ISNA: test((value) => value === errorNotFound),
  ISREF: whole(1, 1, ([arg = null]) => arg instanceof Area, { gives: "one" }),
  NA: scalar(0, 0, () => errorNotFound),
  // Of a range the first cell counts, of an array all values.
  // Text and empty cells count as 0, so N("a remark") adds nothing to a formula.
  N: whole(1, 1, ([arg = null], context) => {
    const number = (value: Scalar): Scalar => (typeof value === "number" || value instanceof CellError ? value : value === true ? 1 : 0);
    return arg instanceof Matrix ? mapValue(arg, number) : number(topLeft(readArgument(arg, context)));
  }),
  T: whole(1, 1, ([arg = null], context) => {
    const text = (value: Scalar): Scalar => (typeof value === "string" || value instanceof CellError ? value : "");
    return arg instanceof Matrix ? mapValue(arg, text) : text(topLeft(readArgument(arg, context)));
  }),
  TYPE: whole(1, 1, ([arg = null], context) => {
    const value = readArgument(arg, context);
    if (value instanceof Matrix) return 64;
    if (value instanceof CellError) return 16;
    return typeof value === "string" ? 2 : typeof value === "boolean" ? 4 : 1;
  }, { gives: "one" }),
};
