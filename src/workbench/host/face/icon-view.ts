import { iconCount, type IconCriteria } from "../model/scale-criteria";
import type { IconView } from "../view";

const [red, yellow, green, gray, black, gold, blue, pink] = ["#D93636", "#D9A300", "#2E8B3D", "#6E7377", "#1F2326", "#C79100", "#3A6FB0", "#E8918B"] as const;
const lights = [red, yellow, green];

/** Characters and colours of a set, from the icon of the lowest numbers on. */
const looks: Readonly<Record<string, readonly [glyphs: string, colors: readonly string[]]>> = {
  ThreeArrows: ["↓→↑", lights], ThreeArrowsGray: ["↓→↑", [gray]], ThreeTriangles: ["▼▬▲", lights], ThreeFlags: ["⚑⚑⚑", lights],
  ThreeTrafficLights1: ["●●●", lights], ThreeTrafficLights2: ["◉◉◉", lights], ThreeSigns: ["◆▲●", lights], ThreeSymbols: ["⊗⊙⊛", lights],
  ThreeSymbols2: ["✕!✓", lights], ThreeStars: ["☆✭★", [gold]], FourArrows: ["↓↘↗↑", [red, yellow, yellow, green]], FourArrowsGray: ["↓↘↗↑", [gray]],
  FourRedToBlack: ["●●●●", [black, gray, pink, red]], FourRating: ["▂▄▆█", [blue]], FourTrafficLights: ["●●●●", [black, ...lights]],
  FiveArrows: ["↓↘→↗↑", [red, yellow, yellow, yellow, green]], FiveArrowsGray: ["↓↘→↗↑", [gray]], FiveRating: ["▁▂▄▆█", [blue]],
  FiveQuarters: ["○◔◑◕●", [black]], FiveBoxes: ["□◱◧▣■", [blue]],
};

export function iconView({ set, index }: IconCriteria): IconView {
  const [glyphs, colors] = looks[set] ?? ["", []];
  return { glyph: [...glyphs][index] ?? "●", color: colors[index] ?? colors[0] ?? black, place: index + 1, count: iconCount(set) ?? 1 };
}
