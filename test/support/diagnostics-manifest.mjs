/**
 * `npm run sideload:diagnostics`: writes a manifest of the add-in whose pane is the diagnostics page, under an id and a
 * name of its own, so that it can stand beside the add-in itself.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The add-in's manifest, turned into that of the diagnostics page. Throws where the manifest no longer says what it replaces. */
export function diagnosticsManifest(manifest) {
  const replacements = [
    ["8f6b1d2e-4c35-4a0e-9b7d-2a51c3e7d904", "8f6b1d2e-4c35-4a0e-9b7d-2a51c3e7d905"],
    ['DisplayName DefaultValue="Customer import"', 'DisplayName DefaultValue="Intake diagnostics"'],
    ["/taskpane.html", "/diagnostics.html"],
    ['id="Group.Label" DefaultValue="Customer import"', 'id="Group.Label" DefaultValue="Intake diagnostics"'],
  ];
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The manifest does not hold ${from}.`);
    return text.replaceAll(from, to);
  }, manifest);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(path.join(root, "dist"), { recursive: true });
  writeFileSync(path.join(root, "dist/diagnostics-manifest.xml"), diagnosticsManifest(readFileSync(path.join(root, "manifest.xml"), "utf8")));
}
