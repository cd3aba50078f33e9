import path from "node:path";
import { defaultBounds } from "../../src/server/bounds";
import { environmentSchema, readSettings } from "../../src/server/environment";

const refusal = (environment: NodeJS.ProcessEnv, ...args: string[]): string => {
  try {
    readSettings(environment, args);
    return "accepted";
  } catch (error) {
    return (error as Error).message;
  }
};
const name = { INTAKE_PUBLIC_URL: "https://intake.example.com" };
const proxy = { INTAKE_PROXY: "10.0.0.5" };

it("without any variable this computer alone is served, on ports 3000 and 3001, by the embedded PostgreSQL", () => {
  const none = { port: 3000, publicSite: null, signIn: null, paneClient: null, bounds: defaultBounds, databaseUrl: null, dataDirectory: path.resolve(".intake"), metrics: null, open: false };
  expect(readSettings({}, [])).toEqual(none);
  expect(readSettings(Object.fromEntries(Object.keys(environmentSchema.shape).map((variable) => [variable, ""])), [])).toEqual(none);
});

it.each([
  ["an address that others can reach, without --public", { INTAKE_BIND: "0.0.0.0" }, [], "INTAKE_BIND names an address that other computers can reach"],
  ["a public name that would mean nothing", name, [], "INTAKE_PUBLIC_URL says how other computers reach Intake, which serves this computer alone"],
  ["--public under no name", { ...proxy, INTAKE_BIND: "0.0.0.0" }, ["--public"], "--public needs INTAKE_PUBLIC_URL"],
  ["--public without TLS", { ...name, INTAKE_BIND: "0.0.0.0" }, ["--public"], "--public needs TLS"],
  ["half of a certificate", { ...name, INTAKE_TLS_CERT: "a.pem" }, ["--public"], "INTAKE_TLS_CERT and INTAKE_TLS_KEY belong together"],
  ["every address as a proxy", { ...name, INTAKE_PROXY: "0.0.0.0/0" }, ["--public"], "INTAKE_PROXY is no list of addresses or networks"],
  ["a proxy by its name", { ...name, INTAKE_PROXY: "balancer" }, ["--public"], "INTAKE_PROXY is no list of addresses or networks"],
  ["a public address over http", { ...proxy, INTAKE_PUBLIC_URL: "http://intake.example.com" }, ["--public"], "INTAKE_PUBLIC_URL is no https address without a path"],
  ["a public address with a path", { ...proxy, INTAKE_PUBLIC_URL: "https://example.com/intake" }, ["--public"], "INTAKE_PUBLIC_URL is no https address without a path"],
  ["a public address with a user", { ...proxy, INTAKE_PUBLIC_URL: "https://user@example.com" }, ["--public"], "INTAKE_PUBLIC_URL is no https address without a path"],
  ["a name to listen on", { ...name, ...proxy, INTAKE_BIND: "example.com" }, ["--public"], "INTAKE_BIND is no address to listen on"],
  ["a browser for a workbench that is not served", { ...name, ...proxy }, ["--public", "--open"], "--open opens the workbench, which --public does not serve"],
  ["an unknown option", {}, ["--publik"], "There is no option --publik"],
  ["space that is no number", { INTAKE_STAGED_MB: "2 GB" }, [], "INTAKE_STAGED_MB is not a number of megabytes."],
  ["a disk that is kept free by half", { INTAKE_FREE_MB: "50%" }, [], "INTAKE_FREE_MB is not a number of megabytes."],
  ["a port that is none", { PORT: "http" }, [], "PORT is not a port number."],
  ["a port without a next one", { PORT: "65535" }, [], "PORT must be between 1 and 65534"],
])("P5: refuses %s, and says what to do", (_, environment: NodeJS.ProcessEnv, args, sentence) => {
  expect(refusal(environment, ...args)).toContain(sentence);
});

it("never tells the value of a variable, which can hold a password", () => {
  expect(refusal({ DATABASE_URL: "mysql://user:hunter2@host/db", PORT: "hunter2", INTAKE_BIND: "hunter2" })).toMatch(/^(?!.*hunter2).*DATABASE_URL does not begin with postgres:\/\//);
});

it("reads the names, the proxies and the certificate of a public server", () => {
  const { publicSite } = readSettings({
    INTAKE_PUBLIC_URL: "https://intake.example.com, https://INTAKE.example.org:8443/", INTAKE_PROXY: "10.0.0.5,fd00::/8", INTAKE_BIND: "::", INTAKE_TLS_CERT: "a.pem", INTAKE_TLS_KEY: "a.key",
  }, ["--public"]);
  expect(publicSite).toEqual({
    origins: ["https://intake.example.com", "https://intake.example.org:8443"], bind: "::", proxies: ["10.0.0.5", "fd00::/8"],
    tls: { cert: path.resolve("a.pem"), key: path.resolve("a.key") },
  });
  expect(readSettings({ ...name, ...proxy }, ["--public"]).publicSite?.bind).toBe("127.0.0.1");
});

it("T22: reads how much may wait for a commit, and how much of a disk is kept free", () => {
  const { bounds } = readSettings({ INTAKE_STAGED_MB: "3", INTAKE_FREE_MB: "0" }, []);
  expect([bounds.stagedBytes, bounds.freeBytes, bounds.connections]).toEqual([3 * 1024 ** 2, 0, defaultBounds.connections]);
});
