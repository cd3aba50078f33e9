import { tableStyleView } from "../../../../src/workbench/host/face/table-style";

it.each([
  ["TableStyleLight1", { header: "line", body: "bands", lines: "ends", ink: "#000000" }],
  ["TableStyleLight9", { header: "filled", body: "plain", lines: "rows", ink: "#4472C4" }],
  ["TableStyleMedium2", { header: "filled", body: "bands", lines: "rows", ink: "#4472C4" }],
  ["TableStyleMedium28", { header: "tinted", body: "tints", lines: "grid", ink: "#70AD47" }],
  ["TableStyleDark11", { header: "filled", body: "tints", lines: "none", ink: "#5B9BD5" }],
])("%s has the looks of its family and its place there", (name, view) => {
  expect(tableStyleView(name)).toEqual(view);
});

it("each of Excel's sixty table styles has looks, and no two of a family are alike", () => {
  for (const [family, count] of [["Light", 21], ["Medium", 28], ["Dark", 11]] as const) {
    const views = Array.from({ length: count }, (_style, index) => JSON.stringify(tableStyleView(`TableStyle${family}${index + 1}`)));
    expect(views).not.toContain("null");
    expect(new Set(views).size).toBe(count);
  }
});

it.each(["", "TableStyleLight0", "TableStyleLight22", "TableStyleMedium29", "TableStyleDark12", "Our own"])("%j has none", (name) => {
  expect(tableStyleView(name)).toBeNull();
});
