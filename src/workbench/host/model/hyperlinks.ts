import { intersect, sameBox, without, type Box } from "../geometry/box";
import type { Hyperlink } from "./hyperlink";
import type { Sheet } from "./sheet";

/** The link that all cells of the box have; null where there is none or they differ. */
export function hyperlinkOf(sheet: Sheet, box: Box): Hyperlink | null {
  const touching = sheet.state.hyperlinks.filter((link) => intersect(link.box, box));
  const [first] = touching;
  return first && touching.length === 1 && sameBox(intersect(first.box, box) ?? first.box, box) ? first : null;
}

/** Takes links off these cells; a link that stood on others, too, stays there. */
export function removeHyperlinks(sheet: Sheet, box: Box): void {
  const { hyperlinks } = sheet.state;
  if (!hyperlinks.some((link) => intersect(link.box, box))) return;
  sheet.change({ hyperlinks: hyperlinks.flatMap((link) => (intersect(link.box, box) ? without(link.box, box).map((part) => ({ ...link, box: part })) : [link])) });
}

export function addHyperlink(sheet: Sheet, link: Hyperlink): void {
  removeHyperlinks(sheet, link.box);
  sheet.change({ hyperlinks: [...sheet.state.hyperlinks, link] });
}
