/** Ends with 0 where the server on this computer lives. It is asked by its loopback address, for which it answers beside its public names. */
const { INTAKE_TLS_CERT, PORT = "3000" } = process.env;
const { get } = require(INTAKE_TLS_CERT ? "node:https" : "node:http");

const end = (code) => () => process.exit(code);
get({ host: "127.0.0.1", port: PORT, path: "/healthz", timeout: 3_000, rejectUnauthorized: false }, ({ statusCode }) => end(statusCode === 200 ? 0 : 1)())
  .on("error", end(1)).on("timeout", end(1));
