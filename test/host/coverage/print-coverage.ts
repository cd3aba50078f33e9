/** `npm run host:coverage`: what the host has built of each class of the client, and what no conformance script covers. */
import { createExcel } from "../../support/excel-host";
import { readClientClasses } from "../../support/client-metadata";
import { allScripts } from "../conformance/index";
import { builtMembers } from "./built-members";
import { unlikeMembers } from "./unlike-members";

const covered = new Set(allScripts.flatMap(({ covers }) => covers));
const built = builtMembers();
const client = readClientClasses(createExcel());
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const unbuilt: string[] = [];

for (const { name, members } of client.values()) {
  const host = built.get(name);
  // Events have no wire name: whether they can be registered is for the scripts to show.
  const wire = [...members].filter(([wireName, { kind }]) => kind !== "event" && !wireName.startsWith("_"));
  if (!host) {
    unbuilt.push(name);
    continue;
  }
  const has = wire.filter(([wireName]) => host.has(wireName));
  const missing = wire.filter(([wireName]) => !host.has(wireName)).map(([, member]) => `${member.name} (${member.since ?? "no set"})`);
  const untried = has.filter(([, member]) => !covered.has(`${name}.${member.name}`)).map(([, member]) => member.name);
  say(`${name}: ${has.length} of ${wire.length} built`);
  if (missing.length > 0) say(`  missing: ${missing.join(", ")}`);
  if (untried.length > 0) say(`  in no script: ${untried.join(", ")}`);
}
const unlike = unlikeMembers(client, built);
say(`Members unlike the client's: ${unlike.length === 0 ? "none" : unlike.join("; ")}`);
const setAside = /Chart|Pivot|Shape|Comment|Binding|CustomXml|Slicer|Timeline|Quer|^(Image|Line|TextFrame|TextRange)$/;
say(`Charts, pivots, shapes, comments, bindings, custom XML, slicers, queries: ${unbuilt.filter((name) => setAside.test(name)).length} classes, not built`);
say(`Other classes, not built: ${unbuilt.filter((name) => !setAside.test(name)).join(", ")}`);
