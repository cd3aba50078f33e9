/** Days in which others find out what is wrong with a version before it is installed here. */
const leastAge = 7;

/** What npm may be told beside the age of versions. */
const settings: Readonly<Record<string, string>> = { "legacy-peer-deps": "true", "omit-lockfile-registry-resolved": "true" };

/** What in a project's .npmrc would let packages come from elsewhere, unlooked at, or on the day on which they are published. */
export function npmrcFaults(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^[#;]/.test(line));
  const pairs = lines.map((line) => [line.replace(/\s*=.*$/, ""), line.replace(/^[^=]*=?\s*/, "")] as const);
  const ages = pairs.filter(([name]) => name === "min-release-age").map(([, value]) => value);
  return [
    ...(ages.length === 1 && /^\d+$/.test(ages[0] ?? "") && Number(ages[0]) >= leastAge ? [] : [`versions younger than ${leastAge} days may be installed`]),
    ...pairs.filter(([name, value]) => name !== "min-release-age" && settings[name] !== value).map(([name]) => `${name}: nobody decided on this setting`),
  ];
}
