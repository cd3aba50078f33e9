import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { certificateIn } from "../../src/server/certificate";
import { trustedCertificate } from "../../src/server/trusted-certificate";

const home = mkdtempSync(path.join(tmpdir(), "intake-home-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it("makes its own certificate where none was made for Excel", async () => {
  expect(await trustedCertificate(home)).toBeNull();
  expect(await certificateIn(home)).toMatchObject({ trusted: false });
});

it("uses the certificate that sideloading into Excel made this computer trust", async () => {
  const { key, cert, fingerprint } = await certificateIn(home);
  mkdirSync(path.join(home, ".office-addin-dev-certs"));
  writeFileSync(path.join(home, ".office-addin-dev-certs/localhost.crt"), cert);
  writeFileSync(path.join(home, ".office-addin-dev-certs/localhost.key"), key);
  expect(await trustedCertificate(home)).toEqual({ key, cert, fingerprint, trusted: true });
});
