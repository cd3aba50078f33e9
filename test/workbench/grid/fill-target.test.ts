import { boxAddress, parseAddress } from "../../../src/workbench/grid/address";
import { fillDownBeside, fillTarget } from "../../../src/workbench/grid/fill-target";

function box(address: string) {
  const found = parseAddress(address);
  if (found === null) throw new Error(`${address} is no address`);
  return found;
}

describe("dragging the fill handle", () => {
  it.each([
    ["B2:C3", "C6", "B2:C6"], ["B2:C3", "F4", "B2:F3"], ["B4:C5", "B1", "B1:C5"], ["C2:D3", "A3", "A2:D3"], ["B2", "D9", "B2:B9"],
  ])("of %s to %s fills %s", (source, to, filled) => {
    const target = fillTarget(box(source), box(to));
    expect(target && boxAddress(target)).toBe(filled);
  });

  it("inside the cells fills nothing", () => {
    expect(fillTarget(box("B2:D6"), box("C4"))).toBeNull();
  });

  it("twice clicked, it fills down as far as the column beside is filled", () => {
    const filled = (row: number, column: number) => (column === 0 && row < 8) || (column === 2 && row < 12);
    const target = (source: string) => fillDownBeside(box(source), filled);
    expect(boxAddress(target("B2") ?? box("A1"))).toBe("B2:B8");
    expect(boxAddress(target("D2") ?? box("A1"))).toBe("D2:D12");
    expect(target("F2")).toBeNull();
  });
});
