import type { OpenImport } from "../../contract/open-import";
import type { RenewalLine } from "../../domain/renewals/renewal-line";
import { idKey } from "../../domain/salesforce-id";

/** The lines, with what the user chose that they renew. IDs that no line of them has choose nothing. */
export function chooseRenewed(lines: readonly RenewalLine[], choices: NonNullable<OpenImport["renewals"]>): readonly RenewalLine[] {
  if (choices.length === 0) return lines;
  const renewedBy = new Map(choices.map(({ id, renews }) => [idKey(id), idKey(renews)]));
  const lineIds = new Map(lines.map(({ idKey: key, lineId }) => [key, lineId]));
  return lines.map((line) => {
    const key = renewedBy.get(line.idKey);
    return key === undefined ? line : { ...line, chosenLineId: lineIds.get(key) ?? null };
  });
}
