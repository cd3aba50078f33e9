import nodeModule from "node:module";
import path from "node:path";

// Under another name, so that a bundler does not take the packages for its own and bundle them.
const requireFrom = nodeModule["createRequire"];

/** Where an installed package's file is, as seen from the program or the working directory; null: not installed. */
export function resolvePackage(name: string): string | null {
  for (const start of [process.argv[1], path.join(process.cwd(), "package.json")]) {
    if (start === undefined) continue;
    try {
      return requireFrom(path.resolve(start)).resolve(name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  return null;
}
