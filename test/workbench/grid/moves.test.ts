import { applyMove, moveAfterEnd, moveOfKey, type Ground } from "../../../src/workbench/grid/moves";
import { boxOf, selectBox, selectSpot, type Selection } from "../../../src/workbench/grid/selection";
import { boxAddress, cellAddress, parseAddress } from "../../../src/workbench/grid/address";

// A heading in A1:C1, rows 2 to 5 beneath it, a gap, and one more cell in A9.
const filled = new Set(["A1", "B1", "C1", "A2", "A3", "A4", "A5", "A9"]);
const ground: Ground = {
  extent: { rows: 9, columns: 3 }, frozenRows: 0, frozenColumns: 0, merges: [], pageRows: 20, pageColumns: 8,
  filled: (row, column) => filled.has(cellAddress(row, column)),
  stepRow: (row, by) => row + by,
  stepColumn: (column, by) => column + by,
};

function at(address: string): Selection {
  const box = parseAddress(address);
  if (box === null) throw new Error(`${address} is no address`);
  return selectBox(box);
}

function press(from: Selection, keys: string): Selection {
  const [key = "", ...modifiers] = keys.split("+").reverse();
  const move = moveOfKey({ key: key === "Space" ? " " : key, shift: modifiers.includes("Shift"), ctrl: modifiers.includes("Ctrl"), alt: modifiers.includes("Alt") });
  if (move === null) throw new Error(`${keys} moves nothing`);
  return applyMove(from, move, ground);
}

const box = (selection: Selection) => boxAddress(boxOf(selection));

describe("moving with the keyboard", () => {
  it.each([
    ["B2", "ArrowDown", "B3"], ["B2", "ArrowRight", "C2"], ["B2", "ArrowUp", "B1"], ["B2", "ArrowLeft", "A2"],
    ["A1", "ArrowUp", "A1"], ["A1", "ArrowLeft", "A1"], ["XFD1048576", "ArrowDown", "XFD1048576"],
    ["C7", "Home", "A7"], ["C7", "Ctrl+Home", "A1"], ["A1", "Ctrl+End", "C9"],
    ["B30", "PageDown", "B50"], ["B30", "PageUp", "B10"], ["B5", "PageUp", "B1"],
    ["B2", "Enter", "B3"], ["B2", "Shift+Enter", "B1"], ["B2", "Tab", "C2"], ["B2", "Shift+Tab", "A2"],
  ])("from %s, %s goes to %s", (from, keys, to) => {
    expect(box(press(at(from), keys))).toBe(to);
  });

  it.each([
    ["A1", "Ctrl+ArrowDown", "A5"], ["A5", "Ctrl+ArrowDown", "A9"], ["A9", "Ctrl+ArrowDown", "A1048576"],
    ["A1048576", "Ctrl+ArrowUp", "A9"], ["A9", "Ctrl+ArrowUp", "A5"], ["A1", "Ctrl+ArrowRight", "C1"],
    ["C1", "Ctrl+ArrowRight", "XFD1"], ["XFD3", "Ctrl+ArrowLeft", "A3"],
  ])("from %s, %s runs along the filled cells to %s", (from, keys, to) => {
    expect(box(press(at(from), keys))).toBe(to);
  });

  it.each([
    ["A1", "ArrowDown", "A5"], ["C1", "ArrowLeft", "A1"], ["A1", "Home", "C9"], ["A1", "Enter", "C1"], ["A20", "Enter", "A20"],
    ["A1", "Shift+ArrowDown", "A1:A5"],
  ])("from %s, End and then %s goes to %s", (from, keys, to) => {
    const plain = { shift: false, ctrl: false, alt: false };
    expect(moveOfKey({ ...plain, key: "End" })).toBeNull();
    const move = moveAfterEnd({ ...plain, key: keys.replace("Shift+", ""), shift: keys.startsWith("Shift") });
    if (move === null) throw new Error(`${keys} moves nothing after End`);
    expect(box(applyMove(at(from), move, ground))).toBe(to);
  });

  it("Ctrl+Home goes beneath frozen rows", () => {
    const move = moveOfKey({ key: "Home", shift: false, ctrl: true, alt: false });
    if (move === null) throw new Error("Ctrl+Home moves nothing");
    expect(box(applyMove(at("C7"), move, { ...ground, frozenRows: 1 }))).toBe("A2");
  });

  it("Shift stretches the selection and leaves the active cell where it is", () => {
    const stretched = press(press(selectSpot({ row: 1, column: 1 }), "Shift+ArrowDown"), "Shift+ArrowRight");
    expect(box(stretched)).toBe("B2:C3");
    expect(stretched.active).toEqual({ row: 1, column: 1 });
    expect(box(press(press(stretched, "Shift+ArrowUp"), "Shift+ArrowUp"))).toBe("B1:C2");
  });

  it("Ctrl+Shift+arrow selects to the end of the filled cells", () => {
    expect(box(press(at("A1"), "Ctrl+Shift+ArrowDown"))).toBe("A1:A5");
  });

  it("Enter and Tab walk through a selection of several cells and start again at its end", () => {
    let selection = at("B2:C3");
    const seen = ["Tab", "Tab", "Tab", "Tab"].map((key) => {
      selection = press(selection, key);
      return cellAddress(selection.active.row, selection.active.column);
    });
    expect(seen).toEqual(["C2", "B3", "C3", "B2"]);
    expect(box(selection)).toBe("B2:C3");
    expect(press(at("B2:C3"), "Enter").active).toEqual({ row: 2, column: 1 });
    expect(press(at("B2:C3"), "Shift+Enter").active).toEqual({ row: 2, column: 2 });
  });

  it("Enter after Tab goes back to the column where Tab began, one row down", () => {
    const tabbed = press(press(at("B2"), "Tab"), "Tab");
    expect([box(tabbed), box(press(tabbed, "Enter")), box(press(press(tabbed, "ArrowDown"), "Enter"))]).toEqual(["D2", "B3", "D4"]);
  });

  it("Ctrl+A selects the filled cells around, and pressed again the whole sheet", () => {
    const used = press(at("B2"), "Ctrl+a");
    expect(box(used)).toBe("A1:C5");
    expect(boxOf(press(used, "Ctrl+a"))).toEqual({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
  });

  it("Ctrl+Space selects the column and Shift+Space the row", () => {
    expect(box(press(at("B2"), "Ctrl+Space"))).toBe("B:B");
    expect(box(press(at("B2"), "Shift+Space"))).toBe("2:2");
  });

  it("keys that write or open something are no moves", () => {
    for (const key of ["a", "F2", "Delete", "Escape", " "]) {
      expect(moveOfKey({ key, shift: false, ctrl: false, alt: false })).toBeNull();
    }
    expect(moveOfKey({ key: "ArrowDown", shift: false, ctrl: false, alt: true })).toBeNull();
  });
});
