import { chmod, mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startCluster } from "../../src/server/postgres/cluster";
import { closedFolder } from "../../src/server/postgres/closed-folder";

jest.setTimeout(60_000);

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "intake-closed-")));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("names the uppermost folder on the way that an account may not enter", async () => {
  const place = path.join(folder, "home", "intake", "postgres");
  await mkdir(place, { recursive: true });
  await chmod(path.join(folder, "home"), 0o755);
  const [own, other] = [{ uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }, { uid: 61_234, gid: 61_234 }];
  await chmod(path.join(folder, "home", "intake"), 0o711);
  expect(await closedFolder(place, other)).toBeNull();
  await chmod(path.join(folder, "home", "intake"), 0o700);
  expect(await closedFolder(place, other)).toBe(path.join(folder, "home", "intake"));
  expect(await closedFolder(place, own)).toBeNull();
  await chmod(path.join(folder, "home"), 0o750);
  expect(await closedFolder(place, other)).toBe(path.join(folder, "home"));
  expect(await closedFolder(place, { uid: other.uid, gid: own.gid })).toBe(path.join(folder, "home", "intake"));
});

it("below a folder that is for its owner alone PostgreSQL starts for the owner, and as root the server says which folder keeps it out", async () => {
  const home = path.join(folder, "home");
  await mkdir(home, { mode: 0o700 });
  const start = async () => (await startCluster(path.join(home, "data", "postgres"))).stop();
  if (process.getuid?.() === 0) await expect(start()).rejects.toThrow(`the account postgres here, which may not enter ${home}. Put Intake`);
  else await expect(start()).resolves.toBeUndefined();
});
