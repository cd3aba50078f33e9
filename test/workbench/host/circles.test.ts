import { createHost } from "../../../src/workbench/host/create-host";

/** The sheet's cells as they are shown, looked at in the order that is given. */
function shown(formulas: Readonly<Record<string, string>>, order: readonly string[]): Record<string, string> {
  const { user, face } = createHost();
  const place = (address: string) => [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65] as const;
  for (const [address, formula] of Object.entries(formulas)) user.type(...place(address), formula);
  return Object.fromEntries(order.map((address) => [address, face.active().cell(...place(address)).text]));
}

describe("Formulas that refer to themselves", () => {
  const formulas = {
    // A1, B1, C1 and D1 stand in circles that share cells; E1 reads them, F1 reads itself, G1 has nothing to do with it.
    A1: "=B1+1", B1: "=C1+D1+1", C1: "=A1+1", D1: "=C1+1", E1: "=D1+5", F1: "=F1+1", G1: "=G2*2", G2: "4",
  };
  const expected = { A1: "0", B1: "0", C1: "0", D1: "0", E1: "5", F1: "0", G1: "8" };

  it.each(["ABCDEFG", "GFEDCBA", "DACBEFG", "EFGCDBA"])("show 0, and what reads them goes on with 0, whichever is looked at first: %s", (letters) => {
    expect(shown(formulas, [...letters].map((letter) => `${letter}1`))).toEqual(expected);
  });

  it("show 0 in blocks that hold each other, too", () => {
    for (const order of [["C1", "D1"], ["D1", "C1"]]) {
      expect(shown({ A1: "2", C1: "=COUNT(A1:H8)", D1: "=SUM(C1:E8)", E5: "3" }, order)).toEqual({ C1: "0", D1: "0" });
    }
  });

  it("have a value again once the circle is broken", () => {
    const { user, face } = createHost();
    user.type(0, 0, "=B1+1");
    user.type(0, 1, "=A1+1");
    expect(face.active().cell(0, 0).text).toBe("0");
    user.type(0, 1, "4");
    expect(face.active().cell(0, 0).text).toBe("5");
  });
});
