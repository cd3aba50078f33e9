import type { ApiOutcome, ImportApi, ProductAnswer, ScheduleAnswer } from "../../../src/addin/workflow/import-api";
import { createProductSource } from "../../../src/addin/workflow/products";
import { product } from "../../domain/rows";

const hour = 3_600_000;

/** A list from a server that can be away, asked at a time that the test sets. */
function source() {
  const world = { now: 0, answer: { kind: "unreachable" } as ApiOutcome<ProductAnswer>, saved: { kind: "unreachable" } as ApiOutcome<ScheduleAnswer> };
  const api = {
    products: async () => world.answer, schedules: async () => world.saved,
  } satisfies Pick<ImportApi, "products" | "schedules">;
  return { world, products: createProductSource(api, { now: () => world.now }) };
}
const listed: ApiOutcome<ProductAnswer> = { kind: "ok", value: { kind: "products", products: [product("PRO")], etag: "1" } };

it("PRODUCT_UNCHECKED: while the server's list was asked for and did not come", async () => {
  const { world, products } = source();
  expect(products.unchecked()).toBe(false);
  await products.refresh();
  expect(products.unchecked()).toBe(true);
  world.answer = listed;
  await products.refresh();
  expect(products.unchecked()).toBe(false);
});

it("PRODUCT_UNCHECKED: a list that is older than a day; that it is still the same makes it new", async () => {
  const { world, products } = source();
  world.answer = listed;
  await products.refresh();
  world.now = 24 * hour;
  expect(products.unchecked()).toBe(false);
  world.now += 1;
  expect(products.unchecked()).toBe(true);
  world.answer = { kind: "ok", value: { kind: "not-modified" } };
  await products.refresh();
  expect(products.unchecked()).toBe(false);
});

it("Saved schedules: those of the last answer hold while the server is away, and an older server has none", async () => {
  const { world, products } = source();
  world.answer = listed;
  expect([(await products.refresh()).kind, products.saved()]).toEqual(["unreachable", null]);
  world.saved = { kind: "problem", problem: { status: 404, code: "not-found", title: "", detail: "", requestId: null, firstImportId: null, laterImportIds: [], errors: [] } };
  expect([(await products.refresh()).kind, products.saved()]).toEqual(["connected", null]);
  const schedules = [{ name: "Ours", schedule: "monthly x 12" }];
  world.saved = { kind: "ok", value: { kind: "schedules", schedules, etag: "1" } };
  expect([(await products.refresh()).kind, products.saved()]).toEqual(["connected", schedules]);
  for (const saved of [{ kind: "unreachable" }, { kind: "ok", value: { kind: "not-modified" } }] as const) {
    world.saved = saved;
    await products.refresh();
    expect(products.saved()).toBe(schedules);
  }
});
