#!/usr/bin/env node
/** What npm runs as `intake`. It is no part of the bundle, which each build writes anew: npm makes it executable once only. */
const { existsSync } = require("node:fs");
const path = require("node:path");

const bundle = path.join(__dirname, "../dist/cli/intake.js");
if (existsSync(bundle)) require(bundle);
else {
  process.stderr.write("The command line is not built yet. Run npm run build first.\n");
  process.exitCode = 2;
}
