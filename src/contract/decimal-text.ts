import { z } from "zod";

/** An exact decimal as text: at most 20 digits before the point and 6 after it, no exponent. */
export const decimalSchema = z.string().regex(/^-?(0|[1-9]\d{0,19})(\.\d{1,6})?$/);

/** A calendar date `YYYY-MM-DD` without a time zone. */
export const dateSchema = z.iso.date();
