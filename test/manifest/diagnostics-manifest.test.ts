import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

it("the diagnostics page is sideloaded as an add-in of its own, with the diagnostics page as its pane", () => {
  execFileSync(process.execPath, [join(root, "test/support/diagnostics-manifest.mjs")]);
  const own = readFileSync(join(root, "manifest.xml"), "utf8");
  const manifest = readFileSync(join(root, "dist/diagnostics-manifest.xml"), "utf8");
  const idOf = (text: string) => /<Id>(.*)<\/Id>/.exec(text)?.[1];
  expect(idOf(manifest)).not.toBe(idOf(own));
  expect(manifest).toContain('<SourceLocation DefaultValue="https://localhost:3001/diagnostics.html"/>');
  expect(manifest).not.toContain("taskpane.html");
});
