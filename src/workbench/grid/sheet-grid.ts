import { defineCustomElements } from "@revolist/revogrid/loader";
import type { ColumnRegular, DimensionRows } from "@revolist/revogrid";
import type { CellBox, SheetFace, TableView } from "../host/view";
import { columnLetters } from "./address";
import { lookOf, type CellLook } from "./cell-look";
import type { Spot } from "./selection";
import { sameWidths, shapeOf, type SheetShape } from "./sheet-shape";

export const rowHeight = 24;
const headerWidth = 56;
/** When fewer rows than this are left beneath the view, the sheet is drawn further down. */
const growBefore = 60;
const growBy = 500;

/** What a pointer is over. `resizing` is the edge between two column headers. */
export type Place =
  | { readonly kind: "cell"; readonly spot: Spot }
  | { readonly kind: "row"; readonly row: number }
  | { readonly kind: "column"; readonly column: number; readonly resizing: boolean }
  | { readonly kind: "corner" };

export interface ClientBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface SheetGrid {
  readonly element: HTMLElement;
  /** Draws the sheet as it is now, at most once per animation frame. */
  paint(sheet: SheetFace): void;
  shape(): SheetShape;
  placeOf(target: EventTarget | null): Place | null;
  /** Where the box is on screen, whether or not it is scrolled out of view. */
  rectOf(box: CellBox): ClientBox | null;
  /** Where the box is inside the frozen or the scrolled part, or null when it has no cell there. */
  rectIn(part: "frozen" | "body", box: CellBox): ClientBox | null;
  /** The part of the window that shows cells which scroll. */
  viewRect(): ClientBox | null;
  reveal(spot: Spot): void;
  /** Cells were drawn or have moved on screen; at most once per animation frame. */
  onShifted(listener: () => void): void;
  /** A person scrolls, or something was brought into view. */
  onScroll(listener: () => void): void;
  onColumnResized(listener: (column: number, pixels: number) => void): void;
  /** Puts layers over the cells; they scroll with them. */
  addLayers(frozen: HTMLElement, body: HTMLElement): void;
}

/** RevoGrid lays out and recycles the rows in view; what is in them comes from the sheet alone. */
export function createSheetGrid(): SheetGrid {
  defineCustomElements();
  const element = document.createElement("revo-grid");
  let sheet: SheetFace | null = null;
  let tables: readonly TableView[] = [];
  let shape: SheetShape = { sheetId: "", rows: 0, frozenRows: 0, widths: [] };
  let starts: readonly number[] = [0];
  let reach = { rows: 0, columns: 0 };
  let frame = 0;
  let shiftFrame = 0;
  let look: { row: number; column: number; look: CellLook } | null = null;
  const shifted: (() => void)[] = [];
  const scrolled: (() => void)[] = [];

  Object.assign(element, {
    accessible: false, readonly: true, range: false, canFocus: false, canDrag: false, canMoveColumns: false,
    useClipboard: false, exporting: false, filter: false, resize: true, rowSize: rowHeight, frameSize: 3,
    rowHeaders: {
      size: headerWidth,
      name: "◢",
      cellTemplate: (_h: unknown, model: { type: DimensionRows; rowIndex: number }) => String(rowOf(model.type, model.rowIndex) + 1),
      cellProperties: () => ({ role: "rowheader" }),
      columnProperties: () => ({ role: "columnheader", "aria-label": "All cells" }),
    },
  });

  function rowOf(type: DimensionRows, index: number): number {
    return type === "rowPinStart" ? index : index + shape.frozenRows;
  }

  // RevoGrid asks for a cell's properties and right after for its content: one look serves both.
  function lookAt(row: number, column: number): CellLook {
    if (look === null || look.row !== row || look.column !== column) {
      if (sheet === null) throw new Error("A cell was drawn before there was a sheet.");
      look = { row, column, look: lookOf(sheet, tables, row, column) };
    }
    return look.look;
  }

  function columnAt(column: number): ColumnRegular {
    return {
      prop: `c${column}`, name: columnLetters(column), size: shape.widths[column], minSize: 20, sortable: false, filter: false,
      columnProperties: () => ({ role: "columnheader", "aria-colindex": String(column + 1) }),
      cellProperties: ({ type, rowIndex }) => {
        const row = rowOf(type, rowIndex);
        look = null;
        const { classes, style, spill } = lookAt(row, column);
        return { class: { ...classes, spilling: spill > 0 }, style, role: "gridcell", "aria-colindex": String(column + 1), id: cellId(row, column) };
      },
      cellTemplate: (h, { type, rowIndex }) => {
        const { text, spill } = lookAt(rowOf(type, rowIndex), column);
        // The third argument, children, is missing from RevoGrid's type of `h`.
        const create = h as unknown as (tag: string, data: object, text: string) => unknown;
        return create("span", { class: "cell-text", style: { width: spill > 0 ? `${spill - 1}px` : undefined } }, text);
      },
    };
  }

  function layOut(next: SheetShape): void {
    const before = shape;
    shape = next;
    const newSheet = before.sheetId !== next.sheetId;
    if (newSheet || !sameWidths(before, next)) {
      starts = next.widths.reduce<number[]>((sums, width) => [...sums, (sums.at(-1) ?? 0) + width], [0]);
      element.columns = next.widths.map((_, column) => columnAt(column));
    }
    if (newSheet || before.rows !== next.rows || before.frozenRows !== next.frozenRows) {
      element.pinnedTopSource = emptyRows(next.frozenRows);
      element.source = emptyRows(next.rows - next.frozenRows);
    }
    if (newSheet && before.sheetId !== "") void element.scrollToCoordinate({ x: 0, y: 0 });
  }

  function draw(): void {
    frame = 0;
    if (sheet === null) return;
    if (sheet.id !== shape.sheetId) reach = { rows: 0, columns: 0 };
    tables = sheet.tables();
    look = null;
    layOut(shapeOf(sheet, reach));
    void element.refresh("all");
  }

  // RevoGrid draws in several parts, and what lies over the cells has to be measured: once is enough.
  function shift(): void {
    if (shiftFrame !== 0) return;
    shiftFrame = requestAnimationFrame(() => {
      shiftFrame = 0;
      nameParts(element, shape);
      for (const listener of shifted) listener();
    });
  }

  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function scroller(): { across: HTMLElement; down: HTMLElement } | null {
    const across = element.querySelector<HTMLElement>("revogr-viewport-scroll.rgCol");
    const down = across?.querySelector<HTMLElement>(".vertical-inner") ?? null;
    return across === null || down === null ? null : { across, down };
  }

  function start(column: number): number {
    return starts[Math.min(column, starts.length - 1)] ?? 0;
  }

  function rectIn(part: "frozen" | "body", box: CellBox): ClientBox | null {
    const first = part === "frozen" ? box.row : Math.max(box.row, shape.frozenRows);
    const end = Math.min(box.row + box.rows, part === "frozen" ? shape.frozenRows : shape.rows);
    if (end <= first || box.column >= shape.widths.length) return null;
    const origin = part === "frozen" ? 0 : shape.frozenRows;
    const left = start(box.column);
    return { left, top: (first - origin) * rowHeight, width: start(box.column + box.columns) - left, height: (end - first) * rowHeight };
  }

  function grow(): void {
    const view = scroller();
    if (view === null) return;
    const lastRow = shape.frozenRows + (view.down.scrollTop + view.down.clientHeight) / rowHeight;
    if (lastRow > shape.rows - growBefore) reach = { ...reach, rows: shape.rows + growBy };
    const right = view.across.scrollLeft + view.across.clientWidth;
    if (right > start(shape.widths.length) - 200) reach = { ...reach, columns: shape.widths.length + 10 };
    if (reach.rows > shape.rows || reach.columns > shape.widths.length) schedule();
  }

  element.addEventListener("viewportscroll", () => {
    grow();
    shift();
    for (const listener of scrolled) listener();
  });
  element.addEventListener("beforerowrender", (event) => {
    const { node, item, rowType } = (event as CustomEvent<RowRender>).detail;
    node.$attrs$ = { ...node.$attrs$, role: "row", "aria-rowindex": rowOf(rowType, item.itemIndex) + 1 };
  });
  element.addEventListener("afterrender", shift);

  return {
    element,
    rectIn,
    shape: () => shape,
    paint(next) {
      sheet = next;
      schedule();
    },
    placeOf: (target) => placeOf(target, rowOf),
    rectOf(box) {
      const part = box.row < shape.frozenRows ? "frozen" : "body";
      const inside = rectIn(part, box);
      const data = element.querySelector(`revogr-data[type="${part === "frozen" ? "rowPinStart" : "rgRow"}"][col-type="rgCol"]`);
      if (inside === null || data === null) return null;
      const origin = data.getBoundingClientRect();
      return { ...inside, left: origin.left + inside.left, top: origin.top + inside.top };
    },
    viewRect() {
      const view = scroller();
      if (view === null) return null;
      const across = view.across.getBoundingClientRect();
      const down = view.down.getBoundingClientRect();
      return { left: across.left, top: down.top, width: view.across.clientWidth, height: view.down.clientHeight };
    },
    reveal({ row, column }) {
      const missing = row >= shape.rows || column >= shape.widths.length;
      if (missing) {
        reach = { rows: Math.max(reach.rows, row + 50), columns: Math.max(reach.columns, column + 2) };
        schedule();
      }
      const scroll = () => {
        const view = scroller();
        if (view === null) return;
        const x = nearest(start(column), start(column + 1), view.across.scrollLeft, view.across.clientWidth);
        const top = (row - shape.frozenRows) * rowHeight;
        const y = row < shape.frozenRows ? null : nearest(top, top + rowHeight, view.down.scrollTop, view.down.clientHeight);
        if (x !== null || y !== null) void element.scrollToCoordinate({ ...(x === null ? {} : { x }), ...(y === null ? {} : { y }) });
      };
      // Rows that were added in this very moment have no height before the next drawing.
      if (missing) requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(scroll)));
      else scroll();
    },
    onShifted: (listener) => void shifted.push(listener),
    onScroll: (listener) => void scrolled.push(listener),
    onColumnResized: (listener) => element.addEventListener("aftercolumnresize", (event) => {
      for (const [column, { size }] of Object.entries((event as CustomEvent<Record<string, ColumnRegular>>).detail)) {
        if (size !== undefined) listener(Number(column), Math.round(size));
      }
    }),
    addLayers(frozen, body) {
      frozen.slot = "data-rgCol-rowPinStart";
      body.slot = "data-rgCol-rgRow";
      element.append(frozen, body);
    },
  };
}

interface RowRender {
  readonly node: { $attrs$: object };
  readonly item: { readonly itemIndex: number };
  readonly rowType: DimensionRows;
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

function emptyRows(count: number): object[] {
  return Array.from({ length: count }, () => ({}));
}

/** Where to scroll so that start to end comes into view by the shortest way, or null when it is in view. */
function nearest(start: number, end: number, scrolled: number, size: number): number | null {
  if (start < scrolled) return start;
  return end > scrolled + size ? Math.max(0, end - size) : null;
}

function placeOf(target: EventTarget | null, rowOf: (type: DimensionRows, index: number) => number): Place | null {
  if (!(target instanceof Element)) return null;
  const inRowHeaders = target.closest(".rowHeaders") !== null;
  if (target.closest("revogr-header") !== null) {
    if (inRowHeaders) return { kind: "corner" };
    const header = target.closest<HTMLElement>("[data-rgcol]");
    return header === null ? null : { kind: "column", column: Number(header.dataset["rgcol"]), resizing: target.closest(".resizable-r") !== null };
  }
  const cell = target.closest<HTMLElement>(".rgCell");
  const data = cell?.closest("revogr-data");
  if (cell === null || data === null || data === undefined) return null;
  const row = rowOf(data.getAttribute("type") === "rowPinStart" ? "rowPinStart" : "rgRow", Number(cell.dataset["rgrow"]));
  return inRowHeaders ? { kind: "row", row } : { kind: "cell", spot: { row, column: Number(cell.dataset["rgcol"]) } };
}

/** RevoGrid's own roles would call it a tree and count only the rows that scroll. */
function nameParts(element: HTMLElement, shape: SheetShape): void {
  const viewport = element.querySelector(".main-viewport");
  viewport?.setAttribute("role", "grid");
  viewport?.setAttribute("aria-label", "Worksheet");
  viewport?.setAttribute("aria-rowcount", String(shape.rows));
  viewport?.setAttribute("aria-colcount", String(shape.widths.length));
  for (const header of element.querySelectorAll(".header-rgRow")) header.setAttribute("role", "row");
}
