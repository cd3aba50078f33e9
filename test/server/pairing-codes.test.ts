import { PairingCodes } from "../../src/server/pairing-codes";

it("A code works once", () => {
  const codes = new PairingCodes();
  const code = codes.issue("tenant");
  expect(code).toMatch(/^[2-9A-Z]{8}$/);
  expect(codes.redeem(code)).toBe("tenant");
  expect(codes.redeem(code)).toBeNull();
});

it("A code dies after two minutes", () => {
  let now = 0;
  const codes = new PairingCodes(() => now);
  const code = codes.issue("tenant");
  now = 2 * 60_000;
  expect(codes.redeem(code)).toBeNull();
});

it("Five wrong tries end every code that is waiting", () => {
  const codes = new PairingCodes();
  const code = codes.issue("tenant");
  for (let tries = 0; tries < 5; tries += 1) expect(codes.redeem("WRONG234")).toBeNull();
  expect(codes.redeem(code)).toBeNull();
  expect(codes.redeem(codes.issue("tenant"))).toBe("tenant");
});
