import { ApiError } from "./api-error";
import { ApiCollection, ApiObject } from "./api-object";

/** Whether this host's version of Excel has a member, given by its wire name. */
export type Offers = (object: ApiObject, member: string) => boolean;

const reachable = /^_?[A-Z][A-Za-z0-9_]*$/;

const descriptors = new WeakMap<object, Map<string, PropertyDescriptor>>();

/** A large write calls the same few members hundreds of times, so each is looked for once in a class. */
function descriptor(object: ApiObject, name: string): PropertyDescriptor | undefined {
  const prototype = Object.getPrototypeOf(object) as object;
  let known = descriptors.get(prototype);
  if (!known) descriptors.set(prototype, (known = new Map()));
  const found = known.get(name) ?? findDescriptor(object, name);
  if (found) known.set(name, found);
  return found;
}

function findDescriptor(object: ApiObject, name: string): PropertyDescriptor | undefined {
  if (!reachable.test(name)) return undefined;
  for (let prototype: unknown = Object.getPrototypeOf(object); prototype !== ApiObject.prototype && prototype !== null; prototype = Object.getPrototypeOf(prototype)) {
    const found = Object.getOwnPropertyDescriptor(prototype as object, name);
    if (found) return found;
  }
  return undefined;
}

export function missing(object: ApiObject, name: string): ApiError {
  const message = new ApiError("ApiNotFound").message;
  return new ApiError("ApiNotFound", `${message} [${object.constructor.name}.${name}]`);
}

/** Calls a method by its wire name. Throws ApiNotFound for one that this host does not have. */
export function callMember(object: ApiObject, name: string, parameters: readonly unknown[]): unknown {
  const method: unknown = descriptor(object, name)?.value;
  if (typeof method !== "function") throw missing(object, name);
  return Reflect.apply(method, object, parameters);
}

export function hasProperty(object: ApiObject, name: string): boolean {
  return descriptor(object, name)?.get !== undefined;
}

export function readMember(object: ApiObject, name: string): unknown {
  const getter = descriptor(object, name)?.get;
  if (!getter) throw missing(object, name);
  return getter.call(object);
}

export function writeMember(object: ApiObject, name: string, value: unknown): void {
  const setter = descriptor(object, name)?.set;
  if (!setter) throw missing(object, name);
  setter.call(object, value);
}

const scalarNames = new WeakMap<object, readonly string[]>();

/** Names of all properties that hold values: what `load()` without names asks for. */
export function scalarMembers(object: ApiObject): readonly string[] {
  const prototype = Object.getPrototypeOf(object) as object;
  let names = scalarNames.get(prototype);
  if (!names) scalarNames.set(prototype, (names = listScalars(object)));
  return names;
}

function listScalars(object: ApiObject): string[] {
  const names = new Set<string>();
  for (let prototype: unknown = Object.getPrototypeOf(object); prototype !== ApiObject.prototype; prototype = Object.getPrototypeOf(prototype)) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(prototype as object))) {
      if (get && /^[A-Z]/.test(name) && !object.$navigation.includes(name)) names.add(name);
    }
  }
  return object instanceof ApiCollection ? [] : [...names];
}

/** `format` as the caller wrote it, as it is called on the wire: `Format`. */
export function wireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
