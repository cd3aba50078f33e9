import { asValue, compileCall, type CompiledArgument } from "./call";
import { FormulaSyntaxError, type FormulaReference } from "./compiled-formula";
import { errorName, errorReference, errorValue } from "./coerce";
import type { FunctionSpec } from "./functions/function-spec";
import { findFunction } from "./functions/registry";
import { keepWhileUnchanged } from "./keep";
import { binaryOperator, unaryOperator } from "./operators";
import { parseFormula, type FormulaNode } from "./parse-formula";
import { parseReference, referenceBox, sheetColumns, sheetRows } from "./reference";
import { CellError, readErrorCode, type Scalar } from "./scalar";
import type { Place } from "./scope";
import { structuredArea, tableArea } from "./structured";
import { Area, Matrix, readArea, type Argument, type Context, type RunArgument } from "./value";

/** What is learned of a formula while it is compiled. */
export interface Compilation {
  readonly formula: string;
  readonly origin: Place;
  readonly references: Map<string, FormulaReference>;
  readonly names: Set<string>;
  volatile: boolean;
  placed: boolean;
  /** Something that takes single values is given several: before there were dynamic arrays that took an array formula. */
  lifts: boolean;
  /** Names are compiled once for all workbooks, so nothing of one may be kept in them. */
  readonly shared?: boolean;
  /** Names that stand for something within a LET, in upper case. */
  readonly bound?: ReadonlyMap<string, Expression>;
}

/**
 * A compiled part of a formula. `reads` says what its value hangs on: nothing, names of the workbook, or the
 * cell for which it is evaluated. The first two need to be computed once only.
 */
interface Expression extends CompiledArgument {
  readonly reads: 0 | 1 | 2;
  /** Whether it may give several values, as far as the text tells: never, where a name or a place that is computed leads to several, or where it stands. */
  readonly several: 0 | 1 | 2;
}

export function compileExpression(node: FormulaNode, compilation: Compilation): Expression {
  switch (node.type) {
    case "Literal":
      return constant(node.value);
    case "ErrorLiteral":
      return constant(readErrorCode(node.value) ?? errorValue);
    case "ArrayExpression":
      return constant(arrayConstant(node.elements));
    case "ReferenceIdentifier":
      if (node.kind === "table") return compileStructured(node.value, compilation);
      return node.kind === "name" ? compilation.bound?.get(node.value.toUpperCase()) ?? compileName(node.value, compilation) : compileReference(node.value, compilation);
    case "UnaryExpression":
      return compileUnary(node.operator, node.arguments, compilation);
    case "BinaryExpression":
      return compileBinary(node.operator, node.arguments, compilation);
    case "CallExpression":
      return compileFunction(node, compilation);
    case "LetExpression":
      return compileLet(node, compilation);
    default:
      // LAMBDA is not evaluated here.
      return constant(errorName);
  }
}

function constant(value: Scalar | Matrix): Expression {
  return { value: () => value, reference: () => value, reads: 0, several: value instanceof Matrix ? 2 : 0 };
}

function arrayConstant(elements: readonly (readonly FormulaNode[])[]): Matrix {
  const values = elements.flat().map((node): Scalar =>
    node.type === "Literal" ? node.value : node.type === "ErrorLiteral" ? readErrorCode(node.value) ?? errorValue : errorValue);
  return new Matrix(elements.length, elements[0]?.length ?? 0, values);
}

/** Wraps what takes references, so that values come out, computed once where that is enough. */
function expression(reference: RunArgument, reads: 0 | 1 | 2, several: 0 | 1 | 2, { shared }: Compilation): Expression {
  if (reads === 2 || (shared && reads === 1)) return { value: asValue(reference), reference, reads, several };
  return { value: keepWhileUnchanged(asValue(reference), reads), reference, reads, several };
}

function compileReference(text: string, compilation: Compilation): Expression {
  const reference = parseReference(text);
  if (!reference) return constant(errorReference);
  compilation.references.set(text.toUpperCase(), reference);
  const { origin } = compilation;
  const single = reference.firstRow === reference.lastRow && reference.firstColumn === reference.lastColumn
    && reference.firstRowFixed === reference.lastRowFixed && reference.firstColumnFixed === reference.lastColumnFixed;
  const area = (context: Context): Area => {
    context.passing++;
    return new Area(reference.sheet, referenceBox(reference, origin, context.at));
  };
  if (!single) return { value: (context) => readArea(area(context), context.scope), reference: area, reads: 2, several: 2 };
  const { sheet, firstRow, firstColumn, firstRowFixed, firstColumnFixed } = reference;
  const rowOf = ({ at }: Context): number => (firstRowFixed ? firstRow : firstRow + at.row - origin.row);
  const columnOf = ({ at }: Context): number => (firstColumnFixed ? firstColumn : firstColumn + at.column - origin.column);
  const inside = (row: number, column: number): boolean => row >= 0 && column >= 0 && row < sheetRows && column < sheetColumns;
  return {
    value: (context) => {
      const row = rowOf(context);
      const column = columnOf(context);
      if (!inside(row, column)) return readArea(area(context), context.scope);
      context.passing++;
      return context.scope.cell(sheet, row, column);
    },
    reference: (context) => {
      const row = rowOf(context);
      const column = columnOf(context);
      if (!inside(row, column)) return area(context);
      context.passing++;
      return new Area(sheet, { row, column, rows: 1, columns: 1 });
    },
    reads: 2,
    several: 0,
  };
}

/** `[@Qty]` and `Sales[@[Unit price]]`. */
const oneOfThisRow = /^[^[]*\[@(\[[^\]]*\]|[^\]:]+)\]$/;

function compileStructured(text: string, compilation: Compilation): Expression {
  const area = structuredArea(text);
  if (!area) return constant(errorReference);
  compilation.placed = true;
  return expression(area, 2, oneOfThisRow.test(text) ? 0 : 2, compilation);
}

/** How deep names may lead to names before Excel would call it circular. */
const deepestName = 16;

/** What names refer to, compiled, by its text. A name's own relative references count from A1. */
const namedFormulas = new Map<string, RunArgument>();

function namedFormula(text: string): RunArgument {
  let run = namedFormulas.get(text);
  if (!run) {
    const formula = text.startsWith("=") ? text : `=${text}`;
    const inner: Compilation = {
      formula, origin: { row: 0, column: 0 }, references: new Map(), names: new Set(), volatile: false, placed: false, lifts: false,
      shared: true,
    };
    const { reference } = compileExpression(parseFormula(formula), inner);
    const fixed = !inner.volatile && !inner.placed && inner.names.size === 0 && [...inner.references.values()].every((one) =>
      one.firstRowFixed && one.lastRowFixed && one.firstColumnFixed && one.lastColumnFixed);
    run = (context) => {
      const before = context.passing;
      const value = reference(context);
      // Reading cells that never move is not reading by place.
      if (fixed) context.passing = before;
      return value;
    };
    if (namedFormulas.size > 500) namedFormulas.clear();
    namedFormulas.set(text, run);
  }
  return run;
}

function compileName(name: string, compilation: Compilation): Expression {
  compilation.names.add(name.toUpperCase());
  const run = (context: Context): Argument => {
    const refersTo = context.scope.name(name);
    if (refersTo === null) return tableArea(name, context) ?? errorName;
    if (context.depth >= deepestName) return errorReference;
    context.depth++;
    try {
      return namedFormula(refersTo)(context);
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return errorName;
      throw error;
    } finally {
      context.depth--;
    }
  };
  return expression(run, 1, 1, compilation);
}

/** Each name is computed once for each evaluation, however often it is read: `LET(x, RAND(), x - x)` is 0. */
function compileLet({ declarations, body }: FormulaNode & { type: "LetExpression" }, compilation: Compilation): Expression {
  const bound = new Map(compilation.bound);
  const inner: Compilation = { ...compilation, bound };
  for (const { id, init } of declarations) {
    const { reference, reads, several } = compileExpression(init, inner);
    const known = new WeakMap<Context, { readonly argument: Argument }>();
    const once = (context: Context): Argument => {
      let kept = known.get(context);
      if (!kept) known.set(context, (kept = { argument: reference(context) }));
      return kept.argument;
    };
    bound.set(id.name.toUpperCase(), { value: asValue(once), reference: once, reads: reads === 0 ? 0 : 2, several });
  }
  const whole = compileExpression(body, inner);
  compilation.volatile ||= inner.volatile;
  compilation.placed ||= inner.placed;
  compilation.lifts ||= inner.lifts;
  return whole;
}

function compileUnary(operator: string, [operand]: readonly FormulaNode[], compilation: Compilation): Expression {
  if (!operand) return constant(errorValue);
  const inner = compileExpression(operand, compilation);
  if (operator === "@") return expression((context) => implicit(inner.reference(context), context), 2, 0, compilation);
  if (operator === "#") return expression((context) => spillOf(inner.reference(context), context), 2, 2, compilation);
  if (inner.several === 2) compilation.lifts = true;
  const run = unaryOperator(operator, inner.value);
  return run ? expression(run, inner.reads, inner.several, compilation) : constant(errorReference);
}

/** `@A1:A9` takes the cell of the formula's own row or column. */
function implicit(argument: Argument, context: Context): Argument {
  if (!(argument instanceof Area)) return argument instanceof Matrix ? argument.at(0, 0) : argument;
  const { sheet, box } = argument;
  if (box.rows === 1 && box.columns === 1) return argument;
  const row = box.rows === 1 ? box.row : context.at.row;
  const column = box.columns === 1 ? box.column : context.at.column;
  const inside = row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
  return inside ? context.scope.cell(sheet, row, column) : errorValue;
}

/** `A4#` means all cells that the formula in A4 fills; #REF! where it fills none but its own. */
function spillOf(argument: Argument, context: Context): Argument {
  if (!(argument instanceof Area)) return argument instanceof CellError ? argument : errorReference;
  const { sheet, box } = argument;
  if (box.rows !== 1 || box.columns !== 1) return errorReference;
  context.passing++;
  const spilled = context.scope.spill?.(sheet, box.row, box.column) ?? null;
  return spilled instanceof CellError ? spilled : spilled ? new Area(sheet, spilled) : errorReference;
}

function compileBinary(operator: string, nodes: readonly FormulaNode[], compilation: Compilation): Expression {
  const [first, second] = nodes;
  if (!first || !second) return constant(errorValue);
  const left = compileExpression(first, compilation);
  const right = compileExpression(second, compilation);
  const reads = larger([left, right]);
  if (operator === ":") {
    return expression((context) => between(left.reference(context), right.reference(context)), reads, 2, compilation);
  }
  const several = mostOf([left.several, right.several]);
  if (several === 2) compilation.lifts = true;
  const run = binaryOperator(operator, left.value, right.value);
  // Unions and intersections are not evaluated here.
  return run ? expression(run, reads, several, compilation) : constant(errorValue);
}

function between(left: Argument, right: Argument): Argument {
  if (!(left instanceof Area) || !(right instanceof Area)) return errorReference;
  const row = Math.min(left.box.row, right.box.row);
  const column = Math.min(left.box.column, right.box.column);
  const lastRow = Math.max(left.box.row + left.box.rows, right.box.row + right.box.rows);
  const lastColumn = Math.max(left.box.column + left.box.columns, right.box.column + right.box.columns);
  return new Area(left.sheet, { row, column, rows: lastRow - row, columns: lastColumn - column });
}

function compileFunction(node: FormulaNode & { type: "CallExpression" }, compilation: Compilation): Expression {
  const name = node.callee.name ?? "";
  const spec = findFunction(name);
  const args = node.arguments.map((arg) => (arg ? compileExpression(arg, compilation) : constant(null)));
  if (!spec) return constant(errorName);
  if (args.length < spec.least || args.length > spec.most) {
    const few = args.length < spec.least;
    throw new FormulaSyntaxError(compilation.formula,
      `You've entered too ${few ? "few" : "many"} arguments for ${name.toUpperCase()}.`);
  }
  if (spec.volatile) compilation.volatile = true;
  if (spec.kind !== "whole" && args.some(({ several }) => several === 2)) compilation.lifts = true;
  if (spec.kind === "whole" && spec.singles?.some((place) => args[place]?.several === 2)) compilation.lifts = true;
  const placed = spec.placed === true && args.length === 0;
  if (placed) compilation.placed = true;
  return expression(compileCall(spec, args), spec.volatile || placed ? 2 : larger(args), givesSeveral(spec, args), compilation);
}

function givesSeveral(spec: FunctionSpec, args: readonly Expression[]): 0 | 1 | 2 {
  const { gives, finds } = spec.kind === "whole" ? spec : {};
  if (gives === "one" || gives === "many") return gives === "many" ? 2 : 0;
  const counted = gives ? args.filter((_arg, index) => gives.includes(index)) : args;
  return mostOf([finds ? 1 : 0, ...counted.map(({ several }) => several)]);
}

function mostOf(levels: readonly (0 | 1 | 2)[]): 0 | 1 | 2 {
  return levels.reduce<0 | 1 | 2>((most, level) => (level > most ? level : most), 0);
}

function larger(parts: readonly Expression[]): 0 | 1 | 2 {
  return mostOf(parts.map(({ reads }) => reads));
}

