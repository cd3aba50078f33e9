import type { GridParts } from "./grid/grid-parts";
import type { PlaceView } from "./host/view";
import { byId } from "./dom";
import { boxAddress, cellAddress } from "./grid/address";
import { openList } from "./grid/list";
import { selectBoxes } from "./grid/selection";

interface Parts extends GridParts {
  focusGrid(): void;
}

/** Shows where the selection is; takes an address or a name to go there, and a new name for what is selected. */
export function createNameBox({ face, user, grid, cursor, attempt, focusGrid }: Parts): { draw(): void; focus(): void } {
  const box = byId<HTMLInputElement>("name-box");
  const opener = byId<HTMLButtonElement>("name-list");
  let close: (() => void) | null = null;

  function here(): string {
    const boxes = cursor.boxes();
    const named = boxes.length > 1 ? undefined : face.namedPlaces().find((place) => place.sheetId === face.active().id && sameCells(place.boxes, boxes));
    // A merged cell has the address of its first.
    return named?.name ?? (cursor.isOneCell() ? cellAddress(cursor.get().active.row, cursor.get().active.column) : boxAddress(cursor.box()));
  }

  function draw(): void {
    const place = here();
    // A long name is cut in the box; the pointer over it shows all of it.
    box.title = place;
    if (document.activeElement !== box) box.value = place;
  }

  function goTo({ sheetId, boxes }: PlaceView): void {
    if (sheetId !== face.active().id) user.activateSheet(sheetId);
    cursor.set(selectBoxes(boxes));
    grid.reveal(cursor.get().active);
  }

  function enter(): void {
    const done = attempt(() => {
      const place = face.findPlace(box.value);
      if (place === null) user.defineName(box.value.trim(), cursor.boxes());
      else goTo(place);
    });
    if (done) focusGrid();
    else box.select();
  }

  function open(): void {
    const places = face.namedPlaces();
    if (places.length === 0) return;
    close = openList({ label: "Names", values: places.map(({ name }) => name), current: box.value, rect: box.getBoundingClientRect() }, (index) => {
      close = null;
      const place = index === null ? undefined : places[index];
      focusGrid();
      if (place !== undefined) attempt(() => goTo(place));
    });
  }

  box.addEventListener("focus", () => box.select());
  box.addEventListener("blur", draw);
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && event.altKey) open();
    else if (event.key === "Enter") enter();
    else if (event.key === "Escape") focusGrid();
    else return;
    // The focus moves to the cell at once, and the key must not be typed there.
    event.preventDefault();
  });
  opener.addEventListener("click", () => (close === null ? open() : close()));
  cursor.onMove(draw);
  return {
    draw() {
      opener.disabled = face.namedPlaces().length === 0;
      draw();
    },
    focus: () => box.focus(),
  };
}

function sameCells(one: PlaceView["boxes"], other: PlaceView["boxes"]): boolean {
  return one.length === other.length && one.every((box, at) => {
    const same = other[at];
    return same !== undefined && boxAddress(same) === boxAddress(box);
  });
}
