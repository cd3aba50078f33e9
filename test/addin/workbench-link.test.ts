import { commandOfUrl } from "../../src/addin/link/workbench-link";
import { uuidV7 } from "../../src/addin/client/uuid-v7";

it("an address may ask the pane to check or to submit, and for nothing else", () => {
  expect(commandOfUrl("?et=&do=check")).toBe("check");
  expect(commandOfUrl("?do=submit")).toBe("submit");
  expect(commandOfUrl("?do=undo")).toBeNull();
  expect(commandOfUrl("")).toBeNull();
});

it("an import's id is a UUIDv7: later ones sort after earlier ones and no two are equal", () => {
  const ids = [1_000, 2_000, 1_795_000_000_000].map((now) => uuidV7(now));
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidV7(1_000)).not.toBe(ids[0]);
});
