import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { capturedRequests, goldenRuns } from "./captured-requests";

const folder = join(__dirname, "golden");
const fileOf = (name: string) => join(folder, `${name}.json`);

// After a new version of office.js: INTAKE_GOLDEN=write, then read in the diff what has changed.
if (process.env.INTAKE_GOLDEN === "write") {
  beforeAll(async () => {
    for (const [name, batch] of Object.entries(goldenRuns)) writeFileSync(fileOf(name), `${JSON.stringify(await capturedRequests(batch), null, 1)}\n`);
  });
}

it.each(Object.entries(goldenRuns))("The client asks Excel in the words that are kept for %s", async (name, batch) => {
  const kept: unknown = JSON.parse(readFileSync(fileOf(name), "utf8"));
  expect(JSON.parse(JSON.stringify(await capturedRequests(batch)))).toEqual(kept);
});

it("Each kept message belongs to a run", () => {
  expect(readdirSync(folder).map((file) => file.replace(".json", "")).sort()).toEqual(Object.keys(goldenRuns).sort());
});
