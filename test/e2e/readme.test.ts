import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { launchBrowser, newPerson } from "../support/browser";
import { eventually } from "../support/eventually";
import { PanePage } from "../support/pane-page";
import { backup, blocks, readme, scaleOut } from "../support/readme";
import { ask, freePortPair, root } from "../support/running-intake";
import { WorkbenchPage } from "../support/workbench-page";

jest.setTimeout(300_000);

/** As the README gives them, the environment of the second block included. */
const commandLine = [
  "npx intake check assets/sample.csv", "npx intake help",
  "export INTAKE_URL=https://localhost:3001 INTAKE_TOKEN=$(cat .intake/token) NODE_EXTRA_CA_CERTS=.intake/certificate.pem",
  "npx intake submit assets/sample.csv", "npx intake status IMPORT-ID",
  "npx intake undo IMPORT-ID",
  'npm run tokens -- create "Night job" --scopes imports.read,imports.write', "npm run tokens", "npm run tokens -- revoke TOKEN-ID",
  'npm run tenants -- add TENANT-ID "Contoso Ltd"', "npm run tenants",
] as const;

/** npx remembers where it found a command, for every folder: what it remembers of another build is not asked. */
const npmCache = mkdtempSync(path.join(tmpdir(), "intake-npm-"));
afterAll(() => rmSync(npmCache, { recursive: true, force: true }));

/** Runs a command line of the README as it stands, and answers what it printed. Throws when it fails. */
function run(command: string, env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync(command, { cwd: root, shell: true, encoding: "utf8", env: { ...process.env, ...(command.includes("npx ") ? { npm_config_cache: npmCache } : {}), ...env } });
  if (status !== 0) throw new Error(`${command} failed (${status}):\n${stdout}\n${stderr}`);
  return stdout;
}

it("names no command that is not tried here, by the test run itself, or needs Excel", () => {
  const commands = [...blocks("sh").flatMap((body) => body.trim().split("\n")), ...[...readme.matchAll(/`((?:[A-Z]+=\S+ )?np[mx] [^`]+)`/g)].map(([, command = ""]) => command)];
  const needExcel = ["npm run sideload", "npm run unload"];
  // In test/architecture/supply-chain; who signed the packages only npm's registry can say.
  const ofThePackages = ["npm run sbom", "npm run signatures"];
  // In test/e2e/scale-out; backups need a PostgreSQL of the system's own, but for the first, which test/server/restored-backup makes.
  const severalServers = [...Object.values(scaleOut).flat(), ...backup];
  const triedHere = ["npm ci && npm start", "npm start", "npm start -- --open", "PORT=4000 npm start", "npm run build", "npm ci && npm run build", "npm run bench", "npm run bench -- NAME", ...commandLine];
  expect(readFileSync(path.join(root, ".ci/run"), "utf8")).toContain("npm ci && npm test");
  expect(new Set(commands)).toEqual(new Set(["npm ci && npm test", ...needExcel, ...ofThePackages, ...severalServers, ...triedHere]));
});

it("measures with npm run bench, each bench ending with one line of ratios", () => {
  const namesIn = (printed: string) => printed.split("\n").filter((line) => line.startsWith("{"))
    .map((line) => z.object({ name: z.string(), ratios: z.record(z.string(), z.number()) }).parse(JSON.parse(line)).name);
  expect(namesIn(run("npm run --silent bench", { BENCH_SIZE: "small" }))).toEqual(["check", "host", "import", "ingest", "long-tasks", "validate"]);
  expect(namesIn(run("npm run --silent bench -- check", { BENCH_SIZE: "small" }))).toEqual(["check"]);
});

it("makes the production bundle with npm run build, which takes office.js from Microsoft's address", () => {
  run("npm run --silent build");
  expect(readFileSync(path.join(root, "dist/addin/taskpane.html"), "utf8")).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
});

it("checks a file with npx intake", () => {
  expect(run(commandLine[0])).toMatch(/^0 errors in 0 rows, 1 warning\. 3 rows of 3 are ready\.$/m);
  expect(run(commandLine[1])).toContain("intake submit FILE");
});

describe("npm start", () => {
  const data = mkdtempSync(path.join(tmpdir(), "intake-readme-"));
  let started: ChildProcess;
  let printed = "";
  let address = "";
  let browser: Browser;
  /** The README's environment for the server that runs here. */
  let here = "";

  beforeAll(async () => {
    const port = await freePortPair();
    address = `https://localhost:${port}`;
    here = commandLine[2].replace("localhost:3001", `localhost:${port + 1}`).replaceAll(".intake", data);
    // A group of its own: Ctrl+C in a terminal reaches npm and all that it started.
    started = spawn("npm", ["start"], { cwd: root, detached: true, env: { ...process.env, PORT: String(port), INTAKE_DATA: data } });
    started.stdout?.on("data", (part: Buffer) => { printed += part.toString(); });
    started.stderr?.on("data", (part: Buffer) => { printed += part.toString(); });
    await eventually(() => expect(printed).toContain(`Intake is ready: ${address}`), 200_000);
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    if (started.exitCode === null && started.signalCode === null) process.kill(-(started.pid ?? 0), "SIGKILL");
    rmSync(data, { recursive: true, force: true });
  });

  it("prints the address and what the browser will say of the certificate", async () => {
    expect(printed).toMatch(/certificate/);
    expect((await ask(address)).status).toBe(200);
  });

  it("leads a stranger to the first receipt", async () => {
    const person = await newPerson(browser);
    const workbench = new WorkbenchPage(await person.newPage());
    const pane = new PanePage(workbench.pane);
    await workbench.open(address);
    await pane.button("Insert template").click();
    await pane.status.getByText("No rows yet").waitFor();

    const lines = (blocks("text")[0] ?? "").split("\n").filter(Boolean).join("\n");
    await workbench.paste("A2", lines);
    await eventually(async () => expect(await workbench.paintedCells()).toEqual(["D3", "E3"]));
    await pane.status.getByText("2 rows · 1 needs attention").waitFor();

    await workbench.typeInto("D3", "CRM-PRO");
    await workbench.typeInto("E3", "2");
    await eventually(async () => expect(await workbench.paintedCells()).toEqual([]));
    await pane.button("Submit 2 ready rows").click();
    await pane.heading("2 rows are in the books").waitFor({ timeout: 30_000 });
    expect(await pane.receipt()).toMatchObject({ "Rows/Created": "2", "Totals/Quantity": "7", "Totals/Customers": "1" });
    await person.close();
  });

  it("imports a file with npx intake, once, tells what became of it, and takes it back", () => {
    const submit = () => run(`${here} && ${commandLine[3]}`, { INTAKE_STATE: path.join(data, "state") });
    const receipt = submit();
    expect(receipt).toMatch(/3 created, 0 updated, 0 unchanged/);
    expect(submit()).toBe(receipt);
    const importId = /import +(\S+)/.exec(receipt)?.[1] ?? "";
    expect(run(`${here} && ${commandLine[4].replace("IMPORT-ID", importId)}`)).toContain(`${importId} is committed.`);
    expect(run(`${here} && ${commandLine[5].replace("IMPORT-ID", importId)}`)).toContain("3 deleted");
  });

  it("makes a token for a program, lists it and revokes it", () => {
    const token = run(`${here} && ${commandLine[6]}`).trim().split("\n").at(-1) ?? "";
    expect(token).toMatch(/^[\w-]{43}$/);
    const tokenId = /^(\S+) {2}Night job {2}/m.exec(run(`${here} && ${commandLine[7]}`))?.[1] ?? "";
    expect(run(`${here} && ${commandLine[8].replace("TOKEN-ID", tokenId)}`)).toContain(`Revoked: ${tokenId}`);
  });

  it("lets an organisation in", () => {
    const tenantId = randomUUID();
    run(commandLine[9].replace("TENANT-ID", tenantId), { INTAKE_DATA: data });
    expect(run(commandLine[10], { INTAKE_DATA: data })).toContain(`${tenantId}  Contoso Ltd`);
  });

  it("stops everything within ten seconds of Ctrl+C", async () => {
    const postgres = readFileSync(path.join(data, "postgres", "postmaster.pid"), "utf8").split("\n")[0];
    const begun = Date.now();
    process.kill(-(started.pid ?? 0), "SIGINT");
    await new Promise((resolve) => started.once("exit", resolve));
    expect(Date.now() - begun).toBeLessThan(10_000);
    await eventually(() => expect(() => process.kill(Number(postgres), 0)).toThrow("ESRCH"), 3_000);
    await expect(ask(address)).rejects.toThrow();
  });
});
