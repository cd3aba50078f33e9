import type { FilterList } from "../host/view";
import { holds, type Spot } from "./selection";

/** What the header cell's button shows, or null where the cell has none. */
export function filterButtonAt(lists: readonly FilterList[], spot: Spot): "plain" | "filtered" | "up" | "down" | null {
  const list = lists.find(({ header }) => holds(header, spot));
  if (list === undefined) return null;
  const column = spot.column - list.header.column;
  if (list.filtered.includes(column)) return "filtered";
  return list.sorted?.column !== column ? "plain" : list.sorted.ascending ? "up" : "down";
}
