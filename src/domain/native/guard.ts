import { fieldIndex, fieldKeys } from "../field-key";
import { joinedText, trimSpaces } from "./cell-facts";
import { oddIn } from "./formula-parts";
import { oddName, skipName } from "./list-names";
import { fold } from "./look-up";
import type { NativeRule, RuleContext } from "./native-rule";
import { tagged, type PaintedSeverity } from "./tag";

/** The longest text that a formula can hold. */
const longestText = 32_767;

/** A row in which these are filled is never skipped. */
const tellingFields = ["id", "product", "quantity"] as const;

/**
 * Comes first and paints nothing. It is true for blank rows, for rows that may be a report's footer, and for rows
 * that hold a character which cleaning would change: there the other formulas would judge another text than the
 * checks do. A missing list makes it true as well, so a broken workbook shows nothing rather than something wrong.
 * Errors and warnings have one each: either layer may be lost without the other.
 */
const guard = (severity: PaintedSeverity): NativeRule => ({
  id: "GUARD",
  codes: [],
  areas: [fieldKeys],
  stopIfTrue: true,
  format: null,
  formula(_cell, row) {
    const cells = fieldKeys.map(row);
    const joined = cells.map((cell) => `IFERROR(${cell}&"","")`).join("&");
    const telling = tellingFields.map(row);
    // A cell with an error is filled; one whose column was deleted is no cell any more.
    const filled = telling.map((cell) => `IFERROR(LEN(TRIM(${cell})),ISREF(${cell})+0)>0`).join(",");
    const plain = `${telling.map(oddIn).join("+")}=0`;
    const skipped = `SUMPRODUCT(ISNUMBER(SEARCH(${skipName},TRIM(${joined})))+0)>0`;
    return tagged(
      `IF(COUNTA(${cells.join(",")})=0,TRUE,IF(ISERROR(ROWS(${oddName})+ROWS(${skipName})),TRUE,IF(AND(${filled},${plain}),FALSE,` +
      `IFERROR(OR(LEN(TRIM(${joined}))=0,${oddIn(joined)}>0,${skipped}),TRUE))))`,
      severity,
    );
  },
  paints: (_cell, context) => isGuarded(context),
});

export const guardRules: Readonly<Record<PaintedSeverity, NativeRule>> = { error: guard("error"), warning: guard("warning") };

export function isGuarded({ cells, lookUp }: RuleContext): boolean {
  if (cells.every((cell) => cell === null)) return true;
  const plainLine = tellingFields.every((field) => {
    const text = joinedText(cells[fieldIndex[field]] ?? null);
    return text === null || (trimSpaces(text) !== "" && !lookUp.odd?.test(text));
  });
  if (plainLine) return false;
  const joined = fieldKeys.map((field) => joinedText(cells[fieldIndex[field]] ?? null) ?? "").join("");
  if (joined.length > longestText || trimSpaces(joined) === "" || lookUp.odd?.test(joined)) return true;
  const searched = fold(trimSpaces(joined));
  return lookUp.skip.some((word) => searched.includes(word));
}
