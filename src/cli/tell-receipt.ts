import type { Receipt } from "../contract/receipt";
import { plain } from "./plain-text";
import { count } from "./tell-issues";

/** The receipt as lines of text. */
export function receiptLines({ importId, committedAt, user, source, outcomes, totals }: Receipt): string[] {
  const amounts = Object.entries(totals.amounts).map(([currency, amount]) => `${amount} ${currency}`).join(", ");
  return [
    `Imported from ${plain(source.workbook)}${source.sheet === "" ? "" : `, sheet ${plain(source.sheet)}`}`,
    `  import      ${importId}`,
    `  committed   ${committedAt} by ${plain(user)}`,
    `  rows        ${outcomes.created} created, ${outcomes.updated} updated, ${outcomes.unchanged} unchanged${outcomes.failed > 0 ? `, ${outcomes.failed} failed` : ""}`,
    `  totals      ${count(totals.rows, "row")}, quantity ${totals.quantity}, ${count(totals.customers, "customer")}${amounts === "" ? "" : `, custom billing ${amounts}`}`,
  ];
}
