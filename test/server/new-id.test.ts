import { newId } from "../../src/server/store/new-id";

describe("Ids of what the server stores", () => {
  it("are UUIDs of version 7 that tell the time at which they were made", () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const time = Number.parseInt(id.slice(0, 13).replace("-", ""), 16);
    expect([time >= before, time <= Date.now()]).toEqual([true, true]);
  });

  it("ascend, and no two are the same, however many one moment makes", () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("differ in 62 random bits, of which each is used", () => {
    const seen = Array.from({ length: 2_000 }, () => BigInt(`0x${newId().slice(19).replace("-", "")}`));
    const ever = (bit: number, wanted: bigint) => seen.some((tail) => ((tail >> BigInt(bit)) & 1n) === wanted);
    for (let bit = 0; bit < 62; bit++) expect([bit, ever(bit, 0n), ever(bit, 1n)]).toEqual([bit, true, true]);
  });
});
