import type { WorkbookFace } from "../host/view";
import { byId, make } from "../dom";
import type { Conditions } from "./conditions";
import { eventChoices, nextChoices, placeOf, syncChoices } from "./choices";
import { createLimitFields } from "./limit-fields";
import { checkField, choiceField, numberField } from "../fields";
import { createUndoList } from "./undo-list";

const longestLatency = 60_000;

interface Parts {
  readonly conditions: Conditions;
  readonly face: WorkbookFace;
  reloadPane(): void;
}

/** The panel that makes things hard for the add-in, and the button in the status line that says so while they are. */
export function createConditionsPanel({ conditions, face, reloadPane }: Parts): void {
  const opener = byId("conditions-open");
  const latency = numberField("condition-latency", "Sync delay, ms", longestLatency, conditions.setLatency);
  const each = choiceField("condition-each", "Each sync", syncChoices, (place) => conditions.setEach(syncChoices[place]?.value ?? null));
  const next = choiceField("condition-next", "Next sync", nextChoices, (place) => conditions.setNext(nextChoices[place]?.value ?? null));
  const events = choiceField("condition-events", "Events", eventChoices, (place) => conditions.setEvents(eventChoices[place]?.value ?? null));
  const limits = createLimitFields(conditions);
  const editing = checkField("A cell is being edited", conditions.setCellEdited);
  const protection = checkField("This sheet is protected", conditions.protectActiveSheet);
  const undone = checkField("Undo takes back what the add-in writes", conditions.setAddInUndone);
  const undoList = createUndoList(face);

  const close = make("button", { type: "button", class: "icon-button", "aria-label": "Close the conditions", title: "Close (Esc)" }, "✕");
  const edit = make("button", { type: "button", class: "other-button" }, "Edit as co-author");
  const reload = make("button", { type: "button", class: "other-button" }, "Reload the pane");
  const normal = make("button", { type: "button", class: "main-button" }, "Back to normal");
  const told = make("span", { role: "status" });
  const panel = make("div", { id: "conditions", class: "conditions", role: "dialog", "aria-labelledby": "conditions-title", hidden: "" },
    make("div", { class: "conditions-head" }, make("h2", { id: "conditions-title" }, "Conditions"), close),
    make("div", { class: "conditions-body" },
      make("p", { class: "muted" }, "What a spreadsheet does to an add-in on a bad day."),
      ...[latency, each, next, events, ...limits].map(({ element }) => element),
      make("div", { class: "checks" }, editing.element, protection.element, undone.element),
      make("div", { class: "conditions-acts" }, edit, reload),
      undoList.element),
    make("div", { class: "conditions-foot" }, told, normal));
  document.querySelector("main")?.append(panel);

  function draw(): void {
    const on = conditions.on();
    opener.textContent = on.length === 0 ? "Conditions" : `Conditions: ${on.length} on`;
    opener.title = on.length === 0 ? "Make things hard for the add-in" : on.join("\n");
    opener.classList.toggle("is-on", on.length > 0);
    if (panel.hidden) return;
    const { faults } = conditions;
    latency.show(faults.latency);
    each.show(placeOf(syncChoices, faults.standing));
    next.show(placeOf(nextChoices, conditions.next));
    events.show(placeOf(eventChoices, faults.events));
    limits.forEach((limit) => limit.draw());
    editing.show(conditions.isCellEdited());
    protection.show(face.active().isProtected);
    undone.show(conditions.isAddInUndone());
    undoList.draw();
    told.textContent = on.length === 0 ? "All is normal" : `${on.length} ${on.length === 1 ? "condition is" : "conditions are"} on`;
    normal.disabled = on.length === 0;
  }

  function show(shown: boolean): void {
    panel.hidden = !shown;
    opener.setAttribute("aria-expanded", String(shown));
    draw();
    if (shown) panel.querySelector<HTMLElement>("input, select")?.focus();
    else opener.focus();
  }

  opener.addEventListener("click", () => show(panel.hidden !== false));
  close.addEventListener("click", () => show(false));
  edit.addEventListener("click", () => conditions.editRemotely());
  reload.addEventListener("click", reloadPane);
  normal.addEventListener("click", () => {
    conditions.reset();
    // A button that is disabled would keep the keyboard and hear no key.
    close.focus();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    show(false);
  });
  conditions.onChange(draw);
  draw();
}
