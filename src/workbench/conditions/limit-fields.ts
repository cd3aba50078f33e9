import { choiceField } from "../fields";
import { limitChoices, limitKinds, limitNames, placeOf } from "./choices";
import type { Conditions } from "./conditions";

/** A control for each of Excel's limits; `draw` shows what is set. */
export function createLimitFields(conditions: Conditions): readonly { readonly element: HTMLElement; draw(): void }[] {
  return limitKinds.map((limit) => {
    const choices = limitChoices[limit];
    const field = choiceField(`condition-${limit}`, limitNames[limit], choices, (place) => {
      const chosen = choices[place];
      if (chosen) conditions.setLimit(limit, chosen.value);
    });
    return { element: field.element, draw: () => field.show(placeOf(choices, conditions.faults.limits[limit])) };
  });
}
