import { inTurns } from "../../src/server/imports/in-turns";

it("Between the steps of a long piece of work others have their turn", async () => {
  const seen: string[] = [];
  function* steps(): Generator<void, string> {
    seen.push("first step");
    yield;
    seen.push("second step");
    return "done";
  }
  setImmediate(() => seen.push("another request"));
  expect(await inTurns(steps())).toBe("done");
  expect(seen).toEqual(["first step", "another request", "second step"]);
});
