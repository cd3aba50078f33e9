import { parseArgs, type ParseArgsConfig } from "node:util";
import { readTokenOrder, type TokenOrder } from "./token-order";
import { exitCodes, ToldError } from "./told-error";

export interface FileOptions {
  readonly file: string;
  /** null: the one sheet that has the template's headers. */
  readonly sheet: string | null;
  /** A BCP 47 tag: how texts in the file write numbers and dates. */
  readonly locale: string;
  readonly strict: boolean;
  /** Answers as JSON on standard output. */
  readonly json: boolean;
}

export type Command =
  | { readonly name: "help" }
  | ({ readonly name: "check" } & FileOptions)
  | ({ readonly name: "submit" } & FileOptions & SubmitOptions)
  | { readonly name: "status"; readonly importId: string; readonly json: boolean }
  | { readonly name: "tokens"; readonly order: TokenOrder; readonly json: boolean }
  | { readonly name: "undo"; readonly importId: string; readonly json: boolean; readonly keepLaterChanges: boolean };

export interface SubmitOptions {
  /** Sends the rows without an error where others have one. */
  readonly validRows: boolean;
  /** Commits although the server warns. */
  readonly acceptWarnings: boolean;
  /** IDs may move to another customer. */
  readonly allowMoves: boolean;
  /** Which line a renewal renews, by their IDs. */
  readonly renewals: ReadonlyMap<string, string>;
  /** Imports content once more that was imported before. */
  readonly again: boolean;
}

const common = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const satisfies ParseArgsConfig["options"];
const ofFile = { ...common, sheet: { type: "string" }, locale: { type: "string" }, strict: { type: "boolean" } } as const;
const ofSubmit = { ...ofFile, "valid-rows": { type: "boolean" }, "accept-warnings": { type: "boolean" }, "allow-moves": { type: "boolean" }, renews: { type: "string", multiple: true }, again: { type: "boolean" } } as const;

/** Reads what was typed after `intake`. Throws ToldError that says what is wrong with it. */
export function readArguments(args: readonly string[]): Command {
  const [name, ...rest] = args;
  switch (name) {
    case undefined:
    case "help":
    case "--help":
    case "-h": return { name: "help" };
    case "check": {
      const { values, one } = parsed(rest, ofFile, "check FILE");
      return values.help === true ? { name: "help" } : { name, ...fileOptions(values, one()) };
    }
    case "submit": {
      const { values, one } = parsed(rest, ofSubmit, "submit FILE");
      if (values.help === true) return { name: "help" };
      return {
        name, ...fileOptions(values, one()), validRows: values["valid-rows"] === true, acceptWarnings: values["accept-warnings"] === true,
        allowMoves: values["allow-moves"] === true, renewals: renewalsOf(values.renews ?? []), again: values.again === true,
      };
    }
    case "status": {
      const { values, one } = parsed(rest, common, "status IMPORT-ID");
      return values.help === true ? { name: "help" } : { name, importId: importIdOf(one()), json: values.json === true };
    }
    case "undo": {
      const { values, one } = parsed(rest, { ...common, "keep-later-changes": { type: "boolean" } }, "undo IMPORT-ID");
      if (values.help === true) return { name: "help" };
      return { name, importId: importIdOf(one()), json: values.json === true, keepLaterChanges: values["keep-later-changes"] === true };
    }
    case "tokens": {
      const { values, positionals } = parse(rest, { ...common, scopes: { type: "string" }, expires: { type: "string" } });
      return values.help === true ? { name: "help" } : { name, order: readTokenOrder(positionals, values), json: values.json === true };
    }
    default: throw new ToldError(`There is no command "${name}". "intake help" lists them.`, exitCodes.usage);
  }
}

function parsed<Options extends NonNullable<ParseArgsConfig["options"]>>(args: readonly string[], options: Options, usage: string) {
  const { values, positionals } = parse(args, options);
  const one = (): string => {
    const [only] = positionals;
    if (only === undefined || positionals.length > 1) throw new ToldError(`Name one: intake ${usage}.`, exitCodes.usage);
    return only;
  };
  return { values, one };
}

function parse<Options extends NonNullable<ParseArgsConfig["options"]>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new ToldError(`${firstSentence(cause)}. "intake help" lists the options.`, exitCodes.usage, { cause });
  }
}

/** Node.js goes on about arguments that begin with a dash. */
function firstSentence(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split(". ", 1)[0] ?? "";
}

function fileOptions(
  values: { readonly sheet?: string; readonly locale?: string; readonly strict?: boolean; readonly json?: boolean }, file: string,
): FileOptions {
  return { file, sheet: values.sheet ?? null, locale: values.locale ?? "en-US", strict: values.strict === true, json: values.json === true };
}

function importIdOf(text: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text.toLowerCase();
  throw new ToldError(`"${text}" is no import's ID. The receipt shows it.`, exitCodes.usage);
}

/** `RENEWAL=LINE`; where an ID holds an equals sign itself, the first one divides. */
function renewalsOf(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(pairs.map((pair) => {
    const [, renewal, renewed] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
    if (renewal === undefined || renewed === undefined) throw new ToldError(`"${pair}" is no pair of IDs. Write --renews RENEWAL=LINE.`, exitCodes.usage);
    return [renewal, renewed];
  }));
}
