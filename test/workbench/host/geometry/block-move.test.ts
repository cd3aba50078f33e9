import { formulaAfterMove, type BlockMove } from "../../../../src/workbench/host/geometry/block-move";
import { boxOf } from "../../../../src/workbench/host/geometry/box";

const down: BlockMove = { fromSheet: "Here", from: boxOf(0, 0, 2, 2), toSheet: "Here", to: boxOf(9, 3, 2, 2) };
const away: BlockMove = { ...down, toSheet: "Over there" };

it.each([
  ["=A1+$B$2+C3", "=D10+$E$11+C3"],
  ["=SUM(A1:B2)", "=SUM(D10:E11)"],
  ["=SUM(A1:B3)", "=SUM(A1:B3)"],
  ["=D10", "=#REF!"],
  ["=Other!A1", "=Other!A1"],
  ["=\"A1\"&A1", "=\"A1\"&D10"],
  ["=SUM(A:A)", "=SUM(A:A)"],
])("%s beside the moved cells becomes %s", (before, after) => {
  expect(formulaAfterMove(before, down, { sheet: "Here", moves: false })).toBe(after);
});

it("A moved formula names the sheet that it has left, and no longer the one it comes to", () => {
  expect(formulaAfterMove("=A1+C3+'Over there'!A1", away, { sheet: "Here", moves: true })).toBe("=D10+Here!C3+'Over there'!A1");
  expect(formulaAfterMove("=Here!A1", away, { sheet: "Third", moves: false })).toBe("='Over there'!D10");
});

it("Moving along a range's own direction moves its end", () => {
  const end: BlockMove = { fromSheet: "Here", from: boxOf(4, 0), toSheet: "Here", to: boxOf(7, 0) };
  expect(formulaAfterMove("=SUM(A1:A5)+SUM(A5:C5)", end, { sheet: "Here", moves: false })).toBe("=SUM(A1:A8)+SUM(A5:C5)");
});

it("What is read from many cells follows only where dollar signs hold it", () => {
  expect(formulaAfterMove("=AND(A1>0,$A$1>0,$A1>0)", down, { sheet: "Here", moves: false, fixedOnly: true })).toBe("=AND(A1>0,$D$10>0,$A1>0)");
});
