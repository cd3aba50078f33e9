import type { BarView } from "../host/view";

/** A data bar as a background picture: the bar, lighter towards its end where it has a gradient, its border, and the axis. */
export function barStyle({ from, to, fill, border, gradient, axis }: BarView): string {
  const percent = (share: number): string => `${Math.round(share * 1_000) / 10}%`;
  const leftwards = axis !== null && to <= axis.at;
  const faint = gradient ? `color-mix(in srgb, ${fill} 25%, transparent)` : fill;
  const [start, end] = leftwards ? [faint, fill] : [fill, faint];
  const layers = [
    ...(axis ? [`linear-gradient(${shown(axis.color)}, ${shown(axis.color)}) ${percent(axis.at)} 0 / 1px 100% no-repeat`] : []),
    ...(border !== null && to > from ? [from, to].map((at) => `linear-gradient(${border}, ${border}) ${percent(at)} 50% / 1px calc(100% - 4px) no-repeat`) : []),
    `linear-gradient(to right, transparent ${percent(from)}, ${start} ${percent(from)}, ${end} ${percent(to)}, transparent ${percent(to)}) 0 50% / 100% calc(100% - 4px) no-repeat`,
  ];
  return layers.join(", ");
}

/** On dark paper a line's own colour, mostly black, would not be seen. */
function shown(color: string): string {
  return `light-dark(${color}, color-mix(in oklab, ${color} 35%, white))`;
}
