import type { ApiObject } from "../wire/api-object";
import type { Session } from "./session";

/** Names of a registration method's stem (`_Register` + stem + `Event`) and the number of its event. */
export type EventTable = Readonly<Record<string, number>>;

interface Registrant extends ApiObject {
  readonly $session: Session;
}

/**
 * Adds the `_Register…` and `_Unregister…` methods to a class of objects, since there are two dozen of them
 * and each does the same. A stem in full, such as `_RegisterEventNameChanged`, is taken as it is.
 */
export function registrationMembers<T extends Registrant>(prototype: T, events: EventTable, target: (object: T) => string): void {
  for (const [stem, number] of Object.entries(events)) {
    const register = function (this: T): void {
      this.$session.register(target(this), number);
    };
    const unregister = function (this: T): void {
      this.$session.unregister(target(this), number);
    };
    const suffix = stem.startsWith("Event") ? stem : `${stem}Event`;
    Object.defineProperty(prototype, `_Register${suffix}`, { value: register });
    Object.defineProperty(prototype, `_Unregister${suffix}`, { value: unregister });
  }
}
