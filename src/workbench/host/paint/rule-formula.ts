import { formatBox } from "../geometry/address";
import { boxOf } from "../geometry/box";
import type { ConditionalRule } from "../model/conditional-rule";

/**
 * The formula that says what the rule's criteria say, for its origin; null where it takes more than the cell itself, and
 * while nothing is set. They are the formulas that Excel itself writes to files (ECMA-376, 18.3.1.10 cfRule).
 */
export function ruleFormula({ formula, criteria, operands, origin, type }: ConditionalRule): string | null {
  if (type === "Custom") return formula === "" ? null : formula;
  const cell = formatBox(boxOf(origin.row, origin.column));
  const [first = "", second = ""] = (operands ?? []).map((operand) => `(${operand.replace(/^=/, "")})`);
  switch (criteria?.kind) {
    case "cellValue": return comparison(cell, criteria.operator, first, second);
    case "text": return textTest(cell, criteria.operator, first);
    case "preset": return presetTest(cell, criteria.criterion);
    default: return null;
  }
}

function comparison(cell: string, operator: string, first: string, second: string): string | null {
  switch (operator) {
    case "Between": return `=AND(${cell}>=${first},${cell}<=${second})`;
    case "NotBetween": return `=OR(${cell}<${first},${cell}>${second})`;
    case "EqualTo": return `=${cell}=${first}`;
    case "NotEqualTo": return `=${cell}<>${first}`;
    case "GreaterThan": return `=${cell}>${first}`;
    case "LessThan": return `=${cell}<${first}`;
    case "GreaterThanOrEqual": return `=${cell}>=${first}`;
    case "LessThanOrEqual": return `=${cell}<=${first}`;
    default: return null;
  }
}

function textTest(cell: string, operator: string, text: string): string | null {
  switch (operator) {
    case "Contains": return `=NOT(ISERROR(SEARCH(${text},${cell})))`;
    case "NotContains": return `=ISERROR(SEARCH(${text},${cell}))`;
    case "BeginsWith": return `=LEFT(${cell},LEN(${text}))=${text}`;
    case "EndsWith": return `=RIGHT(${cell},LEN(${text}))=${text}`;
    default: return null;
  }
}

function presetTest(cell: string, criterion: string): string | null {
  const day = `ROUNDDOWN(${cell},0)`;
  const inMonth = (months: number): string => `=AND(ISNUMBER(${cell}),MONTH(${cell})=MONTH(EDATE(TODAY(),${months})),YEAR(${cell})=YEAR(EDATE(TODAY(),${months})))`;
  switch (criterion) {
    case "Blanks": return `=LEN(TRIM(${cell}))=0`;
    case "NonBlanks": return `=LEN(TRIM(${cell}))>0`;
    case "Errors": return `=ISERROR(${cell})`;
    case "NonErrors": return `=NOT(ISERROR(${cell}))`;
    case "Yesterday": return `=${day}=TODAY()-1`;
    case "Today": return `=${day}=TODAY()`;
    case "Tomorrow": return `=${day}=TODAY()+1`;
    case "LastSevenDays": return `=AND(TODAY()-${day}<=6,${day}<=TODAY())`;
    case "LastWeek": return `=AND(TODAY()-${day}>=WEEKDAY(TODAY()),TODAY()-${day}<WEEKDAY(TODAY())+7)`;
    case "ThisWeek": return `=AND(TODAY()-${day}<=WEEKDAY(TODAY())-1,${day}-TODAY()<=7-WEEKDAY(TODAY()))`;
    case "NextWeek": return `=AND(${day}-TODAY()>7-WEEKDAY(TODAY()),${day}-TODAY()<15-WEEKDAY(TODAY()))`;
    case "LastMonth": return inMonth(-1);
    case "ThisMonth": return inMonth(0);
    case "NextMonth": return inMonth(1);
    default: return null;
  }
}
