import { mixed } from "../values/color";
import type { TableStyleView } from "../view";

/** Black, then the six accents of the Office theme: the order in which each family of table styles runs through them. */
const inks = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

const black = inks[0];

type Plan = Pick<TableStyleView, "header" | "body" | "lines">;

/** What the three or four rows of a gallery's family have in common, seven styles each. */
const light: readonly Plan[] = [
  { header: "line", body: "bands", lines: "ends" },
  { header: "filled", body: "plain", lines: "rows" },
  { header: "line", body: "bands", lines: "grid" },
];
const medium: readonly Plan[] = [
  { header: "filled", body: "bands", lines: "rows" },
  { header: "filled", body: "tints", lines: "none" },
  { header: "filled", body: "bands", lines: "ends" },
  { header: "tinted", body: "tints", lines: "grid" },
];

/**
 * How a table style looks, in few words and one colour; the page makes light and dark ones of it. Null for None and for
 * names that are none of Excel's (TableStyleLight1 to 21, Medium1 to 28, Dark1 to 11): such a table has no looks.
 */
export function tableStyleView(name: string): TableStyleView | null {
  const [, family, numberText] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name) ?? [];
  const number = Number(numberText) - 1;
  if (family === "Dark") return darkStyle(number);
  const plan = (family === "Light" ? light : medium)[Math.floor(number / 7)];
  return family && plan && number >= 0 ? { ...plan, ink: inkOf(number % 7) } : null;
}

/** The first seven are dark all over, the last four have headers of one accent over bands of another. */
function darkStyle(number: number): TableStyleView | null {
  if (number < 0 || number > 10) return null;
  if (number < 7) return { header: "filled", body: "dark", lines: "none", ink: number === 0 ? "#595959" : mixed(black, inkOf(number), 0.25) };
  return { header: "filled", body: "tints", lines: "none", ink: inkOf([0, 1, 3, 5][number - 7] ?? 0) };
}

function inkOf(index: number): string {
  return inks[index] ?? black;
}
