import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { npmrcFaults } from "../support/npmrc-faults";
import { lockFaults, lockSchema, packageSchema, type Lock, type Package } from "../support/lock-faults";

const root = path.resolve(__dirname, "../..");
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const ours = packageSchema.parse(read("package.json"));
const lock = lockSchema.parse(read("package-lock.json"));

/** What the benches compare with is installed apart from the product. */
const places = ["", "test/bench/"];

it.each(places)("T25: what is installed in ./%s is what was looked at: exact versions, contents pinned by SHA-512, no address of a package's own, no script that nobody decided on", (place) => {
  expect(lockFaults(packageSchema.parse(read(`${place}package.json`)), lockSchema.parse(read(`${place}package-lock.json`)))).toEqual([]);
});

describe("T25: a planted line is found", () => {
  const entry = lock.packages["node_modules/zod"] ?? {};
  const locked = (changes: Lock["packages"][string], place = "node_modules/zod"): [Package, Lock] => [ours, { packages: { ...lock.packages, [place]: { ...entry, ...changes } } }];
  it.each<[string, [Package, Lock], string]>([
    ["a version that moves", [{ ...ours, dependencies: { ...ours.dependencies, zod: `^${entry.version}` } }, lock], "zod: its version is not exact"],
    ["a version from a branch", [{ ...ours, devDependencies: { ...ours.devDependencies, zod: "github:evil/zod" } }, lock], "zod: its version is not exact"],
    ["an override that moves", [{ ...ours, overrides: { zod: "latest" } }, lock], "zod: its version is not exact"],
    ["another version than was asked for", locked({ version: "4.0.0" }), "zod: the lock has another version"],
    ["contents without a digest", locked({ integrity: undefined }), "zod: nothing pins its contents"],
    ["contents with a weak digest", locked({ integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }), "zod: nothing pins its contents"],
    ["a folder in place of a package", locked({ link: true }), "zod: nothing pins its contents"],
    ["another host", locked({ resolved: "https://packages.evil.example/zod.tgz" }), "zod: it comes from an address of its own"],
    ["a repository", locked({ resolved: "git+ssh://git@evil.example/zod.git#abc" }), "zod: it comes from an address of its own"],
    ["another package under this name", locked({ name: "zodd" }), "zod: it is another package, zodd"],
    ["the same deep in another package", locked({ name: "zodd" }, "node_modules/fastify/node_modules/zod"), "zod: it is another package, zodd"],
    ["a script that runs when it is installed", locked({ hasInstallScript: true }), "zod: nobody decided on its install script"],
    ["a script that is allowed and not there", [{ ...ours, allowScripts: { ...ours.allowScripts, zod: true } }, lock], "zod: it has no install script to allow"],
  ])("%s", (_, [listed, planted], fault) => {
    expect(lockFaults(listed, planted)).toContain(fault);
  });
});

describe("T25: what npm is told to do", () => {
  const told = (place: string) => readFileSync(path.join(root, place, ".npmrc"), "utf8");
  it.each(places)("in ./%s: a version waits seven days before it is installed, and nothing is told that nobody decided on", (place) => {
    expect(npmrcFaults(told(place))).toEqual([]);
  });

  it.each([
    ["", ["versions younger than 7 days may be installed"]],
    ["min-release-age=0", ["versions younger than 7 days may be installed"]],
    ["min-release-age=7\nmin-release-age=0", ["versions younger than 7 days may be installed"]],
    ["#min-release-age=7", ["versions younger than 7 days may be installed"]],
    ["registry = https://packages.evil.example/", ["registry: nobody decided on this setting"]],
    ["@fluentui:registry=https://packages.evil.example/", ["@fluentui:registry: nobody decided on this setting"]],
    ["strict-ssl=false", ["strict-ssl: nobody decided on this setting"]],
    ["package-lock=false", ["package-lock: nobody decided on this setting"]],
    ["min-release-age-exclude=zod", ["min-release-age-exclude: nobody decided on this setting"]],
  ])("a planted line is found: %j", (line, faults) => {
    const before = faults[0]?.startsWith("versions") ? "" : "min-release-age=7\n";
    expect(npmrcFaults(`legacy-peer-deps=true\n${before}${line}\n`)).toEqual(faults);
  });
});

it("T25: npm run sbom lists every package that is asked for with its digest, as CycloneDX", () => {
  const printed = execFileSync("npm", ["run", "--silent", "sbom"], { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 ** 2, shell: process.platform === "win32" });
  const { bomFormat, components } = z.object({
    bomFormat: z.string(), components: z.array(z.object({ "bom-ref": z.string(), hashes: z.array(z.object({ alg: z.string() })).optional() })),
  }).parse(JSON.parse(printed));
  expect(bomFormat).toBe("CycloneDX");
  const digested = new Set(components.filter(({ hashes = [] }) => hashes.some(({ alg }) => alg === "SHA-512")).map((component) => component["bom-ref"]));
  expect(Object.entries({ ...ours.dependencies, ...ours.devDependencies }).map(([name, version]) => `${name}@${version}`).filter((one) => !digested.has(one))).toEqual([]);
});
