import { createHost } from "../../../../src/workbench/host/create-host";
import { openOffice, type OfficeInJsdom } from "../../../support/office-in-jsdom";

let office: OfficeInJsdom | null = null;
afterEach(() => office?.close());

async function start(host = createHost()) {
  office = openOffice(host);
  const info = await office.Office.onReady();
  return { host, office, info };
}

it("office.js in a frame finds the host and learns what it can do", async () => {
  const { office: { Office }, info } = await start();
  expect(info).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
});

it("An add-in in a frame reads, writes, and is told of a person's edits", async () => {
  const { office: { Excel }, host } = await start();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["SKU"]];
    context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => {
      heard.push(`${address} ${triggerSource}`);
    });
    await context.sync();
  });
  host.user.type(1, 1, "7");
  while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(host.face.active().cell(0, 0).text).toBe("SKU");
  expect(heard).toEqual(["A1 ThisLocalAddin", "B2 Unknown"]);
});

it("A ribbon function runs and tells when it is done", async () => {
  const { office: { Office, xdm } } = await start();
  const ran: string[] = [];
  Office.actions.associate("insertTemplate", (event: Office.AddinCommands.Event) => {
    ran.push(event.source.id);
    event.completed();
  });
  await xdm.runCommand("Intake.Insert", "insertTemplate");
  expect(ran).toEqual(["Intake.Insert"]);
});

it("Document settings are saved with the workbook", async () => {
  const { office: { Office }, host } = await start();
  Office.context.document.settings.set("pane", "open");
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  expect(host.documentSettings.get("pane")).toContain("open");
});

it("What Office's settings save is in the workbook's settings, and what those hold comes with a refresh", async () => {
  const { office: { Excel, Office } } = await start();
  const { settings } = Office.context.document;
  settings.set("renewed", new Date("2026-03-31T12:00:00Z"));
  settings.set("columns", ["SKU", 2]);
  await new Promise((resolve) => settings.saveAsync(resolve));
  await Excel.run(async (context) => {
    const items = context.workbook.settings.load("key,value");
    await context.sync();
    expect(items.items.map(({ key, value }) => [key, value as unknown])).toEqual([
      ["renewed", new Date("2026-03-31T12:00:00Z")], ["columns", ["SKU", 2]],
    ]);
    context.workbook.settings.getItem("renewed").delete();
    context.workbook.settings.add("columns", "none");
    await context.sync();
  });
  expect(settings.get("columns")).toEqual(["SKU", 2]);
  await new Promise((resolve) => settings.refreshAsync(resolve));
  expect([settings.get("columns"), settings.get("renewed")]).toEqual(["none", null]);
});

it("An add-in hears of another selection and of changed settings by Office's own events", async () => {
  const { office: { Excel, Office }, host } = await start();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => void heard.push("selection"));
    context.workbook.settings.onSettingsChanged.add(async () => void heard.push("settings"));
    await context.sync();
  });
  host.user.select([{ row: 1, column: 1, rows: 1, columns: 1 }]);
  while (heard.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
  await Excel.run(async (context) => {
    context.workbook.settings.add("key", 1);
    await context.sync();
  });
  while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  while (heard.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toEqual(["selection", "settings", "settings"]);
});

it("While a cell is edited a request fails, or waits when the add-in asked for that", async () => {
  const { office: { Excel, xdm }, host } = await start();
  const read = (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    return context.sync().then(() => sheet.name);
  };
  host.editing = true;
  await expect(Excel.run(read)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const waiting = Excel.run({ delayForCellEdit: true }, read);
  await new Promise((resolve) => setTimeout(resolve, 20));
  host.editing = false;
  xdm.editingEnded();
  expect(await waiting).toBe("Sheet1");
});

it("A request of more than five megabytes is refused and changes nothing", async () => {
  const { office: { Excel }, host } = await start();
  const long = "x".repeat(32_000);
  await expect(Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (let row = 1; row <= 180; row += 1) sheet.getRange(`A${row}`).values = [[long]];
    await context.sync();
  })).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(host.face.active().extent()).toEqual({ rows: 0, columns: 0 });
});
