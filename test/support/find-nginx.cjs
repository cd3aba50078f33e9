/** The nginx that stands before several servers in the tests: the machine's own, else one that is brought here. */
const { existsSync } = require("node:fs");
const { asRootOnDebian, installOnDebian } = require("./debian.cjs");

const candidates = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/opt/homebrew/bin/nginx", "/usr/local/bin/nginx"];

function findNginx() {
  return process.env.INTAKE_NGINX || (candidates.find((file) => existsSync(file)) ?? null);
}

/** Throws with the one sentence that says what to install. */
function ensureNginx() {
  const found = findNginx();
  if (found) return found;
  if (asRootOnDebian()) {
    installOnDebian("nginx");
    const installed = findNginx();
    if (installed) return installed;
  }
  throw new Error("No nginx was found for the tests: install it, or name its program in INTAKE_NGINX.");
}

module.exports = { ensureNginx };
