const namespace = "http://www.w3.org/2000/svg";

function icon(...paths: readonly (readonly [name: string, path: string])[]): SVGSVGElement {
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  for (const [name, d] of paths) {
    const path = document.createElementNS(namespace, "path");
    path.setAttribute("d", d);
    path.setAttribute("class", name);
    svg.append(path);
  }
  return svg;
}

const sheet = ["icon-line", "M4.5 5.5h15v13h-15z M4.5 9.5h15 M4.5 14h15 M10 9.5v9"] as const;

export type RibbonIcon = "open" | "insert" | "check" | "submit" | "undo" | "redo";

/** Drawn as lines so that they take the page's colours, light and dark. */
export const ribbonIcons: Readonly<Record<RibbonIcon, () => SVGSVGElement>> = {
  open: () => icon(["icon-line", "M3.5 5h17v14h-17z"], ["icon-accent", "M14.5 5h6v14h-6z"]),
  insert: () => icon(sheet, ["icon-back", "M18 12.5a5 5 0 1 1 0 10a5 5 0 0 1 0-10z"], ["icon-accent-line", "M18 14.5v6 M15 17.5h6"]),
  check: () => icon(sheet, ["icon-back", "M18 12.5a5 5 0 1 1 0 10a5 5 0 0 1 0-10z"], ["icon-accent-line", "M14.8 17.6l2.2 2.3l4-4.6"]),
  submit: () => icon(["icon-line", "M5 14v5.5h14V14"], ["icon-accent-line", "M12 15.5V4 M7.5 8.5L12 4l4.5 4.5"]),
  undo: () => icon(["icon-accent-line", "M9 5L4.5 9.5L9 14 M5 9.5h9a5 5 0 0 1 0 10h-3"]),
  redo: () => icon(["icon-accent-line", "M15 5l4.5 4.5L15 14 M19 9.5h-9a5 5 0 0 0 0 10h3"]),
};
