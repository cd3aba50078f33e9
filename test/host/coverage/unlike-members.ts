import type { ClientClass } from "../../support/client-metadata";
import type { BuiltMember } from "./built-members";

/** What all collections of the host have: the client asks for an item by an indexer, and not every class of it for the rest. */
const ofCollections = ["Count", "GetCount", "GetItem", "GetItemAt", "GetItemOrNullObject"];

/** Whether the host's requirement set, such as "1.15", holds what the client asks for under this one; sets of Excel on the web have no such order. */
export function isOffered(offered: string, set: string): boolean {
  const [, minor = ""] = /^ExcelApi 1\.(\d+)/.exec(set) ?? [];
  return minor !== "" && Number(minor) <= Number(offered.split(".")[1]);
}

/** How the built members differ from what the client makes of them, one sentence each: of another kind, not settable, or unknown to it. */
export function unlikeMembers(
  client: ReadonlyMap<string, ClientClass>, built: ReadonlyMap<string, ReadonlyMap<string, BuiltMember>>,
): string[] {
  return [...built].flatMap(([name, members]) => {
    const known = client.get(name);
    if (!known) return [`${name} is no class of the client`];
    const written = new Set([...known.members.values()].flatMap(({ writtenAs }) => writtenAs ?? []));
    return [...members].flatMap(([wire, { kind, settable }]) => {
      const title = `${name}.${wire}`;
      const asked = known.members.get(wire);
      if (!asked) {
        const ours = wire.startsWith("_") || (known.isCollection && ofCollections.includes(wire)) || written.has(wire);
        return ours ? [] : [`${title} is nothing the client asks for`];
      }
      if (asked.writtenAs !== null && members.get(asked.writtenAs)?.settable !== true) return [`${title} is assigned as ${asked.writtenAs} by the client`];
      if (asked.kind !== kind) return [`${title} is a ${kind}, and a ${asked.kind} to the client`];
      return asked.settable === settable ? [] : [`${title} is ${settable ? "settable" : "read-only"}, and ${asked.settable ? "settable" : "read-only"} to the client`];
    });
  });
}
