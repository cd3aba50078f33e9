import { openScreens, type Screens } from "../support/open-screens";

jest.setTimeout(240_000);

let screens: Screens;

beforeAll(async () => {
  screens = await openScreens();
});

afterAll(() => screens.close());

describe.each(["another template", "preview", "undo?"])("while the dialog of “%s” is open", (dialog) => {
  beforeEach(() => screens.show(dialog, "en-GB"));

  it.each(["purchases", "starting", "unsupported"])("a screen reader has the dialog only, and the pane again when that goes on with “%s”", async (next) => {
    const { page } = screens;
    await page.getByRole("dialog").waitFor();
    // By its role a part is found only where a screen reader finds it.
    await page.getByRole("main").waitFor({ state: "detached" });
    await screens.goOnWith(next);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("main").waitFor();
  });
});
