import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of an .xlsx file, which is a zip of XML. */
export class PackageParts {
  private readonly parts: Record<string, Uint8Array>;

  /** Without a file: none yet. */
  constructor(file?: Uint8Array) {
    this.parts = file ? unzipSync(file) : {};
  }

  text(path: string): string | null {
    const part = this.parts[path];
    return part ? strFromU8(part) : null;
  }

  bytes(path: string): Uint8Array | null {
    return this.parts[path] ?? null;
  }

  paths(): string[] {
    return Object.keys(this.parts);
  }

  put(path: string, content: string | Uint8Array): void {
    this.parts[path] = typeof content === "string" ? strToU8(content) : content;
  }

  zip(): Uint8Array {
    return zipSync(this.parts);
  }

  /** The sheets' parts in the workbook's order. */
  sheetPaths(): string[] {
    const workbook = this.text("xl/workbook.xml") ?? "";
    const targets = relationships(this.text("xl/_rels/workbook.xml.rels") ?? "");
    return [...workbook.matchAll(/<sheet\b[^>]*>/g)].flatMap(([tag]) => {
      const target = targets.get(attribute(tag, "r:id") ?? "")?.target;
      return target === undefined ? [] : [partPath(target)];
    });
  }
}

export interface RelationshipEntry {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** Whether it leads out of the file. */
  readonly external?: boolean;
}

const noRelationships = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Adds relationships to those of a part. */
export function addRelationships(parts: PackageParts, path: string, entries: readonly RelationshipEntry[]): void {
  if (entries.length === 0) return;
  const written = entries.map(({ id, type, target, external }) => `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ""}/>`);
  parts.put(relationshipsPath(path), (parts.text(relationshipsPath(path)) ?? noRelationships).replace("</Relationships>", () => `${written.join("")}</Relationships>`));
}

export interface Relationship {
  readonly type: string;
  readonly target: string;
}

export function relationships(xml: string): Map<string, Relationship> {
  return new Map([...xml.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) =>
    [attribute(tag, "Id") ?? "", { type: attribute(tag, "Type") ?? "", target: attribute(tag, "Target") ?? "" }] as const));
}

/** The value of an attribute in an XML tag; null where it has none. */
export function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(tag);
  return value ? unescapeXml(value[2] ?? value[3] ?? "") : null;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi, (_whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? "";
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}

/** For attributes and texts. Line breaks stay such; characters that XML does not know are written as `_x0007_`, as Excel does it. */
export function escapeXml(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_").replace(/[<>&"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\x00-\x08\x0B\x0C\x0E-\x1F]/g, (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0")}_`);
}

/** `_x000A_` in texts of a file is the character of that number (ECMA-376, 22.9.2.19 ST_Xstring). */
export function readXstring(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** The folder's relationships file: `xl/worksheets/_rels/sheet1.xml.rels` for `xl/worksheets/sheet1.xml`. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`;
}

/** The part that a relationship of the workbook or of a sheet leads to: from the file's root, from `xl/`, or up from a folder in it. */
export function partPath(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\.\//, "")}`;
}
