import type { PackageParts } from "./package-parts";

/** Parts of a file that have no place in the workbook here, by what a person calls them. */
const unread: readonly (readonly [path: RegExp, name: string])[] = [
  [/^xl\/charts\/chart/, "charts"], [/^xl\/media\//, "pictures"], [/^xl\/drawings\/drawing/, "drawings"], [/^xl\/(comments|threadedComments)/, "comments and notes"],
  [/^xl\/pivotTables\//, "pivot tables"], [/^xl\/vbaProject/, "macros"], [/^xl\/(slicers|timelines)\//, "slicers"], [/^xl\/externalLinks\//, "links to other workbooks"],
  [/^xl\/chartsheets\//, "chart sheets"], [/^xl\/queryTables\//, "queries"],
];

export function unreadParts(parts: PackageParts): string[] {
  const paths = parts.paths();
  return unread.filter(([path]) => paths.some((one) => path.test(one))).map(([, name]) => name);
}
