import { readXml, type XmlElement } from "./xml";

/** The elements of a sheet in the order that Excel insists on (ECMA-376, 18.3.1.99 CT_Worksheet). */
const order = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
  "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions",
  "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
];

/** Puts elements of one name, as XML, where they belong in a sheet's XML; those of the name that were there go. */
export function putElements(xml: string, name: string, elements: string): string {
  const parts = topLevel(xml);
  const kept = parts.reduceRight((text, part) => (part.name === name ? text.slice(0, part.from) + text.slice(part.to) : text), xml);
  if (elements === "") return kept;
  const next = topLevel(kept).find((part) => order.indexOf(part.name) > order.indexOf(name));
  const at = next?.from ?? kept.lastIndexOf("</");
  return kept.slice(0, at) + elements + kept.slice(at);
}

/** A sheet's elements but for its cells. */
export function readSheetElements(xml: string): readonly XmlElement[] {
  const [root] = readXml(xml.replace(/<((?:\w+:)?sheetData)\b[^>]*>[\s\S]*<\/\1>/, ""));
  return root?.children ?? [];
}

/** Where the elements directly beneath the root begin and end. The cells, by far the most of it, are passed over at once. */
function topLevel(xml: string): { readonly name: string; readonly from: number; readonly to: number }[] {
  const found: { name: string; from: number; to: number }[] = [];
  const tags = /<(\/?)([\w:]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g;
  let depth = 0;
  let open = { name: "", from: 0 };
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    const [, end, name = "", , closed] = tag;
    if (end !== "/" && depth === 1) open = { name, from: tag.index };
    if (end === "/") depth -= 1;
    else if (closed !== "/") depth += 1;
    if (depth === 1 && (end === "/" || closed === "/")) found.push({ ...open, to: tags.lastIndex });
    if (name === "sheetData" && depth === 2) tags.lastIndex = xml.indexOf("</sheetData>", tags.lastIndex);
  }
  return found;
}
