import { compileExpression, type Compilation } from "./compile-expression";
import { FormulaSyntaxError, type CompiledFormula } from "./compiled-formula";
import { childrenOf, parseFormula, type FormulaNode } from "./parse-formula";
import { parseReference } from "./reference";
import type { Scalar } from "./scalar";
import type { FormulaScope, Place } from "./scope";
import { Matrix, topLeft, type Argument, type Context, type Value } from "./value";

/**
 * Compiles a formula once, to be evaluated for many cells. Relative references are relative to `origin`.
 * Throws FormulaSyntaxError for what Excel would not take.
 */
export function compileFormula(text: string, origin: Place): CompiledFormula {
  const formula = text.startsWith("=") ? text : `=${text}`;
  return compiled(formula, parseFormula(formula), origin);
}

/**
 * The same for a conditional format, whose origin is the top left cell of its range. Excel refuses there
 * (MS-OI29500 3.2.3.1.2): array constants, unions, intersections, structured references, references to
 * several sheets or to another workbook.
 */
export function compileConditionalFormula(text: string, origin: Place): CompiledFormula {
  const formula = text.startsWith("=") ? text : `=${text}`;
  const node = parseFormula(formula);
  refuse(node, formula);
  return compiled(formula, node, origin);
}

function compiled(text: string, node: FormulaNode, origin: Place): CompiledFormula {
  const compilation: Compilation = {
    formula: text, origin, references: new Map(), names: new Set(), volatile: false, placed: false, lifts: false,
  };
  const { value: run, several } = compileExpression(node, compilation);
  const references = [...compilation.references.values()];
  return {
    text,
    references,
    names: [...compilation.names],
    volatile: compilation.volatile,
    samePerRow: !compilation.placed
      && references.every(({ firstColumnFixed, lastColumnFixed }) => firstColumnFixed && lastColumnFixed),
    evaluate: (scope, at): Scalar => {
      const context: Context = { scope, at, depth: 0, passing: 0 };
      return topLeft(run(context)) ?? 0;
    },
    mayBeArray: several > 0,
    givesArray: several === 2,
    isArrayFormula: several === 2 || compilation.lifts,
    lifts: compilation.lifts,
    evaluateAll: (scope, at): Value => {
      const value = run({ scope, at, depth: 0, passing: 0 });
      return value instanceof Matrix && value.values.length === 1 ? topLeft(value) : value;
    },
  };
}

function refuse(node: FormulaNode, formula: string): void {
  const no = (what: string): never => {
    throw new FormulaSyntaxError(formula, `You may not use ${what} in a conditional format. Put the values in cells and name them.`);
  };
  if (node.type === "ArrayExpression") no("array constants such as {1,2}");
  if (node.type === "BinaryExpression" && node.operator === ",") no("unions");
  if (node.type === "BinaryExpression" && node.operator === " ") no("intersections");
  if (node.type === "ReferenceIdentifier") {
    if (node.kind === "table") no("structured references");
    if (node.kind !== "name" && parseReference(node.value) === null) no("references to several sheets or to another workbook");
  }
  for (const child of childrenOf(node)) refuse(child, formula);
}

/**
 * What a formula gives that stands in no cell, as that of a name: where it points, or all of an array. Throws
 * FormulaSyntaxError.
 */
export function evaluateFreely(text: string, scope: FormulaScope): Argument {
  const origin = { row: 0, column: 0 };
  const compilation: Compilation = { formula: text, origin, references: new Map(), names: new Set(), volatile: false, placed: false, lifts: false };
  return compileExpression(parseFormula(text), compilation).reference({ scope, at: origin, depth: 0, passing: 0 });
}
