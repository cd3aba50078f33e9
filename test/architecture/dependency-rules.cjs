/** Which folder of src may import which: the design's arrows, and no cycles. */
const layers = {
  "domain": [],
  "contract": ["domain"],
  "addin/workflow": ["contract", "domain"],
  "addin/excel": ["addin/workflow", "domain"],
  "addin/client": ["addin/workflow", "contract", "domain"],
  "addin/words": ["domain"],
  "addin/pane": ["addin/workflow", "addin/words", "contract", "domain"],
  "addin/link": [],
  "addin/commands": ["addin/workflow", "addin/excel", "addin/link", "addin/words", "contract", "domain"],
  "addin/sign-in": ["addin/excel", "addin/words", "contract", "domain"],
  "addin/diagnostics": ["addin/excel"],
  "cli": ["addin/client", "addin/workflow", "contract", "domain"],
  "server": ["contract", "domain"],
  "workbench": [],
};

const anyOf = (folders) => `^src/(${folders.join("|")})/`;

const onlyDownwards = Object.entries(layers).map(([layer, below]) => ({
  name: `${layer} imports only ${below.length ? below.join(", ") : "itself"}`,
  severity: "error",
  from: { path: `^src/${layer}/` },
  to: { path: "^src/", pathNot: anyOf([layer, ...below]) },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...onlyDownwards,
    { name: "no cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain, contract and workflow use no package but zod",
      severity: "error",
      from: { path: anyOf(["domain", "contract", "addin/workflow"]) },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "npm-unknown", "core"], pathNot: "node_modules/zod/" },
    },
    { name: "only packages that package.json names", severity: "error", from: {}, to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] } },
    { name: "everything imported is there", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
