import { createHost } from "../../../src/workbench/host/create-host";
import type { EventFault } from "../../../src/workbench/host/faults";
import { createExcel } from "../../support/excel-host";
import { openOffice } from "../../support/office-in-jsdom";
import { eventually } from "../../support/eventually";

async function write(Excel: typeof globalThis.Excel, value: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
    await context.sync();
  });
}

describe("a sync that goes wrong", () => {
  it("is refused with the code that was planned, with nothing done, and the next one goes well", async () => {
    const { Excel, host } = createExcel();
    host.faults.next({ kind: "refused", code: "ActivityLimitReached" });
    await expect(write(Excel, 1)).rejects.toMatchObject({ code: "ActivityLimitReached" });
    expect(host.face.active().cell(0, 0).text).toBe("");
    await write(Excel, 2);
    expect(host.face.active().cell(0, 0).text).toBe("2");
  });

  it("can be planned for a later sync", async () => {
    const { Excel, host } = createExcel();
    host.faults.next({ kind: "refused", code: "GeneralException" }, 1);
    const codes = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("address");
      await context.sync();
      range.load("values");
      return context.sync().then(() => null, (error: { code: string }) => error.code);
    });
    expect(codes).toBe("GeneralException");
  });

  it("is never answered, and the workbook is as it was", async () => {
    const { Excel, host } = createExcel();
    host.faults.next({ kind: "unanswered" });
    const outcome = await Promise.race([write(Excel, 1).then(() => "answered"), new Promise((resolve) => setTimeout(() => resolve("silence"), 200))]);
    expect(outcome).toBe("silence");
    expect(host.face.active().cell(0, 0).text).toBe("");
  });

  it("is slow from now on, until that is taken back", async () => {
    const { Excel, host } = createExcel();
    host.faults.fromNowOn({ kind: "late", milliseconds: 60 });
    const started = Date.now();
    await write(Excel, 1);
    expect(Date.now() - started).toBeGreaterThanOrEqual(55);
    host.faults.fromNowOn(null);
    expect(host.faults.current).toBeNull();
  });

  it("is throttled as the whole of office.js sees it, in a page", async () => {
    const host = createHost();
    const office = openOffice(host);
    await office.Office.onReady();
    host.faults.next({ kind: "refused", code: "ActivityLimitReached" });
    await expect(write(office.Excel, 1)).rejects.toMatchObject({ code: "ActivityLimitReached" });
    await write(office.Excel, 2);
    expect(host.face.active().cell(0, 0).text).toBe("2");
    office.close();
  });
});

describe("events that go wrong", () => {
  async function heard(fault: EventFault | null): Promise<string[]> {
    const { Excel, host, settled } = createExcel();
    const addresses: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => {
        addresses.push(address);
      });
      await context.sync();
    });
    host.faults.events = fault;
    host.user.type(8, 0, "x");
    await settled();
    if (fault?.kind === "late") {
      expect(addresses).toEqual([]);
      await eventually(() => expect(addresses).not.toEqual([]));
    }
    return addresses;
  }

  it.each([
    [null, ["A9"]],
    [{ kind: "lost" }, []],
    [{ kind: "doubled" }, ["A9", "A9"]],
    [{ kind: "misaddressed" }, ["A6"]],
    [{ kind: "late", milliseconds: 500 }, ["A9"]],
  ] as const)("%j", async (fault, addresses) => {
    expect(await heard(fault)).toEqual(addresses);
  });
});
