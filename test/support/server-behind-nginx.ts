import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { certificateIn } from "../../src/server/certificate";
import { eventually } from "./eventually";
import { ensureNginx } from "./find-nginx.cjs";
import { ask, bundle, freePortPair, root } from "./running-intake";

/** One server process of several; `kill -9` and started again as often as one likes. */
export class Replica {
  private process: ChildProcess | null = null;
  private said = "";

  constructor(readonly port: number, readonly directory: string, private readonly environment: NodeJS.ProcessEnv) {}

  /** Starts the process and waits until it answers. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [path.join(bundle, "server/start.js"), "--public"], {
      cwd: root, env: { ...process.env, ...this.environment, PORT: String(this.port), INTAKE_DATA: this.directory }, stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => { this.said += part.toString(); });
    this.process = child;
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error(this.said);
      const ready = await fetch(`http://127.0.0.1:${this.port}/healthz`);
      expect(ready.status).toBe(200);
    }, 60_000);
  }

  async end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }
}

export interface Balancer {
  readonly origin: string;
  readonly directory: string;
  /** What nginx has said of servers that did not answer. */
  errors(): string;
  stop(): Promise<void>;
}

/** The product's own nginx configuration, with ports, names and files of the test in it. */
export function configured(text: string, { port, servers, directory }: { readonly port: number; readonly servers: readonly number[]; readonly directory: string }): string {
  const filled = text.replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`).replace("intake.example.com;", "localhost;")
    .replaceAll("/etc/ssl/intake/", `${directory}/`).replace(/127\.0\.0\.1:400(\d)/g, (_, number: string) => `127.0.0.1:${servers[Number(number) - 1]}`);
  // Else its workers become another user, who may not write into the test's folder.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return `daemon off; ${user} worker_processes 1; pid ${directory}/nginx.pid; error_log ${directory}/error.log;
    events { worker_connections 256; }
    http { access_log off; client_body_temp_path ${directory}/body; proxy_temp_path ${directory}/proxy; fastcgi_temp_path ${directory}/fastcgi; uwsgi_temp_path ${directory}/uwsgi; scgi_temp_path ${directory}/scgi;
    ${filled} }`;
}

export async function startBalancer(directory: string, port: number, servers: readonly number[]): Promise<Balancer> {
  mkdirSync(directory, { recursive: true });
  const { cert, key } = await certificateIn(directory);
  writeFileSync(path.join(directory, "certificate.pem"), cert);
  writeFileSync(path.join(directory, "key.pem"), key, { mode: 0o600 });
  const file = path.join(directory, "nginx.conf");
  writeFileSync(file, configured(readFileSync(path.join(root, "deploy/nginx.conf"), "utf8"), { port, servers, directory }));
  const nginx = spawn(ensureNginx(), ["-c", file, "-p", directory, "-e", path.join(directory, "error.log")], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  nginx.stderr.on("data", (part: Buffer) => { said += part.toString(); });
  const origin = `https://localhost:${port}`;
  await eventually(async () => {
    if (nginx.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    expect((await ask(`${origin}/healthz`)).status).toBe(200);
  });
  return {
    origin, directory,
    errors: () => readFileSync(path.join(directory, "error.log"), "utf8"),
    stop: async () => {
      const ended = new Promise((resolve) => nginx.once("exit", resolve));
      nginx.kill("SIGQUIT");
      await ended;
    },
  };
}

/** As many free ports as are asked for. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePortPair());
  return [...ports];
}
