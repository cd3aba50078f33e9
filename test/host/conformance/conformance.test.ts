import { createExcel } from "../../support/excel-host";
import { allScripts } from "./index";
import { runScript } from "./run-script";

const { Excel } = createExcel({ addInUndo: true });
const client = { run: Excel.run.bind(Excel) as typeof Excel.run, supports: () => true };

it.each(allScripts.map((script) => [script.title, script] as const))("%s", async (_title, script) => {
  expect(await runScript(client, script)).toEqual({ title: script.title, verdict: "agrees" });
});

it("Each conformance script has a title of its own, names members and links to documentation", () => {
  expect(new Set(allScripts.map(({ title }) => title)).size).toBe(allScripts.length);
  for (const { covers, docs } of allScripts) {
    expect(covers.length).toBeGreaterThan(0);
    for (const member of covers) expect(member).toMatch(/^[A-Z]\w+\.\w+$/);
    expect(docs).toMatch(/^https:\/\/(learn\.microsoft\.com|support\.microsoft\.com|github\.com)\//);
  }
});

it("A script that leaves sheets and names behind does not disturb the next one", async () => {
  const messy = {
    title: "messy", covers: ["Worksheet.add"], docs: "", since: "1.1", expected: null,
    run: async ({ context, sheet }: { context: Excel.RequestContext; sheet: Excel.Worksheet }) => {
      context.workbook.worksheets.add("Left behind").visibility = "VeryHidden";
      context.workbook.names.add("left_behind", sheet.getRange("A1"));
      await context.sync();
      return null;
    },
  };
  expect((await runScript(client, messy)).verdict).toBe("agrees");
  const left = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    return [sheets.items.map(({ name }) => name), names.items.length];
  });
  expect(left).toEqual([["Sheet1"], 0]);
});

it("A result that is not the promised one is told with both", async () => {
  const wrong = { title: "wrong", covers: ["Range.values"], docs: "", since: "1.1", expected: [[2]], run: async () => [[1]] };
  expect(await runScript(client, wrong)).toEqual({ title: "wrong", verdict: "differs", expected: [[2]], actual: [[1]], docs: "" });
});
