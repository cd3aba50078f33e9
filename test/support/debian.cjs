/** Brings programs that the tests drive where the machine is the test's own: root on Debian or Ubuntu. */
const { execFileSync } = require("node:child_process");
const { existsSync } = require("node:fs");

const asRootOnDebian = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** @param {string} name of the Debian package */
function installOnDebian(name) {
  execFileSync("apt-get", ["update", "-q"], { stdio: "inherit" });
  execFileSync("apt-get", ["install", "-y", "-q", name], { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}

module.exports = { asRootOnDebian, installOnDebian };
