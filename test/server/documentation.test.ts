import { JSDOM } from "jsdom";
import { problems } from "../../src/contract/problem";
import { routes, type Route, type RouteName } from "../../src/contract/routes";
import { problemAdvice } from "../../src/server/documentation/advice";
import { examples } from "../../src/server/documentation/examples";
import { commonProblems, operationNotes } from "../../src/server/documentation/operations";
import { startApi, type Reply, type TestApi } from "../support/postgres-api";

let api: TestApi;
let page: Reply;
let read: Document;
beforeAll(async () => {
  api = await startApi();
  page = await api.call("GET", "/docs", { token: null });
  read = new JSDOM(String(page.body)).window.document;
}, 60_000);
afterAll(() => api.close());

it("The API's description is read without a token, and nothing in it runs or comes from elsewhere", async () => {
  expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  expect(page.headers["content-security-policy"]).toBe("default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
  expect(read.querySelectorAll("script, style, [style], img, iframe, form").length).toBe(0);
  expect([...read.querySelectorAll("*")].flatMap(({ attributes }) => [...attributes].map(({ name }) => name)).filter((name) => name.startsWith("on"))).toEqual([]);
  for (const link of read.querySelectorAll("[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("#")) expect([href, read.getElementById(href.slice(1)) !== null]).toEqual([href, true]);
    else expect([href, (await api.call("GET", href, { token: null })).status]).toEqual([href, 200]);
  }
});

it("Each operation has its path, what it does, the scope of its token, its fields and its own refusals with what to do", () => {
  for (const [name, route] of Object.entries<Route>(routes)) {
    const text = read.getElementById(name)?.textContent ?? "";
    expect(text).toContain(`${route.method} ${route.path}`);
    expect(text).toContain(operationNotes[name as RouteName].description);
    expect(text).toContain(route.scope === null ? "Needs no token." : route.scope === "any" ? "any does." : `scope ${route.scope}.`);
    for (const code of operationNotes[name as RouteName].problems) expect(text).toContain(`${problems[code].title}. ${problemAdvice[code]}`);
  }
  const open = read.getElementById("openImport")?.textContent ?? "";
  for (const field of ["importId", "allowReassign", "importDate", "billingDate"]) expect(open).toContain(field);
});

it("The headers by which a program learns when to wait are told with an example of each", () => {
  const text = read.getElementById("headers")?.parentElement?.textContent ?? "";
  for (const name of ["X-Request-Id", "RateLimit-Policy", "RateLimit", "Retry-After"]) expect(text).toContain(name);
  expect(text).toContain('"token";r=');
});

it("Every code that an operation may refuse with is somewhere in the page", () => {
  const told = new Set([...commonProblems, ...Object.values(operationNotes).flatMap(({ problems: own }) => own)]);
  // "in-progress" is another server's: ours answers a commit when it is done.
  expect(Object.keys(problems).filter((code) => !told.has(code as keyof typeof problems))).toEqual(["in-progress"]);
});

it("Ids are there once, and headings leave out no level", () => {
  const ids = [...read.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const levels = [...read.querySelectorAll("h1, h2, h3, h4, h5")].map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
});

it.each(Object.entries(examples))("The examples of %s are such as the API takes and gives", (name, { body, answer }) => {
  const route: Route = routes[name as RouteName];
  if (body !== undefined) expect(route.body?.safeParse(body).error).toBeUndefined();
  const given = Object.values(route.answers).find((schema) => typeof schema === "object" && schema !== null);
  if (answer !== undefined) expect(typeof given === "object" && given?.safeParse(answer).error).toBeUndefined();
});
