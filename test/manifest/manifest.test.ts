/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { elementOrder } from "./element-order";

const root = join(__dirname, "../..");
const manifest = new DOMParser().parseFromString(readFileSync(join(root, "manifest.xml"), "utf8"), "application/xml");
const all = (name: string) => [...manifest.getElementsByTagNameNS("*", name)];
const only = (name: string) => {
  const found = all(name);
  if (found.length !== 1) throw new Error(`Expected one ${name}, found ${found.length}.`);
  return found[0]!;
};
const resources = [...all("Image"), ...all("Url"), ...all("String")].filter((element) => element.hasAttribute("id"));
const valueOf = (resid: string | null) =>
  resources.find((element) => element.getAttribute("id") === resid)?.getAttribute("DefaultValue") ?? null;
const urls = () => [...manifest.querySelectorAll("[DefaultValue]")]
  .map((element) => element.getAttribute("DefaultValue") ?? "").filter((value) => /^[a-z]+:\/\//i.test(value));

/** Width and height as the file's header says: bytes 16 to 23 of a PNG. */
function pixelSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
const assetOf = (url: string) => join(root, new URL(url).pathname);

it("is XML", () => {
  expect(manifest.querySelector("parsererror")).toBeNull();
  expect(manifest.documentElement.getAttribute("xsi:type")).toBe("TaskPaneApp");
});

it.each(Object.entries(elementOrder))("the parts of every %s stand in the order that Office wants", (name, order) => {
  for (const element of all(name)) {
    const places = [...element.children].map(({ localName }) => order.indexOf(localName));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

it("uses the extension of task panes in version 1.0, the only one that they may", () => {
  expect(only("VersionOverrides").getAttribute("xsi:type")).toBe("VersionOverridesV1_0");
  expect(only("VersionOverrides").namespaceURI).toBe("http://schemas.microsoft.com/office/taskpaneappversionoverrides");
});

it("asks for Excel with ExcelApi 1.14, the last of Office LTSC 2021, and to read and write the document", () => {
  expect([...all("Host")].map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual(["Workbook", "Workbook"]);
  expect(all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([["ExcelApi", "1.14"]]);
  expect(only("Permissions").textContent).toBe("ReadWriteDocument");
});

it("has an id that is a GUID and a version of four numbers", () => {
  expect(only("Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(only("Version").textContent).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
});

it("has https addresses only, no longer than Office takes", () => {
  expect(urls().length).toBeGreaterThan(10);
  for (const url of urls()) {
    expect(new URL(url).protocol).toBe("https:");
    expect(url.length).toBeLessThanOrEqual(2_048);
  }
});

it("every resource that is named is there, and every one that is there is named", () => {
  const named = new Set([...manifest.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid")));
  const defined = new Set(resources.map((element) => element.getAttribute("id")));
  expect([...named].filter((resid) => !defined.has(resid))).toEqual([]);
  expect([...defined].filter((id) => !named.has(id))).toEqual([]);
});

it("no id is given twice, and none is longer than 32 characters", () => {
  const ids = [...manifest.querySelectorAll("[id]")].map((element) => element.getAttribute("id") ?? "");
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

it("texts are as short as Office wants: 125 characters for labels, 250 for descriptions", () => {
  const tooLong = (list: string, limit: number) =>
    [...only(list).children].filter((text) => (text.getAttribute("DefaultValue") ?? "").length > limit).map(({ id }) => id);
  expect(tooLong("ShortStrings", 125)).toEqual([]);
  expect(tooLong("LongStrings", 250)).toEqual([]);
  expect((all("DisplayName")[0]?.getAttribute("DefaultValue") ?? "").length).toBeLessThanOrEqual(125);
  expect((all("Description")[0]?.getAttribute("DefaultValue") ?? "").length).toBeLessThanOrEqual(250);
});

it("every command has its icon in 16, 32 and 80 pixels and the sizes between, each file of the size it is said to be", () => {
  const icons = all("Icon");
  expect(icons).toHaveLength(5);
  for (const icon of icons) {
    const images = [...icon.children].map((image) => [Number(image.getAttribute("size")), valueOf(image.getAttribute("resid"))] as const);
    expect(images.map(([size]) => size)).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    for (const [size, url] of images) expect(pixelSize(assetOf(url ?? ""))).toEqual([size, size]);
  }
});

it("the add-in's own icon is 32 pixels, and 64 on fine screens; 128 is there for the store", () => {
  expect(pixelSize(assetOf(only("IconUrl").getAttribute("DefaultValue") ?? ""))).toEqual([32, 32]);
  expect(pixelSize(assetOf(only("HighResolutionIconUrl").getAttribute("DefaultValue") ?? ""))).toEqual([64, 64]);
  expect(pixelSize(join(root, "assets/icon-128.png"))).toEqual([128, 128]);
});

it("the Home tab gets Open, Insert template, Check and Submit in a group of their own", () => {
  expect(only("OfficeTab").getAttribute("id")).toBe("TabHome");
  const label = (element: Element) => valueOf([...element.children].find(({ localName }) => localName === "Label")?.getAttribute("resid") ?? null);
  expect(label(only("Group"))).toBe("Customer import");
  expect(all("Control").map(label)).toEqual(["Open", "Insert template", "Check", "Submit"]);
});

it("Open, Check and Submit show one and the same pane and tell it what to do", () => {
  const pages = all("Action").filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane").map((action) => [
    action.querySelector("TaskpaneId")?.textContent, valueOf(action.querySelector("SourceLocation")?.getAttribute("resid") ?? null),
  ]);
  const page = "https://localhost:3001/taskpane.html";
  expect(pages).toEqual([["Intake.Pane", page], ["Intake.Pane", `${page}?do=check`], ["Intake.Pane", `${page}?do=submit`]]);
  expect(manifest.querySelector("DefaultSettings > SourceLocation")?.getAttribute("DefaultValue")).toBe(page);
});

it("Insert template is a function of the commands page, and the page knows it by that name", () => {
  const action = all("Action").find((each) => each.getAttribute("xsi:type") === "ExecuteFunction");
  const name = action?.querySelector("FunctionName")?.textContent ?? "";
  expect(valueOf(only("FunctionFile").getAttribute("resid"))).toBe("https://localhost:3001/commands.html");
  expect(existsSync(join(root, "src/addin/commands/commands.html"))).toBe(true);
  expect(readFileSync(join(root, "src/addin/commands/commands.ts"), "utf8")).toContain(`associate("${name}"`);
});
