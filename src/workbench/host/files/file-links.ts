import type { Hyperlink } from "../model/hyperlink";
import { readAreas, writeAreas } from "./file-areas";
import { relationships, type RelationshipEntry } from "./package-parts";
import { writeXml, type XmlElement } from "./xml";

const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** A sheet's links as a `hyperlinks` element (ECMA-376, 18.3.1.48), and the addresses that its relationships hold; "" for none. */
export function writeLinks(links: readonly Hyperlink[]): { readonly element: string; readonly targets: readonly RelationshipEntry[] } {
  const targets: RelationshipEntry[] = [];
  const written = links.map(({ box, address, documentReference, screenTip }, index) => {
    const id = address ? `rIdLink${index + 1}` : undefined;
    if (id !== undefined && address) targets.push({ id, type: relationshipType, target: address, external: true });
    return writeXml("hyperlink", { ref: writeAreas([box]), "r:id": id, location: documentReference || undefined, tooltip: screenTip || undefined });
  });
  return { element: written.length === 0 ? "" : writeXml("hyperlinks", {}, ...written), targets };
}

export function readLinks(elements: readonly XmlElement[], rels: string): Hyperlink[] {
  const targets = relationships(rels);
  return elements.filter(({ name }) => name === "hyperlinks").flatMap(({ children }) => children).flatMap(({ attributes }) => {
    const { ref = "", id, location, tooltip } = attributes;
    const address = id === undefined ? undefined : targets.get(id)?.target;
    return readAreas(ref).map((box) => ({ box, ...(address && { address }), ...(location && { documentReference: location }), ...(tooltip && { screenTip: tooltip }) }));
  });
}
