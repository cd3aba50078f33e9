import { parse, tokenize } from "@borgar/fx";
import { findFunction } from "../formula/functions/registry";
import { childrenOf, type FormulaNode } from "../formula/parse-formula";
import { parseReference } from "../formula/reference";

/** A formula's parts with their places in its text, from … to. */
type Node = FormulaNode & { readonly loc: readonly [from: number, to: number] };

/** What the place of a part takes: one value, a range as it is, or every value of an array. */
type Taken = "value" | "range" | "array";

/** Functions whose arguments were arrays ever since, so that nothing within is cut down to one value. */
const arrayFunctions = new Set(["SUMPRODUCT", "TRANSPOSE", "CORREL", "SLOPE", "INTERCEPT", "FORECAST", "MODE"]);

/** Arguments of functions that evaluate what they need: which of them decide. */
const decides: Readonly<Record<string, (place: number) => boolean>> = {
  IF: (place) => place === 0, CHOOSE: (place) => place === 0, IFS: (place) => place % 2 === 0, SWITCH: (place) => place % 2 === 1 || place === 0,
};

/** `Sales[@Qty]` is one cell already. */
const oneOfThisRow = /\[(?:@|\[?#This Row\])/i;

export function isSeveralCells(text: string): boolean {
  const reference = parseReference(text);
  return reference !== null && (reference.firstRow !== reference.lastRow || reference.firstColumn !== reference.lastColumn);
}

/**
 * A formula that a file doesn't mark as one of arrays, as Excel shows it: "@" before what would give several values where
 * one is taken. Names count by `isSeveral`.
 * https://support.microsoft.com/office/implicit-intersection-operator-ce3be07b-0101-4450-a24e-c1c999be2b34
 */
export function withIntersections(formula: string, isSeveral: (name: string) => boolean): string {
  const places: number[] = [];
  const several = (node: Node): boolean => {
    if (node.type !== "ReferenceIdentifier") return false;
    if (node.kind === "name") return isSeveral(node.value);
    if (node.kind === "table") return !oneOfThisRow.test(node.value);
    return isSeveralCells(node.value);
  };
  const walk = (node: Node, taken: Taken): void => {
    const within: Taken = taken === "array" ? "array" : "value";
    switch (node.type) {
      case "ReferenceIdentifier":
        if (taken === "value" && several(node)) places.push(node.loc[0]);
        return;
      case "UnaryExpression":
        return node.arguments.forEach((one) => walk(one as Node, node.operator === "@" || node.operator === "#" ? "range" : within));
      case "BinaryExpression":
        return node.arguments.forEach((one) => walk(one as Node, [":", ",", " "].includes(node.operator) ? "range" : within));
      case "LetExpression":
        node.declarations.forEach(({ init }) => walk(init as Node, "range"));
        return walk(node.body as Node, taken);
      case "CallExpression": {
        const args = node.arguments.map((one) => one as Node | null);
        const name = (node.callee.name ?? "").toUpperCase();
        const spec = findFunction(name);
        const gives = spec?.kind === "whole" ? spec.gives : undefined;
        const givesSeveral = gives === "many" || (spec?.kind === "whole" && gives === undefined && args.some((one) => one !== null && several(one)));
        if (taken === "value" && givesSeveral) places.push(node.loc[0]);
        return args.forEach((one, place) => {
          if (one === null) return;
          if (spec?.kind === "scalar") walk(one, within);
          else if (spec?.kind === "lazy") walk(one, decides[name]?.(place) ? "value" : taken);
          else if (arrayFunctions.has(name)) walk(one, "array");
          else walk(one, Array.isArray(gives) && gives.includes(place) ? within : "range");
        });
      }
      default:
        return;
    }
  };
  walk(nodeOf(formula), "value");
  return places.sort((one, other) => other - one).reduce((text, at) => `${text.slice(0, at)}@${text.slice(at)}`, formula);
}

/** The formula for a file, where "@" is left out of formulas that mean it anyway, and is a function elsewhere. */
export function toFileIntersections(formula: string, isArray: boolean): string {
  if (!formula.includes("@")) return formula;
  const bare = rewritten(formula, () => "");
  return !isArray && withIntersections(bare, () => true) === formula ? bare : rewritten(formula, (operand) => `SINGLE(${operand})`);
}

export function fromFileIntersections(formula: string): string {
  if (!/\bSINGLE\(/i.test(formula)) return formula;
  const found = find(nodeOf(formula), (node) => node.type === "CallExpression" && node.callee.name?.toUpperCase() === "SINGLE" && node.arguments.length === 1);
  const operand = found?.type === "CallExpression" ? found.arguments[0] as Node | null | undefined : undefined;
  if (!found || !operand) return formula;
  return fromFileIntersections(`${formula.slice(0, found.loc[0])}@${formula.slice(...operand.loc)}${formula.slice(found.loc[1])}`);
}

function rewritten(formula: string, write: (operand: string) => string): string {
  const found = find(nodeOf(formula), (node) => node.type === "UnaryExpression" && node.operator === "@");
  const operand = found?.type === "UnaryExpression" ? found.arguments[0] as Node | undefined : undefined;
  if (!found || !operand) return formula;
  const text = formula.slice(...operand.loc);
  return rewritten(`${formula.slice(0, found.loc[0])}${write(text) || text}${formula.slice(found.loc[1])}`, write);
}

function find(node: Node, fits: (node: Node) => boolean): Node | undefined {
  if (fits(node)) return node;
  for (const child of childrenOf(node) as readonly Node[]) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}

function nodeOf(formula: string): Node {
  return parse(tokenize(formula, { withLocation: true })) as unknown as Node;
}
