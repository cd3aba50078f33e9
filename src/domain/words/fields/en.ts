import { catalogue } from "../../catalogue";
import type { FieldKey } from "../../field-key";
import type { FieldWords } from "../language";

export const englishFields: FieldWords =
  Object.fromEntries(catalogue.map(({ key, description }) => [key, description])) as Record<FieldKey, string>;
