/** The order of the test files: in a fresh clone Jest knows no times, and a long file that begins last leaves the other core idle. */
const { default: Sequencer } = require("@jest/test-sequencer");

/** Those that take longest, the longest first. */
const slow = [
  "e2e/readme", "e2e/conformance", "e2e/languages", "e2e/conditions", "e2e/accessibility", "e2e/spreadsheet-habits", "e2e/faults", "e2e/lost-answers", "e2e/main-job",
  "addin/submit", "workbench/host/random/random-actions", "workbench/host/large-sheets", "addin/pane/languages", "addin/live-sheet", "addin/locales", "addin/highlighting",
  "host/coverage/addin-members", "server/same-issues", "domain/fixes/no-new-error",
];

function rank({ path }) {
  const at = slow.findIndex((name) => path.replaceAll("\\", "/").includes(`/test/${name}.test.`));
  return at === -1 ? slow.length : at;
}

module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
