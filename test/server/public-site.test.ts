import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { readSettings } from "../../src/server/environment";
import { runIntake, type Running } from "../../src/server/run-intake";
import { requestsLeft } from "../support/requests-left";
import { freePortPair } from "../support/running-intake";
import { startPostgres, type TestPostgres } from "../support/postgres";

const folder = mkdtempSync(path.join(tmpdir(), "intake-public-"));
const fileOf = (name: string, content: string) => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
let postgres: TestPostgres;
let running: Running | null = null;
let port = 0;
let secure = false;
beforeAll(async () => {
  postgres = await startPostgres();
  fileOf("taskpane.html", "<title>Intake</title>");
  fileOf("manifest.xml", '<SourceLocation DefaultValue="https://localhost:3001/taskpane.html"/>');
  for (const name of ["intake.example.com", "other.example.com"]) {
    const { cert, private: key } = await generate([{ name: "commonName", value: name }], {
      keySize: 2048, algorithm: "sha256", extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: name }] }],
    });
    fileOf(`${name}.pem`, cert);
    fileOf(`${name}.key`, key);
  }
}, 60_000);
afterEach(async () => {
  await running?.stop();
  running = null;
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  port = await freePortPair();
  const settings = readSettings({
    DATABASE_URL: postgres.cluster.adminUrl, PORT: String(port), INTAKE_DATA: path.join(folder, "data"), INTAKE_PUBLIC_URL: "https://intake.example.com", ...environment,
  }, ["--public"]);
  running = await runIntake({ settings, files: { pane: folder, workbench: folder, office: null }, say: () => undefined });
}

/** The status, headers and text of an answer to a request from one of this computer's addresses; rejects when the line is dropped. */
function ask(url: string, { from, headers = {} }: { from?: string; headers?: RequestOptions["headers"] } = {}) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path: url, localAddress: from, headers: { host: "intake.example.com", ...headers }, agent: false, rejectUnauthorized: false };
    const sent = (secure ? httpsRequest : httpRequest)(options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => { text += part; })
        .on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on("error", reject);
    sent.end();
  });
}
describe("behind a proxy, over http", () => {
  beforeEach(async () => {
    secure = false;
    await start({ INTAKE_PROXY: "127.0.0.2" });
  });

  it("answers for its public name and, for health checks, its own address, and for no other name", async () => {
    const statusFor = async (host: string) => (await ask("/readyz", { from: "127.0.0.2", headers: { host } })).status;
    expect([await statusFor("intake.example.com"), await statusFor(`localhost:${port}`), await statusFor("evil.example.com")]).toEqual([200, 200, 421]);
  });

  it("lets pages of its public name in, and of no other", async () => {
    const statusFor = async (origin: string) => (await ask("/v1/limits", { from: "127.0.0.2", headers: { origin } })).status;
    expect([await statusFor("https://intake.example.com"), await statusFor("http://intake.example.com"), await statusFor(`https://localhost:${port}`)]).toEqual([401, 403, 403]);
  });

  it("tells browsers never to try http, and Excel where the pane is", async () => {
    expect((await ask("/taskpane.html")).headers["strict-transport-security"]).toBe("max-age=31536000");
    expect((await ask("/manifest.xml")).text).toBe('<SourceLocation DefaultValue="https://intake.example.com/taskpane.html"/>');
  });

  it("believes the proxy who calls, and no one else: each caller has requests of its own", async () => {
    const left = async (from: string, caller: string) => requestsLeft((await ask("/v1/limits", { from, headers: { "x-forwarded-for": caller } })).headers, "address");
    const [first, again, other] = [await left("127.0.0.2", "192.0.2.1"), await left("127.0.0.2", "192.0.2.1"), await left("127.0.0.2", "192.0.2.2")];
    expect([first - again, first - other]).toEqual([1, 0]);
    const [liar, sameLiar] = [await left("127.0.0.1", "192.0.2.3"), await left("127.0.0.1", "192.0.2.4")];
    expect(liar - sameLiar).toBe(1);
  });

  it("serves no workbench and gives no pairing code away", async () => {
    expect((await ask("/pairing-code")).status).toBe(404);
  });
});

it("T12: over http nobody but the proxy and this computer gets as far as a request", async () => {
  secure = false;
  await start({ INTAKE_PROXY: "127.0.0.2" });
  expect((await ask("/readyz", { from: "127.0.0.1" })).status).toBe(200);
  await expect(ask("/readyz", { from: "127.0.0.3" })).rejects.toThrow(/ECONNRESET|socket hang up/);
});

it("the container's health check says whether the server lives, over http and https", async () => {
  const healthy = (environment: NodeJS.ProcessEnv) => new Promise((resolve) => {
    execFile(process.execPath, [path.resolve(__dirname, "../../deploy/health.cjs")], { env: { ...process.env, PORT: String(port), ...environment } }, (error) => resolve(error === null));
  });
  await start({ INTAKE_PROXY: "127.0.0.2", INTAKE_BIND: "0.0.0.0" });
  expect([await healthy({}), await healthy({ INTAKE_TLS_CERT: "a.pem" })]).toEqual([true, false]);
  await running?.stop();
  expect(await healthy({})).toBe(false);
  const files = { INTAKE_TLS_CERT: path.join(folder, "intake.example.com.pem"), INTAKE_TLS_KEY: path.join(folder, "intake.example.com.key") };
  await start(files);
  expect(await healthy(files)).toBe(true);
});

describe("with a certificate of its own", () => {
  const files = (cert: string, key: string) => ({ INTAKE_TLS_CERT: path.join(folder, cert), INTAKE_TLS_KEY: path.join(folder, key) });

  it("answers over https", async () => {
    secure = true;
    await start(files("intake.example.com.pem", "intake.example.com.key"));
    expect((await ask("/readyz")).status).toBe(200);
  });

  it.each([
    ["is of another name", "other.example.com.pem", "other.example.com.key", "is not for intake.example.com"],
    ["has another key", "intake.example.com.pem", "other.example.com.key", "is not that of the certificate"],
    ["is not there", "missing.pem", "intake.example.com.key", "The file of INTAKE_TLS_CERT cannot be read (ENOENT)"],
    ["is none", "taskpane.html", "intake.example.com.key", "The file of INTAKE_TLS_CERT is none in PEM form"],
  ])("refuses to start with one that %s", async (_, cert, key, sentence) => {
    await expect(start(files(cert, key))).rejects.toThrow(sentence);
  });
});
