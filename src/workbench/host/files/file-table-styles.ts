import { firstTableStyles, type TableStylesState } from "../model/table-style-state";
import type { PackageParts } from "./package-parts";
import { childrenOf, readXml, writeXml } from "./xml";

/** Puts the workbook's own table styles into the file, which have names and no looks, and the one that new tables get (ECMA-376, 18.8.42). */
export function addTableStyles(parts: PackageParts, { own, default: first }: TableStylesState): void {
  const styles = own.map(({ name }) => writeXml("tableStyle", { name, pivot: false, count: 0 }));
  const written = writeXml("tableStyles", { count: own.length, defaultTableStyle: first, defaultPivotStyle: "PivotStyleLight16" }, ...styles);
  parts.put("xl/styles.xml", (parts.text("xl/styles.xml") ?? "").replace(/<tableStyles\b[^>]*\/>/, () => written));
}

export function readTableStyles(parts: PackageParts, nextId: () => string): TableStylesState {
  const [element] = readXml(/<(?:\w+:)?tableStyles\b[\s\S]*/.exec(parts.text("xl/styles.xml") ?? "")?.[0] ?? "");
  const own = childrenOf(element, "tableStyle").map(({ attributes: { name = "" } }) => ({ id: nextId(), name, readOnly: false }));
  return { own, default: element?.attributes["defaultTableStyle"] ?? firstTableStyles.default };
}
