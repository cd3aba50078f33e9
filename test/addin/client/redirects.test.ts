import { openBody } from "../../support/postgres-api";
import { commandLine, csv } from "../../cli/command-line";
import { answer, apiOf, FarEnd, importId, state } from "./network";

let home: FarEnd;
let foreign: FarEnd;
beforeEach(async () => { foreign = await FarEnd.start(answer(200, state("committed"), { etag: '"1"' })); });
afterEach(async () => {
  await home.stop();
  await foreign.stop();
});

const statuses = [301, 302, 303, 307, 308];
/** A server that sends everybody to another host. */
const startHome = async (status: number) => {
  home = await FarEnd.start((response, { url }) => { response.writeHead(status, { location: `${foreign.baseUrl.replace("127.0.0.1", "localhost")}${url}` }).end(); });
};

describe.each(statuses)("T16: redirected by %d to a foreign host", (status) => {
  it("the pane's client goes there with nothing, neither the token, nor rows, nor a pairing code", async () => {
    await startHome(status);
    const api = apiOf(home);
    const brief = { brief: true } as const;
    const outcomes = [
      await api.open(importId, openBody(), brief), await api.sendChunk(importId, 0, [[2, Array(10).fill("secret")]], brief),
      await api.status(importId, brief), await api.products(null, brief), await api.pair("SECRET22", brief),
    ];
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(5).fill("unreachable"));
    expect(home.seen.map(({ headers }) => headers.authorization)).toEqual([...Array(4).fill("Bearer secret-token"), undefined]);
    expect(foreign.seen).toEqual([]);
  });

  it("the command line goes there with nothing, and says that the server does not answer", async () => {
    await startHome(status);
    const line = commandLine({ INTAKE_URL: home.baseUrl, INTAKE_TOKEN: "secret-token" });
    const submitted = await line.intake("submit", line.file("deals.csv", csv("P-1,Acme Inc,D-1,CRM-STD,1,2026-01-31,,,,")));
    expect(submitted).toMatchObject({ code: 3, out: "" });
    expect(submitted.err).not.toContain("secret-token");
    expect(await line.intake("tokens")).toMatchObject({ code: 3 });
    expect(home.seen.length).toBeGreaterThan(1);
    expect(foreign.seen).toEqual([]);
    line.close();
  });
});
