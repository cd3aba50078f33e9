import { startFront, type ApiFront } from "../support/api-front";
import { startApi, type TestApi } from "../support/postgres-api";
import { commandLine, type CommandLine } from "./command-line";

let api: TestApi;
let front: ApiFront;
let line: CommandLine;
beforeAll(async () => {
  api = await startApi();
  front = await startFront(api);
  line = commandLine({ INTAKE_URL: front.baseUrl, INTAKE_TOKEN: api.token });
}, 60_000);
afterAll(async () => {
  line.close();
  await front.close();
  await api.close();
});

const idOf = async (name: string) => new RegExp(`^(\\S+)  ${name}  `, "m").exec((await line.intake("tokens")).out)?.[1] ?? "";
const status = async (token: string) => (await api.call("GET", "/v1/imports", { token })).status;

it("makes a token with a scope and an end, shows it once, lists it without its secret, and revokes it", async () => {
  const made = await line.intake("tokens", "create", "Night job", "--scopes", "imports.read,imports.write", "--expires", "2099-01-31");
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^[\w-]{43}$/), err: expect.stringContaining("Night job") });
  expect(await status(made.out)).toBe(200);
  const { out } = await line.intake("tokens");
  expect(out).toMatch(/Night job {2}imports\.read,imports\.write {2}until 2099-01-31T23:59:59\S+ {2}last used/);
  expect(out).not.toContain(made.out);
  const id = await idOf("Night job");
  expect(await line.intake("tokens", "revoke", id)).toMatchObject({ code: 0, out: `Revoked: ${id}` });
  expect(await status(made.out)).toBe(401);
  expect(await line.intake("tokens", "revoke", id)).toMatchObject({ code: 1, err: expect.stringContaining("revoked already") });
});

it("a lost answer makes no second token", async () => {
  front.lost.push({ method: "POST", path: /\/v1\/tokens$/, times: 1 });
  expect(await line.intake("tokens", "create", "Lost", "--scopes", "imports.read")).toMatchObject({ code: 3 });
  expect((await line.intake("tokens")).out.match(/ {2}Lost {2}/g)).toHaveLength(1);
});

it("a token makes none that may do more than itself, and says what is missing", async () => {
  const { out: token } = await line.intake("tokens", "create", "Reader", "--scopes", "imports.read");
  const reader = commandLine({ INTAKE_URL: front.baseUrl, INTAKE_TOKEN: token });
  expect(await reader.intake("tokens", "create", "Writer", "--scopes", "imports.write")).toMatchObject({ code: 3, err: expect.stringContaining("imports.write") });
  reader.close();
});

it("a token that may only read imports nothing, and the command says what it lacks", async () => {
  const { out: token } = await line.intake("tokens", "create", "Looker", "--scopes", "imports.read");
  const looker = commandLine({ INTAKE_URL: front.baseUrl, INTAKE_TOKEN: token });
  expect(await looker.intake("submit", "assets/sample.csv", "--accept-warnings")).toMatchObject({ code: 3, err: expect.stringContaining("it lacks the scope. Nothing was imported.") });
  looker.close();
});

it.each([
  [["create"], "Name the token"], [["create", "Night", "job"], "a word too many"], [["create", "Night job"], "--scopes"],
  [["create", "Night job", "--scopes", "imports.reed"], 'no scope "imports.reed"'], [["create", "A", "--scopes", "imports.read", "--expires", "2027-02-30"], "is no day"],
  [["revoke", "Night job"], "by its ID"], [["burn"], 'no "burn"'],
] as const)("says what is wrong with tokens %j", async (words, sentence) => {
  expect(await line.intake("tokens", ...words)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
});
