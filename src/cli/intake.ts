import { homedir } from "node:os";
import { patientPolicy } from "../addin/client/retry-policy";
import { systemClock } from "../addin/client/system-clock";
import { stateFolder } from "./kept-import";
import { runCli } from "./run-cli";

const stopping = new AbortController();
process.once("SIGINT", () => stopping.abort());

void runCli(process.argv.slice(2), {
  environment: process.env, clock: systemClock, retry: patientPolicy, signal: stopping.signal, stateFolder: stateFolder(process.env, process.platform, homedir()),
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
}).then((code) => { process.exitCode = code; });
