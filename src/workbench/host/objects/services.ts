import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";

/** office.js reports that ribbon functions can be called; it must get an answer, or the page fails to start. */
class AddinInternalService extends ApiObject {
  NotifyActionHandlerReady(): void {}
}

class AppRuntimeService extends ApiObject {
  SetAppRuntimeState(): void {}

  GetAppRuntimeState(): string {
    return "Visible";
  }
}

/** Objects that office.js itself creates by name while it starts. */
export function createService(name: string): ApiObject {
  switch (name) {
    case "Microsoft.InternalService.AddinInternalService": return new AddinInternalService();
    case "Microsoft.AppRuntime.AppRuntimeService": return new AppRuntimeService();
    default: throw new ApiError("ApiNotFound");
  }
}
