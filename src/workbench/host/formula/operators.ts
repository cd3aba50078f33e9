import { broadcast, lastingMap, mapValue } from "./broadcast";
import { errorDivision, errorNumber, errorValue, finite, toNumber, toText } from "./coerce";
import { compareScalars } from "./compare";
import { CellError, type Scalar } from "./scalar";
import { Matrix, type Run } from "./value";

type Binary = (left: Scalar, right: Scalar) => Scalar;

const arithmetic = (apply: (left: number, right: number) => Scalar): Binary => (left, right) => {
  const a = toNumber(left);
  if (a instanceof CellError) return a;
  const b = toNumber(right);
  return b instanceof CellError ? b : apply(a, b);
};

const comparison = (holds: (order: number) => boolean): Binary => (left, right) => {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  return holds(compareScalars(left, right));
};

const binary: Readonly<Record<string, Binary>> = {
  "+": arithmetic((a, b) => finite(a + b)),
  "-": arithmetic((a, b) => finite(a - b)),
  "*": arithmetic((a, b) => finite(a * b)),
  "/": arithmetic((a, b) => (b === 0 ? errorDivision : finite(a / b))),
  // 0^0 is #NUM! in Excel, 1 in JavaScript.
  "^": arithmetic((a, b) => (a === 0 && b === 0 ? errorNumber : finite(a ** b))),
  "&": (left, right) => {
    const a = toText(left);
    if (a instanceof CellError) return a;
    const b = toText(right);
    if (b instanceof CellError) return b;
    // A cell holds no more.
    return a.length + b.length > 32_767 ? errorValue : a + b;
  },
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

/** An operator between two values; null where the sign is none. */
export function binaryOperator(sign: string, left: Run, right: Run): Run | null {
  const apply = binary[sign];
  if (!apply) return null;
  let lastRight: Scalar = null;
  let withLastRight = lastingMap((one) => apply(one, lastRight));
  return (context) => {
    const a = left(context);
    const b = right(context);
    if (a instanceof Matrix) {
      if (!(b instanceof Matrix)) {
        if (b !== lastRight) {
          lastRight = b;
          withLastRight = lastingMap((one) => apply(one, b));
        }
        return withLastRight(a);
      }
      return broadcast([a, b], ([x = null, y = null]) => apply(x, y));
    }
    return b instanceof Matrix ? mapValue(b, (one) => apply(a, one)) : apply(a, b);
  };
}

/** An operator on one value; `+` changes nothing, not even text. */
export function unaryOperator(sign: string, operand: Run): Run | null {
  if (sign === "+") return operand;
  if (sign !== "-" && sign !== "%") return null;
  const apply = (scalar: Scalar): Scalar => {
    const number = toNumber(scalar);
    if (number instanceof CellError) return number;
    return sign === "%" ? number / 100 : number === 0 ? 0 : -number;
  };
  return (context) => mapValue(operand(context), apply);
}
