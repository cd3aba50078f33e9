import { z } from "zod";
import { rowSchema } from "../contract/chunk";
import { template } from "../contract/schema-version";
import type { TemplateSchema } from "../contract/template-schema";
import { fieldByKey } from "../domain/catalogue";
import { fieldKeys } from "../domain/field-key";
import { digestOf } from "./http/body";

export function templateSchema(): TemplateSchema {
  const columns = fieldKeys.map((key) => ({ key, header: fieldByKey[key].header, required: fieldByKey[key].required }));
  const row = z.toJSONSchema(rowSchema, { target: "draft-2020-12", io: "input" }) as Record<string, unknown>;
  return { template: template.key, version: template.version, hash: digestOf(Buffer.from(JSON.stringify([template, columns, row]))), columns, row };
}
