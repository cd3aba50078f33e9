import { initialModel, toState, type PaneModel } from "./pane-model";
import type { PaneState, Store } from "./pane-state";
import { createStore } from "./store";

/** All that the pane knows, and what it shows of that. */
export interface ModelStore {
  /** What is shown. */
  readonly state: Store<PaneState>;
  model(): PaneModel;
  update(part: Partial<PaneModel>): void;
}

export function createModelStore(): ModelStore {
  let model = initialModel;
  const state = createStore(toState(model));
  return {
    state,
    model: () => model,
    update(part) {
      model = { ...model, ...part };
      state.set(toState(model));
    },
  };
}
