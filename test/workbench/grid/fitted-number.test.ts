import { fittedNumber } from "../../../src/workbench/grid/fitted-number";

const seven = (text: string) => text.length * 7;

describe("a number in a narrow cell", () => {
  it("is shown as it is where there is room", () => {
    expect(fittedNumber("1234567", true, 49, seven)).toBe("1234567");
  });

  it("loses decimals when its format leaves them open, rounded, never cut", () => {
    expect(fittedNumber("0.666666667", true, 56, seven)).toBe("0.666667");
    expect(fittedNumber("-12.5", true, 30, seven)).toBe("-13");
    expect(fittedNumber("0,666666667", true, 56, seven)).toBe("0,666667");
  });

  it("becomes # signs when its whole part has no room, and with a fixed format at once", () => {
    expect(fittedNumber("123456789", true, 56, seven)).toBe("########");
    expect(fittedNumber("2026-01-31", false, 56, seven)).toBe("########");
    expect(fittedNumber("7", true, 2, seven)).toBe("#");
  });
});
