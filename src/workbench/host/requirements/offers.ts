import type { Offers } from "../wire/members";
import { clientClassOf } from "./client-classes";
import { requirementSets } from "./requirement-sets";

/** The newest set of Excel's API that this host has, and the client knows. */
export const newestExcelApi = "1.15";

/**
 * What an Excel with this set of ExcelApi, such as "1.9", has: members of later sets are as if they were not there.
 * Throws a RangeError for what is no set, or one beyond the newest.
 */
export function offersOf(excelApi: string): Offers {
  const minor = /^1\.([1-9]\d?)$/.exec(excelApi)?.[1];
  const newest = Number(newestExcelApi.slice(2));
  if (minor === undefined || Number(minor) > newest) throw new RangeError(`"${excelApi}" is no set of ExcelApi up to ${newestExcelApi}.`);
  const level = Number(minor);
  if (level === newest) return () => true;
  return (object, member) => {
    const name = clientClassOf(object);
    return (name === null ? 1 : since(name).get(member) ?? 1) <= level;
  };
}

const read = new Map<string, ReadonlyMap<string, number>>();

/** The minor number of the set that each member of a class came with; those of 1.1 are not in it. */
function since(name: string): ReadonlyMap<string, number> {
  let members = read.get(name);
  if (!members) {
    members = new Map(Object.entries(requirementSets[name] ?? {}).flatMap(([minor, names]) => names.split(" ").map((member) => [member, Number(minor)] as const)));
    read.set(name, members);
  }
  return members;
}
