import { formatBox } from "../geometry/address";
import { boxOf } from "../geometry/box";
import type { UserActions } from "../view";

type Labels = { readonly [Name in keyof UserActions]?: string | ((...given: Parameters<UserActions[Name]>) => string) };

/** How the undo list calls what a person did. */
const labels: Labels = {
  type: (row, column) => `Typing in ${formatBox(boxOf(row, column))}`,
  typeIntoAll: (boxes) => `Typing in ${boxes.map((box) => formatBox(box)).join(",")}`,
  paste: "Paste", pasteCells: "Paste", cut: "Cut", moveCells: "Move cells", clear: "Clear", fillDown: "Fill down", fillRight: "Fill right", setFont: "Font", autoFill: "Auto fill",
  insertRows: "Insert rows", deleteRows: "Delete rows", insertColumns: "Insert columns", deleteColumns: "Delete columns",
  insertCells: "Insert cells", deleteCells: "Delete cells", sortRows: "Sort", sortTable: "Sort", sortList: "Sort",
  filterBy: "Filter", toggleFilter: "Filter", mergeCells: "Merge cells", unmergeCells: "Unmerge cells",
  defineName: (name) => `Define name ${name}`,
  resizeColumns: "Column width", autofitColumns: "Column width", resizeRows: "Row height", autofitRows: "Row height",
  hideColumns: (_first, _count, hidden) => (hidden ? "Hide columns" : "Unhide columns"),
  hideRows: (_first, _count, hidden) => (hidden ? "Hide rows" : "Unhide rows"),
  freezePanes: "Freeze panes", insertTable: "Create table", resizeTable: "Resize table", toggleTotals: "Total row",
  convertTable: "Convert table to range", addRowBehind: "Insert table row",
  addSheet: "Insert sheet", renameSheet: "Rename sheet", deleteSheet: "Delete sheet", copySheet: "Copy sheet", moveSheet: "Move sheet",
  showSheet: (_id, visible) => (visible ? "Unhide sheet" : "Hide sheet"), colorTab: "Tab color",
  protectSheet: (_id, isProtected) => (isProtected ? "Protect sheet" : "Unprotect sheet"),
};

/** The same actions; each says what it is called before it begins. */
export function withLabels<T extends UserActions>(actions: T, announce: (label: string) => void): T {
  const labelled = Object.entries(labels as unknown as Readonly<Record<string, string | ((...given: unknown[]) => string)>>).map(([name, label]) => {
    const act = actions[name as keyof UserActions] as (...given: unknown[]) => unknown;
    return [name, (...given: unknown[]) => {
      announce(typeof label === "string" ? label : label(...given));
      return act(...given);
    }] as const;
  });
  return { ...actions, ...Object.fromEntries(labelled) };
}
