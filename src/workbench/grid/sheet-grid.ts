import { defineCustomElements } from "@revolist/revogrid/loader";
import type { DimensionRows } from "@revolist/revogrid";
import type { CellBox, FilterList, SheetFace, TableView } from "../host/view";
import { lastColumnCount, lastRowCount } from "./address";
import { lookOf, type CellLook } from "./cell-look";
import { gridColumns } from "./grid-columns";
import { nameParts, placeOf, type Place } from "./grid-places";
import { cellAt, clientRect, columnTypes, isInView, rectIn, rowTypes, type ClientBox, type Part } from "./grid-rects";
import { growth, setScroll, scrolledTo, scrollersOf, scrollTo, viewOf } from "./grid-scroll";
import type { Spot } from "./selection";
import { noShape, shapeOf, type SheetShape } from "./sheet-shape";

const headerWidth = 62;

export interface SheetGrid {
  readonly element: HTMLElement;
  /** Draws the sheet as it is now, at most once per animation frame. */
  paint(sheet: SheetFace): void;
  shape(): SheetShape;
  placeOf(target: EventTarget | null): Place | null;
  /** The cell under a point of the window, or the one in view that is nearest to it. */
  cellAt(x: number, y: number): Spot | null;
  /** Where the box is on screen, whether or not it is scrolled out of view. */
  rectOf(box: CellBox): ClientBox | null;
  /** Where the box is inside a part, or null when it shows no cell there. */
  rectIn(part: Part, box: CellBox): ClientBox | null;
  /** Where the cell is on screen; null while it is scrolled out of view. */
  rectInView(spot: Spot): ClientBox | null;
  /** What of a part is in view, in its own pixels; null before anything is drawn. */
  scrolledView(part: Part): ClientBox | null;
  /** The part of the window that shows cells which scroll. */
  viewRect(): ClientBox | null;
  reveal(spot: Spot): void;
  /** Cells were drawn or have moved on screen; at most once per animation frame. */
  onShifted(listener: () => void): void;
  /**
   * Runs the listener once the sheet is scrolled away from where it stands now, and returns what stops waiting for that.
   * The browser tells of a scroll a frame later: what tells of an earlier one is passed over.
   */
  onScrollAway(listener: () => void): () => void;
  /** Puts a layer over the cells of a part; it scrolls with them. */
  addLayer(part: Part, layer: HTMLElement): void;
}

/** RevoGrid lays out and recycles the rows in view; what is in them comes from the sheet alone. */
export function createSheetGrid(): SheetGrid {
  defineCustomElements();
  const element = document.createElement("revo-grid");
  let sheet: SheetFace | null = null;
  let tables: readonly TableView[] = [];
  let filters: readonly FilterList[] = [];
  let shape = noShape;
  let reach = { rows: 0, columns: 0 };
  let frame = 0;
  let shiftFrame = 0;
  let look: { row: number; column: number; look: CellLook } | null = null;
  const shifted: (() => void)[] = [];
  const scrolled = new Set<() => void>();

  Object.assign(element, {
    accessible: false, readonly: true, range: false, canFocus: false, canDrag: false, canMoveColumns: false,
    useClipboard: false, exporting: false, filter: false, resize: false, hideAttribution: true, rowSize: shape.rows.lines.usual, frameSize: 3,
    rowHeaders: {
      size: headerWidth,
      name: "◢",
      cellTemplate: (_h: unknown, model: { type: DimensionRows; rowIndex: number }) => String(rowOf(model.type, model.rowIndex) + 1),
      cellProperties: () => ({ role: "rowheader" }),
      columnProperties: () => ({ role: "columnheader", "aria-label": "All cells" }),
    },
  });

  function rowOf(type: DimensionRows, position: number): number {
    return (type === rowTypes.frozen ? shape.rows.frozen : shape.rows.body).lineAt(position);
  }

  // RevoGrid asks for a cell's properties and right after for its content: one look serves both.
  function lookAt(row: number, column: number): CellLook {
    if (look === null || look.row !== row || look.column !== column) {
      if (sheet === null) throw new Error("A cell was drawn before there was a sheet.");
      look = { row, column, look: lookOf(sheet, tables, row, column, { filters, frozen: { rows: shape.rows.frozenEnd, columns: shape.columns.frozenEnd } }) };
    }
    return look.look;
  }

  async function layOut(next: SheetShape): Promise<void> {
    const before = shape;
    shape = next;
    const newSheet = before.sheetId !== next.sheetId;
    if (newSheet || before.columns !== next.columns) element.columns = gridColumns(next, { look: lookAt, rowOf });
    if (newSheet || before.rows !== next.rows) {
      element.pinnedTopSource = emptyRows(next.rows.frozen.count);
      element.source = emptyRows(next.rows.body.count);
      const { dimension } = await element.getProviders() ?? {};
      if (shape !== next || dimension === undefined) return;
      dimension.setCustomSizes(rowTypes.frozen, { ...next.rows.frozen.sizes });
      dimension.setCustomSizes(rowTypes.body, { ...next.rows.body.sizes });
    }
    const view = newSheet ? scrollersOf(element) : null;
    if (view !== null) setScroll(view, { x: 0, y: 0 });
  }

  function draw(): void {
    frame = 0;
    if (sheet === null) return;
    element.classList.toggle("no-gridlines", !sheet.showGridlines);
    element.classList.toggle("no-headings", !sheet.showHeadings);
    if (sheet.id !== shape.sheetId) reach = { rows: 0, columns: 0 };
    tables = sheet.tables();
    filters = sheet.filterLists();
    look = null;
    const next = shapeOf(sheet, reach, shape);
    void layOut(next).then(() => element.refresh("all"));
  }

  // RevoGrid draws in several parts, and what lies over the cells has to be measured: once is enough.
  function shift(): void {
    look = null;
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

  function reachFor({ rows = 0, columns = 0 }: { rows?: number; columns?: number }): void {
    const next = { rows: Math.min(lastRowCount, Math.max(reach.rows, rows)), columns: Math.min(lastColumnCount, Math.max(reach.columns, columns)) };
    if (next.rows === reach.rows && next.columns === reach.columns) return;
    reach = next;
    schedule();
  }

  element.addEventListener("viewportscroll", () => {
    const view = scrollersOf(element);
    const more = view === null ? null : growth(shape, view);
    if (more !== null) reachFor(more);
    shift();
    for (const listener of scrolled) listener();
  });
  element.addEventListener("beforerowrender", (event) => {
    const { node, item, rowType } = (event as CustomEvent<RowRender>).detail;
    node.$attrs$ = { ...node.$attrs$, role: "row", "aria-rowindex": rowOf(rowType, item.itemIndex) + 1 };
  });
  element.addEventListener("afterrender", shift);

  const viewRect = () => {
    const view = scrollersOf(element);
    return view === null ? null : viewOf(view);
  };

  return {
    element, viewRect,
    scrolledView({ rows, columns }) {
      const view = scrollersOf(element);
      if (view === null) return null;
      return {
        left: columns === "frozen" ? 0 : view.across.scrollLeft, width: view.across.clientWidth,
        top: rows === "frozen" ? 0 : view.down.scrollTop, height: view.down.clientHeight,
      };
    },
    rectIn: (part, box) => rectIn(shape, part, box),
    shape: () => shape,
    paint(next) {
      sheet = next;
      schedule();
    },
    placeOf: (target) => placeOf(target, shape),
    cellAt(x, y) {
      const view = viewRect();
      return view === null ? null : cellAt(element, shape, view, x, y);
    },
    rectOf: (box) => clientRect(element, shape, box),
    rectInView(spot) {
      const rect = clientRect(element, shape, { ...spot, rows: 1, columns: 1 });
      const view = viewRect();
      return rect !== null && view !== null && isInView(shape, view, spot, rect) ? rect : null;
    },
    reveal(spot) {
      const missing = spot.row >= shape.rows.end || spot.column >= shape.columns.end;
      if (missing) reachFor({ rows: spot.row + 50, columns: spot.column + 2 });
      const scroll = () => {
        const view = scrollersOf(element);
        if (view === null) return;
        setScroll(view, scrollTo(shape, view, spot));
      };
      // Rows that were added in this very moment have no height before the next drawing.
      if (missing) requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(scroll)));
      else scroll();
    },
    onShifted: (listener) => void shifted.push(listener),
    onScrollAway(listener) {
      const place = () => {
        const view = scrollersOf(element);
        return view === null ? "" : scrolledTo(view);
      };
      const before = place();
      const onScroll = () => {
        if (place() === before) return;
        scrolled.delete(onScroll);
        listener();
      };
      scrolled.add(onScroll);
      return () => void scrolled.delete(onScroll);
    },
    addLayer(part, layer) {
      layer.slot = `data-${columnTypes[part.columns]}-${rowTypes[part.rows]}`;
      element.append(layer);
    },
  };
}

interface RowRender {
  readonly node: { $attrs$: object };
  readonly item: { readonly itemIndex: number };
  readonly rowType: DimensionRows;
}

/** RevoGrid wants a row for each; ours are all the same, since what is shown comes from the sheet. */
function emptyRows(count: number): object[] {
  return new Array<object>(count).fill({});
}
