import type { CustomProperty } from "../model/sheet-state";
import { addRelationships, attribute, escapeXml, partPath, relationships, relationshipsPath, type PackageParts } from "./package-parts";
import { putElements } from "./sheet-xml";

const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** Puts the sheet's custom properties into the file, which the file library does not know. By them an add-in finds its sheet again. */
export function addCustomProperties(parts: PackageParts, path: string, properties: readonly CustomProperty[], firstNumber: number): void {
  const xml = parts.text(path);
  if (xml === null || properties.length === 0) return;
  const entries = properties.map(({ key, value }, index) => ({ id: `rIdCustom${index + 1}`, key, value, part: `customProperty${firstNumber + index}.bin` }));
  for (const { part, value } of entries) parts.put(`xl/customProperty/${part}`, utf16(value));
  addRelationships(parts, path, entries.map(({ id, part }) => ({ id, type: relationshipType, target: `../customProperty/${part}` })));
  const element = `<customProperties>${entries.map(({ id, key }) => `<customPr name="${escapeXml(key)}" r:id="${id}"/>`).join("")}</customProperties>`;
  parts.put(path, putElements(xml, "customProperties", element));
  const types = parts.text("[Content_Types].xml") ?? "";
  if (!types.includes('Extension="bin"')) parts.put("[Content_Types].xml", types.replace(/<Types\b[^>]*>/, (open) => `${open}<Default Extension="bin" ContentType="${contentType}"/>`));
}

export function readCustomProperties(parts: PackageParts, path: string): CustomProperty[] {
  const xml = parts.text(path) ?? "";
  const targets = relationships(parts.text(relationshipsPath(path)) ?? "");
  return [...xml.matchAll(/<customPr\b[^>]*>/g)].flatMap(([tag]) => {
    const target = targets.get(attribute(tag, "r:id") ?? "")?.target;
    const bytes = target === undefined ? null : parts.bytes(partPath(target));
    const key = attribute(tag, "name");
    return bytes && key !== null ? [{ key, value: new TextDecoder("utf-16le").decode(bytes) }] : [];
  });
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
