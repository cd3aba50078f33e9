import type { ProblemCode } from "../../contract/problem";

/** The parts of OpenAPI 3.1 that our document uses. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly externalDocs: { readonly description: string; readonly url: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags: readonly { readonly name: string }[];
  /** By path, then by method in small letters. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, object>>;
    readonly schemas: { readonly Problem: JsonSchema };
    readonly responses: { readonly Problem: ApiResponse; readonly RateLimited: ApiResponse; readonly StorageFull: ApiResponse };
    /** By the names that travel. */
    readonly headers: Readonly<Record<string, ApiHeader>>;
  };
}

export interface ApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** Empty: no token is needed; a token without scopes: any does. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly ApiParameter[];
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, ApiMedia>> };
  /** By status; `default` refers to what any operation may answer with. */
  readonly responses: Readonly<Record<string, ApiResponse | { readonly $ref: string }>>;
}

export interface ApiParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: JsonSchema;
}

export interface ApiHeader {
  readonly description: string;
  /** Whether every answer that names it has it. */
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly example: string;
}

export interface ApiResponse {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Readonly<Record<string, ApiMedia>>;
  /** The codes that problem+json has with this status. */
  readonly "x-problem-codes"?: readonly ProblemCode[];
}

export interface ApiMedia {
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

/** JSON Schema 2020-12, as zod writes it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}
