import { z } from "zod";

const versions = z.record(z.string(), z.string()).default({});

export const packageSchema = z.object({
  dependencies: versions, devDependencies: versions, overrides: versions, allowScripts: z.record(z.string(), z.boolean()).default({}),
});

export const lockSchema = z.object({
  packages: z.record(z.string(), z.object({
    version: z.string().optional(), name: z.string().optional(), resolved: z.string().optional(), integrity: z.string().optional(),
    link: z.boolean().optional(), hasInstallScript: z.boolean().optional(),
  })),
});

export type Package = z.output<typeof packageSchema>;
export type Lock = z.output<typeof lockSchema>;

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const sha512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** Other names for packages, by the place in node_modules; all else is installed under its own. */
const aliases: Readonly<Record<string, string>> = {
  "@jest/react-is-18": "react-is", "@jest/react-is-19": "react-is", "string-width-cjs": "string-width", "strip-ansi-cjs": "strip-ansi", "wrap-ansi-cjs": "wrap-ansi",
};

/**
 * What in the list of packages and its lock could bring something else than was looked at: a version that moves, contents
 * that nothing pins, an address of their own, a name that means another package, a script that runs at the installation.
 */
export function lockFaults({ dependencies, devDependencies, overrides, allowScripts }: Package, { packages }: Lock): string[] {
  const wanted = Object.entries({ ...dependencies, ...devDependencies });
  const faults = [...wanted, ...Object.entries(overrides)].filter(([, version]) => !exact.test(version)).map(([name]) => `${name}: its version is not exact`);
  for (const [name, version] of wanted) {
    if (packages[`node_modules/${name}`]?.version !== version) faults.push(`${name}: the lock has another version`);
  }
  const installed = Object.entries(packages).filter(([place]) => place !== "").map(([place, entry]) => ({ ...entry, alias: entry.name, name: place.split("node_modules/").at(-1) ?? place }));
  const usual = mostFrequent(installed.map(({ resolved }) => sourceOf(resolved)));
  for (const { name, alias, version = "", integrity = "", resolved, link, hasInstallScript } of installed) {
    if (!exact.test(version)) faults.push(`${name}: its locked version is not exact`);
    if (!sha512.test(integrity) || link === true) faults.push(`${name}: nothing pins its contents`);
    if (sourceOf(resolved) !== usual) faults.push(`${name}: it comes from an address of its own`);
    if (alias !== aliases[name]) faults.push(`${name}: it is another package, ${alias ?? "by its own name"}`);
    if (hasInstallScript === true && allowScripts[name] === undefined) faults.push(`${name}: nobody decided on its install script`);
  }
  const withScript = new Set(installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
  return [...faults, ...Object.keys(allowScripts).filter((name) => !withScript.has(name)).map((name) => `${name}: it has no install script to allow`)];
}

/** Where all packages come from npm's own settings say, or one host over https. */
function sourceOf(resolved: string | undefined): string {
  if (resolved === undefined) return "npm's settings";
  return /^https:\/\/[^/]+\//.exec(resolved)?.[0] ?? "elsewhere";
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
