import { cycleReference } from "../../../src/workbench/grid/cycle-reference";

function pressed(text: string, times: number): string {
  let edited = { text, start: text.length, end: text.length };
  for (let time = 0; time < times; time += 1) edited = cycleReference(edited);
  return edited.text;
}

describe("F4 in a formula", () => {
  it.each([[1, "=$A$1"], [2, "=A$1"], [3, "=$A1"], [4, "=A1"]])("pressed %i times makes of =A1 %s", (times, text) => {
    expect(pressed("=A1", times)).toBe(text);
  });

  it("changes only the reference at the caret", () => {
    expect(cycleReference({ text: "=B2+C3*2", start: 2, end: 2 })).toEqual({ text: "=$B$2+C3*2", start: 5, end: 5 });
  });

  it("changes all that is selected, as of a range", () => {
    expect(cycleReference({ text: "=SUM(B2:C3)", start: 5, end: 10 })).toEqual({ text: "=SUM($B$2:$C$3)", start: 5, end: 14 });
  });

  it("leaves text, numbers and functions with digits alone", () => {
    expect(pressed("A1", 1)).toBe("A1");
    expect(pressed("=LOG10(", 1)).toBe("=LOG10(");
    expect(cycleReference({ text: "=LOG10(A1)", start: 4, end: 4 }).text).toBe("=LOG10(A1)");
  });
});
