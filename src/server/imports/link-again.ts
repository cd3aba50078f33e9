import { linkRenewals } from "../../domain/renewals/link-renewals";
import type { RenewalLine } from "../../domain/renewals/renewal-line";
import type { StoredLine } from "../store/lines";
import type { LinkChange } from "./planned-line";

/** A stored line as renewals see it. */
export function renewalLine(stored: StoredLine): RenewalLine {
  return {
    lineId: stored.id, idKey: stored.idKey, typedId: stored.typedId, group: groupOf(stored.identity, stored.product), start: stored.billingDate,
    quantity: stored.quantity, renewal: stored.renewal, recurring: stored.recurring, termEnd: stored.termEnd,
    renewsLineId: stored.renewsLineId, chosenLineId: null,
  };
}

/** Lines of one customer and product renew each other. PostgreSQL's texts hold no NUL, so that no product's ID does. */
export function groupOf(identity: string, product: string): string {
  return `${product}\0${identity}`;
}

/**
 * What is to change in whole groups of stored lines so that every link holds again.
 * @param former whom restored lines renewed, by line id: kept where it can still be so
 */
export function linkAgain(lines: readonly StoredLine[], former: ReadonlyMap<string, string>): LinkChange[] {
  const links = linkRenewals(lines.map((line) => ({ ...renewalLine(line), renewsLineId: line.renewsLineId ?? former.get(line.id) ?? null })));
  return lines.flatMap((line): LinkChange[] => {
    const link = links.get(line.id);
    if (!link || (link.renewsLineId === line.renewsLineId && link.state === line.renewalState)) return [];
    return [{ lineId: line.id, renewsLineId: link.renewsLineId, renewalState: link.state }];
  });
}
