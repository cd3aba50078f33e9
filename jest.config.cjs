// Packages that come as ES modules only; Jest loads them through the same transform as our own code.
const esmOnly = ["content-disposition", "cookie", "hucre", "jose", "oauth4webapi"];

/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/dist/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.intake/"],
  testSequencer: "<rootDir>/test/support/slow-first.cjs",
  transform: {
    "\\.[cm]?[jt]sx?$": [
      "@swc/jest",
      {
        jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  // Ends what hangs; no test is about time.
  testTimeout: 120_000 * Number(process.env.INTAKE_TIMES ?? 1),
};
