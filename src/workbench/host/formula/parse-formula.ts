import { parse, tokenize } from "@borgar/fx";
import { FormulaSyntaxError } from "./compiled-formula";

/** The parts of a parsed formula that there can be; the names are the parser's. */
export type FormulaNode =
  | { readonly type: "Literal"; readonly value: string | number | boolean }
  | { readonly type: "ErrorLiteral"; readonly value: string }
  | { readonly type: "ReferenceIdentifier"; readonly value: string; readonly kind: "name" | "range" | "beam" | "table" | "ternary" }
  | { readonly type: "UnaryExpression"; readonly operator: string; readonly arguments: readonly FormulaNode[] }
  | { readonly type: "BinaryExpression"; readonly operator: string; readonly arguments: readonly FormulaNode[] }
  | { readonly type: "ArrayExpression"; readonly elements: readonly (readonly FormulaNode[])[] }
  | { readonly type: "CallExpression"; readonly callee: { readonly type: string; readonly name?: string }; readonly arguments: readonly (FormulaNode | null)[] }
  | { readonly type: "LetExpression"; readonly declarations: readonly LetDeclaration[]; readonly body: FormulaNode }
  | { readonly type: "LambdaExpression" };

/** A name inside LET, and what it stands for. */
export interface LetDeclaration {
  readonly id: { readonly name: string };
  readonly init: FormulaNode;
}

/** Excel's own limits. */
const longestFormula = 8192;
const longestText = 255;

/** Takes a formula apart. Throws FormulaSyntaxError with a sentence for the person who typed it. */
export function parseFormula(text: string): FormulaNode {
  if (text.length > longestFormula) {
    throw new FormulaSyntaxError(text, `This formula has ${text.length} characters; Excel takes at most ${longestFormula}. Make it shorter.`);
  }
  let node: FormulaNode;
  try {
    node = parse(tokenize(text)) as FormulaNode;
  } catch (cause) {
    throw new FormulaSyntaxError(text, "There is a problem with this formula. Check its brackets, commas and quotation marks.", { cause });
  }
  checkTexts(node, text);
  return node;
}

function checkTexts(node: FormulaNode, formula: string): void {
  if (node.type === "Literal" && typeof node.value === "string" && node.value.length > longestText) {
    throw new FormulaSyntaxError(formula, `A text in this formula has ${node.value.length} characters; Excel takes at most ${longestText}. Join shorter ones with &.`);
  }
  for (const child of childrenOf(node)) checkTexts(child, formula);
}

export function childrenOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.type) {
    case "UnaryExpression":
    case "BinaryExpression":
      return node.arguments;
    case "CallExpression":
      return node.arguments.filter((arg) => arg !== null);
    case "ArrayExpression":
      return node.elements.flat();
    case "LetExpression":
      return [...node.declarations.map(({ init }) => init), node.body];
    default:
      return [];
  }
}
