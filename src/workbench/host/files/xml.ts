import { escapeXml, unescapeXml } from "./package-parts";

/** An element of an XML text, by its name without a prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const pieces = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![A-Z][^>]*>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|([^<]+)/g;

/** The elements of an XML text, read leniently: an end without a start is passed over. */
export function readXml(xml: string): XmlElement[] {
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const [, data, end, tag, attributes = "", closed, text] of xml.matchAll(pieces)) {
    const parent = open.at(-1) ?? root;
    if (data !== undefined) parent.text += data;
    else if (text !== undefined) parent.text += unescapeXml(text);
    else if (end === "/") {
      if (open.length > 1) open.pop();
    } else if (tag !== undefined) {
      const element: Open = { name: local(tag), attributes: readAttributes(attributes), children: [], text: "" };
      parent.children.push(element);
      if (closed !== "/") open.push(element);
    }
  }
  return root.children;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** All elements of the name, however deep, in their order. */
export function deepIn(elements: readonly XmlElement[], name: string): readonly XmlElement[] {
  return elements.flatMap((element) => (element.name === name ? [element] : deepIn(element.children, name)));
}

/** An attribute that says yes or no; `usual` where it is not there. */
export function flagOf(element: XmlElement | undefined, name: string, usual = false): boolean {
  const written = element?.attributes[name];
  return written === undefined ? usual : written === "1" || written === "true";
}

/** An element as text; attributes that are undefined are left out, yes and no are 1 and 0. Texts within are not XML: use `escapeXml`. */
export function writeXml(name: string, attributes: Readonly<Record<string, string | number | boolean | undefined>>, ...content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(typeof value === "boolean" ? String(Number(value)) : String(value))}"`]));
  const inner = content.join("");
  return inner === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inner}</${name}>`;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = "", double, single]) => [local(name), unescapeXml(double ?? single ?? "")]));
}
