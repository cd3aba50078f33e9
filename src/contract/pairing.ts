import { z } from "zod";

export const scopes = ["imports.write", "imports.read", "imports.undo", "products.write"] as const;
export type Scope = (typeof scopes)[number];

/** Eight characters without those that look alike; case and blanks do not matter when it is typed. */
export const pairingAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

export const pairingSchema = z.strictObject({
  code: z.string().max(32).transform((code) => code.replace(/[\s-]/g, "").toUpperCase()),
  /** What the token will be called in the list and on receipts. */
  name: z.string().min(1).max(100).optional(),
});

/** The token is shown once; the server keeps its SHA-256 only. */
export const tokenGrantSchema = z.object({
  id: z.uuid(),
  token: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  expiresAt: z.iso.datetime().nullable(),
});

export const newTokenSchema = z.strictObject({
  name: z.string().min(1).max(100),
  scopes: z.array(z.enum(scopes)).min(1),
  expiresAt: z.iso.datetime().nullable().default(null),
});

export const tokenListSchema = z.object({
  tokens: z.array(z.object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.enum(scopes)),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable(),
  })),
});

export type Pairing = z.input<typeof pairingSchema>;
export type TokenGrant = z.infer<typeof tokenGrantSchema>;
export type TokenList = z.infer<typeof tokenListSchema>;
