import { ApiError } from "./api-error";
import { ApiCollection, ApiObject } from "./api-object";
import { callMember, missing, readMember, wireName, writeMember, type Offers } from "./members";
import { actionType, pathType, type RequestBody, type ResponseBody, type WireAction, type WireArguments } from "./messages";
import { asJson, identify, project } from "./project";

/** What a request can start from. */
export interface WireRoots {
  readonly root: ApiObject;
  /** The service that a request creates by name; throws ApiNotFound. */
  service(name: string): ApiObject;
  /** An object that the client keeps; throws InvalidReference where there is none any more. */
  reference(id: string): ApiObject;
  /** What it has not is not found. */
  readonly offers: Offers;
}

/**
 * Runs a request's actions in order and stops at the first that fails: what was done before stays done, as
 * in Excel, and the error names the action. An unexpected failure is reported as GeneralException and thrown
 * on through `onFault`.
 */
export function runActions(body: RequestBody, roots: WireRoots, onFault: (fault: unknown) => void): ResponseBody {
  const run = new RequestRun(body, roots);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (action.ActionType === actionType.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (thrown) {
      const known = thrown instanceof ApiError ? thrown : new ApiError("GeneralException");
      if (!(thrown instanceof ApiError)) onFault(thrown);
      const location = action.Name || (body.ObjectPaths[action.ObjectPathId]?.Name ?? "");
      return { TraceIds: traces, Results: results, Error: { Code: known.code, Message: known.message, Location: location, ActionIndex: index } };
    }
  }
  return { TraceIds: traces, Results: results };
}

class RequestRun {
  /** A path's method runs once, when an action first reaches it; null is a null object. */
  private readonly objects = new Map<number, ApiObject | null>();

  constructor(private readonly body: RequestBody, private readonly roots: WireRoots) {}

  perform(action: WireAction): unknown {
    switch (action.ActionType) {
      case actionType.trace:
      case actionType.ensureUnchanged: return null;
      case actionType.instantiate: {
        const object = this.resolve(action.ObjectPathId);
        return object && identify(object);
      }
      case actionType.query: return project(this.resolve(action.ObjectPathId), action.QueryInfo, this.roots.offers);
      case actionType.queryAsJson: return asJson(project(this.resolve(action.ObjectPathId), action.QueryInfo, this.roots.offers));
      case actionType.method: return this.call(action);
      case actionType.setProperty: {
        writeMember(this.having(this.existing(action), action.Name), action.Name, this.parameters(action.ArgumentInfo)[0]);
        return null;
      }
      case actionType.update: {
        const object = this.existing(action);
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) writeMember(this.having(object, wireName(name)), wireName(name), value);
        return null;
      }
      default: throw new ApiError("ApiNotFound");
    }
  }

  private call(action: WireAction): unknown {
    const object = this.resolve(action.ObjectPathId);
    if (!object) return null;
    const value = callMember(this.having(object, action.Name), action.Name, this.parameters(action.ArgumentInfo));
    return value === undefined || value instanceof ApiObject ? null : value;
  }

  private having(object: ApiObject, member: string): ApiObject {
    if (!this.roots.offers(object, member)) throw missing(object, member);
    return object;
  }

  private existing(action: WireAction): ApiObject {
    const object = this.resolve(action.ObjectPathId);
    if (!object) throw new ApiError("InvalidArgument");
    return object;
  }

  private resolve(id: number): ApiObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const object = this.create(id);
    this.objects.set(id, object);
    return object;
  }

  private create(id: number): ApiObject | null {
    const path = this.body.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidReference");
    switch (path.ObjectPathType) {
      case pathType.root: return this.roots.root;
      case pathType.newObject: return this.roots.service(path.Name);
      case pathType.reference: return this.roots.reference(path.Name);
      case pathType.nullObject: return null;
      case pathType.method:
      case pathType.property:
      case pathType.indexer: {
        const parent = this.resolve(path.ParentObjectPathId ?? 0);
        if (!parent) return null;
        const parameters = this.parameters(path.ArgumentInfo);
        if (path.ObjectPathType === pathType.method) return asObject(callMember(this.having(parent, path.Name), path.Name, parameters));
        if (path.ObjectPathType === pathType.property) return asObject(readMember(this.having(parent, path.Name), path.Name));
        if (parent instanceof ApiCollection) return asObject(parent.GetItem(parameters[0]));
        throw new ApiError("ApiNotFound");
      }
      default: throw new ApiError("ApiNotFound");
    }
  }

  private parameters(info: WireArguments = {}): readonly unknown[] {
    return (info.Arguments ?? []).map((argument, index) => this.parameter(argument, info.ReferencedObjectPathIds?.[index]));
  }

  private parameter(argument: unknown, pathId: unknown): unknown {
    if (typeof pathId === "number" && pathId !== 0) return this.resolve(pathId);
    if (Array.isArray(argument)) {
      return Array.isArray(pathId) ? argument.map((inner, index) => this.parameter(inner, (pathId as unknown[])[index])) : argument;
    }
    return this.withObjects(argument);
  }

  /** Plain objects carry client objects as `{_ObjectPathId}`, such as the range of a list validation. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const { _ObjectPathId: pathId } = value as { _ObjectPathId?: unknown };
    if (typeof pathId === "number") return this.resolve(pathId);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.withObjects(inner)]));
  }
}

function asObject(value: unknown): ApiObject | null {
  if (value === null || value instanceof ApiObject) return value;
  throw new ApiError("ApiNotFound");
}
