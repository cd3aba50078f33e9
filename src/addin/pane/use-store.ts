import { useSyncExternalStore } from "react";
import type { Store } from "../workflow/pane-state";

/** The store's value of now; the component is drawn again when it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore((listener) => store.subscribe(listener), () => store.get());
}
