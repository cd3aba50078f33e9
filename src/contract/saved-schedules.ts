import { z } from "zod";
import { limits } from "./limits";

/** A saved schedule, as `PUT /v1/schedules/{name}` takes it. */
export const scheduleTextSchema = z.strictObject({ schedule: z.string().min(1).max(2_000) });

/** In canonical form. */
export const savedScheduleSchema = z.object({ name: z.string(), schedule: z.string() });

export const savedScheduleListSchema = z.object({ schedules: z.array(savedScheduleSchema).max(limits.savedSchedules) });
