import { stringifyTokens, tokenize } from "@borgar/fx";

interface Call {
  readonly name: string;
  /** Which argument is being read, from 0. */
  place: number;
  /** What the call names, in upper case; it means nothing outside. */
  readonly variables: Set<string>;
  /** Named in this argument: known from the next one on. */
  named: string | null;
}

/** Variables of LET and LAMBDA have a prefix in files, which nobody sees in Excel: `_xlfn.LET(_xlpm.x,1,_xlpm.x+1)`. */
export function toFileVariables(formula: string): string {
  if (!/(?<![\w.])(?:LET|LAMBDA)\s*\(/i.test(formula)) return formula;
  const tokens = tokenize(formula);
  const solid = tokens.filter(({ type }) => type !== "whitespace" && type !== "newline");
  const calls: Call[] = [];
  solid.forEach((token, index) => {
    const { type, value } = token;
    const [before, after] = [solid[index - 1], solid[index + 1]];
    const call = calls.at(-1);
    if (value === "(" && type === "operator") calls.push({ name: before?.type === "func" ? before.value.toUpperCase() : "", place: 0, variables: new Set(), named: null });
    else if (value === ")" && type === "operator") calls.pop();
    else if (value === "," && type === "operator" && call) {
      call.place += 1;
      if (call.named !== null && (call.name === "LAMBDA" || call.place % 2 === 0)) {
        call.variables.add(call.named);
        call.named = null;
      }
    } else if (type === "range_named") {
      const name = value.toUpperCase();
      const alone = after?.value === "," && (before?.value === "," || before?.value === "(");
      const names = alone && call !== undefined && (call.name === "LAMBDA" || (call.name === "LET" && call.place % 2 === 0));
      if (names) call.named = name;
      if (names || calls.some(({ variables }) => variables.has(name))) token.value = `_xlpm.${value}`;
    }
  });
  return stringifyTokens(tokens);
}
