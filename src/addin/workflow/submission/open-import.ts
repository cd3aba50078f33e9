import type { OpenImport } from "../../../contract/open-import";
import type { Reading } from "../../../domain/reading";
import { template } from "../template";

/** What an import is opened with. It is kept before the first call, and repeated word for word. */
export function openImport(
  source: OpenImport["source"], options: Pick<OpenImport, "mode" | "strict" | "allowReassign" | "renewals">, { locale, date1904, dateOrder, importDate }: Reading,
): OpenImport {
  return { template: { key: template.key, version: template.version }, source, ...options, locale, date1904, dateOrder, importDate };
}

/** Which line each renewal renews, by typed IDs, as the open body has it; nothing where nothing was chosen. */
export function chosenRenewals(renewals: ReadonlyMap<string, string>): Pick<OpenImport, "renewals"> {
  return renewals.size === 0 ? {} : { renewals: [...renewals].map(([id, renews]) => ({ id, renews })) };
}
