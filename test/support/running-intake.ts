import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** The product as `npm start` runs it, on ports and a data directory of its own. */
export interface RunningIntake {
  readonly workbench: string;
  readonly pane: string;
  readonly dataDirectory: string;
  readonly process: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Ctrl+C, and waits for the end; answers the seconds that took. */
  stop(): Promise<number>;
  /** kill -9: nothing gets the chance to tidy up. */
  kill(): Promise<void>;
  removeData(): void;
}

export const root = path.resolve(__dirname, "../..");

/** The bundle that is run; another one for a run beside a build. */
export const bundle = path.resolve(root, process.env.INTAKE_DIST ?? "dist");

export interface StartOptions {
  /** To go on with the data (and ports) of an earlier run. */
  readonly after?: RunningIntake;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts the built server and waits until it and both sites answer. Throws with its output when it ends or is silent for a minute. */
export async function startIntake({ after, env }: StartOptions = {}): Promise<RunningIntake> {
  const port = after ? Number(new URL(after.workbench).port) : await freePortPair();
  const dataDirectory = after?.dataDirectory ?? mkdtempSync(path.join(tmpdir(), "intake-"));
  const child = spawn(process.execPath, [path.join(bundle, "server/start.js")], {
    cwd: root, env: { ...process.env, ...env, PORT: String(port), INTAKE_DATA: dataDirectory }, stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const collect = (chunk: Buffer) => { printed += chunk.toString("utf8"); };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));

  const running: RunningIntake = {
    workbench: `https://localhost:${port}`,
    pane: `https://localhost:${port + 1}`,
    dataDirectory,
    process: child,
    output: () => printed,
    stop: async () => {
      const started = Date.now();
      child.kill("SIGINT");
      await ended;
      return (Date.now() - started) / 1000;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    removeData: () => rmSync(dataDirectory, { recursive: true, force: true }),
  };
  await untilReady(running);
  return running;
}

async function untilReady(running: RunningIntake): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (running.process.exitCode !== null) throw new Error(`Intake ended instead of starting:\n${running.output()}`);
    if ((await status(`${running.pane}/readyz`)) < 300 && (await status(running.workbench)) < 300) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Intake did not answer within a minute:\n${running.output()}`);
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** One https request that accepts the self-signed certificate. Throws when nobody answers. */
export function ask(url: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: options.method ?? "GET", headers: options.headers, rejectUnauthorized: false, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => { text += part; }).on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on("error", reject);
    call.end(options.body);
  });
}

/** The status of a GET; 599 while nobody answers. */
async function status(url: string): Promise<number> {
  return ask(url).then((answer) => answer.status, () => 599);
}

/** The first of two neighbouring ports that are both free. */
export async function freePortPair(): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 20_000);
    if ((await isFree(first)) && (await isFree(first + 1))) return first;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
