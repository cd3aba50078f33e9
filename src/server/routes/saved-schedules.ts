import type { FastifyInstance } from "fastify";
import { limits } from "../../contract/limits";
import { routes } from "../../contract/routes";
import { savedNameFault, savedText, type SavedNameFault, type SavedTextFault } from "../../domain/schedule/save-schedule";
import type { SavedSchedule } from "../../domain/schedule/saved-schedules";
import { digestOf } from "../http/body";
import { HttpProblem } from "../http/problem";
import { serve } from "../http/serve";
import { matches } from "../imports/find-import";
import type { Database } from "../store/database";
import {
  countOtherSchedules, deleteSavedSchedule, findSavedSchedule, listSavedSchedules, upsertSavedSchedule,
} from "../store/saved-schedules";

/** Schedules that lines may name. Lines that were imported keep what a schedule meant then. */
export function savedScheduleRoutes(app: FastifyInstance, db: Database): void {
  serve(app, routes.listSchedules, async ({ caller: { tenantId }, header }) => {
    const schedules = await db.asTenant(tenantId, (tx) => listSavedSchedules(tx, tenantId));
    const headers = { etag: `"${digestOf(Buffer.from(JSON.stringify(schedules)))}"` };
    return matches(header("if-none-match"), headers.etag) ? { status: 304, headers } : { status: 200, body: { schedules }, headers };
  });

  serve(app, routes.readSchedule, async ({ params: { name }, caller: { tenantId } }) => {
    const saved = await db.asTenant(tenantId, (tx) => findSavedSchedule(tx, tenantId, name));
    if (saved === null) throw new HttpProblem("not-found", "There is no saved schedule with this name. GET /v1/schedules lists them.");
    return { status: 200, body: saved };
  });

  serve(app, routes.putSchedule, async ({ params, body, caller: { tenantId } }) => {
    const wanted = toSave(params.name, body.schedule);
    const saved = await db.asTenant(tenantId, async (tx) => {
      if (await countOtherSchedules(tx, tenantId, wanted.name) >= limits.savedSchedules) {
        throw new HttpProblem("malformed", `A workspace keeps at most ${limits.savedSchedules} schedules. Delete one first.`);
      }
      return upsertSavedSchedule(tx, tenantId, wanted);
    });
    return { status: 200, body: saved };
  });

  serve(app, routes.deleteSchedule, async ({ params: { name }, caller: { tenantId } }) => {
    await db.asTenant(tenantId, (tx) => deleteSavedSchedule(tx, tenantId, name));
    return { status: 204 };
  });
}

const nameFaults: Readonly<Record<SavedNameFault, string>> = {
  "length": "A name has 1 to 100 characters.",
  "characters": "A name has no quotes, hidden characters, line breaks or blanks at its ends, and no two blanks in a row.",
  "no-letter": "A name has a letter, so that it cannot be taken for a number or a date.",
  "schedule": "The name is a schedule itself, so that a cell with it would mean that. Choose another name.",
};

const textFaults: Readonly<Record<SavedTextFault, string>> = {
  unreadable: "The text is not a schedule. Send one such as quarterly x 4, or 25% @ +0m; 75% @ +3m.",
  nothing: "The text schedules nothing. Send a schedule such as quarterly x 4.",
  amounts: "Amounts are one sale's and cannot fit every line that names the schedule. Send percentages.",
  template: "A saved schedule cannot name another. Send what it means.",
};

function toSave(name: string, text: string): SavedSchedule {
  const fault = savedNameFault(name);
  if (fault !== null) throw refusal("name", nameFaults[fault]);
  const read = savedText(text);
  if ("fault" in read) throw refusal("schedule", textFaults[read.fault]);
  return { name, schedule: read.schedule };
}

function refusal(path: string, message: string): HttpProblem {
  return new HttpProblem("malformed", `${message} Nothing was saved.`, { errors: [{ path, message }] });
}
