import { readFileSync } from "node:fs";
import path from "node:path";
import { defaultTenant } from "../../src/server/store/migrate";
import { readBooks, readImports } from "../support/books";
import { holdChunk } from "../support/chunks-held";
import { Desk, goodLines } from "../support/desk";
import { eventually } from "../support/eventually";
import { startOpenIdProvider, type OpenIdProvider } from "../support/openid-provider";
import { openSignIn, signInAs } from "../support/sign-in-pages";

jest.setTimeout(240_000);

/** Two chunks. */
const manyLines = 6_000;
const otherTenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
const minuteOfLeeway = 60;

let provider: OpenIdProvider;
let desk: Desk;
beforeAll(async () => {
  provider = await startOpenIdProvider();
  desk = await Desk.open(provider.environment);
  await desk.insertTemplate();
});
afterAll(async () => {
  await desk?.close();
  await provider?.close();
});

const signInButton = () => desk.pane.button("Sign in").last();
const signIn = async (name: string) => signInAs(await openSignIn(desk, () => signInButton().click()), name);
/** Whoever is signed in is it no more. */
const signOut = async () => {
  if (await desk.pane.button("Sign in").count() > 0) return;
  await desk.pane.button("More").click();
  await desk.pane.frame.getByRole("menuitem", { name: "Sign out" }).click();
};
const imports = () => readImports(desk.intake.dataDirectory);
/** What the pane has sent of each chunk, and with which token. */
const chunksSent = () => {
  const sent: { readonly chunk: string; readonly token: string }[] = [];
  desk.workbench.page.on("request", (request) => {
    const chunk = /\/chunks\/(\d+)$/.exec(request.url())?.[1];
    if (chunk !== undefined) sent.push({ chunk, token: request.headers().authorization ?? "" });
  });
  return sent;
};
/** Submits rows whose second chunk is kept back until the token of whoever is signed in is over. */
async function submitUntilTokenEnds(first: number) {
  await desk.workbench.paste("A2", goodLines(manyLines, first));
  await desk.pane.status.getByText("6,000 rows · none needs attention").waitFor({ timeout: 60_000 });
  const letGo = await holdChunk(desk.workbench.page, 1);
  await desk.pane.button("Submit 6,000 ready rows").click();
  await eventually(async () => expect((await imports()).at(-1)).toMatchObject({ state: "open", chunks: 1 }), 60_000);
  return { letGo, journaled: await desk.journaledImport() };
}
/** Tokens from now on last these seconds, by the clock of a server that forgives a minute. */
const tokensLast = (seconds: number) => provider.behave({ lifetime: seconds - minuteOfLeeway });
const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

it("F28: with the window closed the pane says so and keeps the import, which goes on when somebody signs in after all", async () => {
  await desk.workbench.paste("A2", goodLines(5));
  await desk.pane.button("Submit 5 ready rows").click();
  await desk.pane.frame.getByText("Sign in first.").first().waitFor();
  const signInWindow = await openSignIn(desk, () => signInButton().click());
  await desk.pane.frame.getByText("A window has opened to sign in.").first().waitFor();
  await signInWindow.close();
  await desk.pane.frame.getByText("The sign-in window was closed before anyone was signed in.").first().waitFor();
  await desk.pane.frame.getByText("Your import is kept").first().waitFor();

  await signInButton().focus();
  const again = await openSignIn(desk, () => desk.workbench.page.keyboard.press("Enter"));
  await signInAs(again, "Ada");
  await desk.pane.heading("5 rows are in the books").waitFor();
  expect(await desk.pane.receipt()).toMatchObject({ "Import/Who": "Ada", "Rows/Created": "5" });
  // The button that was pressed is gone: the keyboard is still in the pane.
  expect(await desk.paneDocument().evaluate(() => document.activeElement?.closest("main, footer, header") !== null)).toBe(true);
  await desk.pane.button("Back to the sheet").click();
});

it("says who is signed in, signs out at once, and asks who it is the next time", async () => {
  await desk.pane.button("More").click();
  await desk.pane.frame.getByText("Signed in as Ada").waitFor();
  await desk.workbench.page.keyboard.press("Escape");
  await signOut();
  const signInWindow = await openSignIn(desk, () => signInButton().click());
  // The provider still knows Ada, and asks all the same.
  await signInAs(signInWindow, "Grace");
  await desk.pane.button("More").click();
  await desk.pane.frame.getByText("Signed in as Grace").waitFor();
  await desk.workbench.page.keyboard.press("Escape");
});

it.each(["", "?code=made-up&state=made-up", "?challenge=made-up&state=made-up&nonce=made-up"])("its page says what it is to whoever opens it without the pane, and leads nowhere: %s", async (query) => {
  const page = await desk.workbench.page.context().newPage();
  const failures: string[] = [];
  page.on("pageerror", ({ message }) => failures.push(message));
  await page.goto(`${desk.intake.pane}/sign-in.html${query}`);
  await page.getByText("This page is a part of Intake. Sign in from its pane in Excel.").waitFor();
  expect([new URL(page.url()).origin, failures]).toEqual([desk.intake.pane, []]);
  await page.close();
});

it("F28: a window that was cancelled in the pane is closed, and nothing is told of it", async () => {
  await signOut();
  const signInWindow = await openSignIn(desk, () => signInButton().click());
  const closed = signInWindow.waitForEvent("close");
  await desk.pane.button("Cancel").click();
  await closed;
  await eventually(async () => expect(await desk.pane.frame.getByRole("region", { name: "Sign in" }).count()).toBe(0));
});

it("F26: a token that ends between two chunks is renewed without a word, and the same import goes on", async () => {
  await tokensLast(15);
  await signIn("Ada");
  const sent = chunksSent();
  const { letGo, journaled } = await submitUntilTokenEnds(1);
  await wait(15);
  await provider.behave({ lifetime: 600 });
  await letGo();
  await desk.pane.heading("6,000 rows are in the books").waitFor({ timeout: 60_000 });
  expect(await desk.pane.receipt()).toMatchObject({ "Import/Import ID": journaled, "Rows/Created": "5,995", "Rows/Unchanged": "5" });
  expect(sent.map(({ chunk }) => chunk)).toEqual(["0", "1", "1"]);
  expect(sent[2]?.token).not.toBe(sent[1]?.token);
  await desk.pane.button("Back to the sheet").click();
});

it("F26: where the provider renews nothing the pane asks to sign in again, and then the same import goes on with no chunk lost", async () => {
  await provider.behave({ refresh: false });
  await tokensLast(15);
  await signOut();
  await signIn("Ada");
  const { letGo, journaled } = await submitUntilTokenEnds(10_001);
  await wait(15);
  await letGo();
  await desk.pane.frame.getByText("Your sign-in has ended. Sign in again.").first().waitFor();
  await desk.pane.frame.getByText("once you are signed in, the submission goes on by itself.").first().waitFor();
  expect((await imports()).at(-1)).toMatchObject({ id: journaled, state: "open", chunks: 1 });

  await provider.behave({ refresh: true, lifetime: 600 });
  // The provider still knows Ada: the window closes by itself.
  await signInButton().click();
  await desk.pane.heading("6,000 rows are in the books").waitFor({ timeout: 60_000 });
  expect(await desk.pane.receipt()).toMatchObject({ "Import/Import ID": journaled, "Rows/Created": "6,000" });
  await desk.pane.button("Back to the sheet").click();
});

it("F27: whoever loses the organisation in the middle is told so, what was sent is kept, and goes on under an account that may", async () => {
  await tokensLast(15);
  await signOut();
  await signIn("Mallory");
  const { letGo, journaled } = await submitUntilTokenEnds(20_001);
  await provider.behave({ tid: otherTenant, lifetime: 600 });
  await wait(15);
  await letGo();
  await desk.pane.frame.getByText("This account may not import here.").first().waitFor();
  expect((await imports()).at(-1)).toMatchObject({ id: journaled, state: "open", chunks: 1 });
  expect(await desk.journaledImport()).toBe(journaled);

  // It is not let in by signing in once more either.
  await signIn("Mallory");
  await desk.pane.frame.getByText("You signed in, but this account may not import here.").first().waitFor();
  await provider.behave({ tid: defaultTenant });
  await signIn("Ada");
  await desk.pane.heading("6,000 rows are in the books").waitFor({ timeout: 60_000 });
  expect(await desk.pane.receipt()).toMatchObject({ "Import/Import ID": journaled, "Import/Who": "Ada" });
  await desk.pane.button("Back to the sheet").click();
});

it("F27: an account that is closed in the middle ends the sign-in, what was sent is kept, and another goes on", async () => {
  await tokensLast(15);
  await signOut();
  await signIn("Ada");
  const { letGo, journaled } = await submitUntilTokenEnds(30_001);
  await provider.behave({ disabled: true, lifetime: 600 });
  await wait(15);
  await letGo();
  await desk.pane.frame.getByText("Your sign-in has ended. Sign in again.").first().waitFor();
  expect((await imports()).at(-1)).toMatchObject({ id: journaled, state: "open", chunks: 1 });
  await provider.behave({ disabled: false });
  await signInButton().click();
  await desk.pane.heading("6,000 rows are in the books").waitFor({ timeout: 60_000 });
  expect(await desk.pane.receipt()).toMatchObject({ "Import/Import ID": journaled });
  expect(await readBooks(desk.intake.dataDirectory)).toMatchObject({ lines: 4 * manyLines });
});

it("F28: where the browser blocks the window the pane says so; then Office asks first, and trying again works", async () => {
  await signOut();
  await desk.paneDocument().evaluate(() => { Object.assign(window, { kept: window.open, open: () => null }); });
  await signInButton().click();
  // Office's own words about what the browser did.
  await desk.pane.frame.getByRole("button", { name: "OK" }).click();
  await desk.pane.frame.getByText("The browser did not let the sign-in window open.").first().waitFor();
  await desk.paneDocument().evaluate(() => { window.open = (window as unknown as { kept: typeof window.open }).kept; });

  await signInButton().click();
  await desk.pane.frame.getByRole("button", { name: "Ignore" }).click();
  await desk.pane.frame.getByText("The sign-in window was not allowed to open.").first().waitFor();

  await signInButton().click();
  const signInWindow = await openSignIn(desk, () => desk.pane.frame.getByRole("button", { name: "Allow" }).click());
  await signInAs(signInWindow, "Ada");
  await eventually(async () => expect(await desk.pane.button("Sign in").count()).toBe(0));
});

it("T15: nothing of a sign-in is kept where others find it: not in storage, not in an address, not in the log", async () => {
  const kept = await desk.paneDocument().evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie, window.name]));
  const log = readFileSync(path.join(desk.intake.dataDirectory, "server.log"), "utf8");
  for (const text of [kept, log, desk.intake.output()]) expect(text).not.toMatch(/eyJ[\w-]{10,}|[?&]code=|refresh_token|code_verifier/);
  // It was all in use.
  expect(log).toContain("/v1/sign-in");
});
