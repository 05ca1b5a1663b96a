/** What the tests of sends start with. */
import type { OpenSend } from "../dispatch/send.ts";
import type { TraceEvent } from "../trace/events.ts";
import { NO_MOMENT } from "../trace/recorder.ts";
import type { Sender } from "./scripted-cast.ts";
import { ScriptedKitchen } from "./scripted-kitchen.ts";
import type { ScriptedSignal } from "./scripted-signal.ts";

export type SendSetUp = {
  readonly kitchen: ScriptedKitchen;
  readonly signal: ScriptedSignal;
  readonly toaster: Sender;
  /** The events since the last asking. */
  readonly events: () => readonly TraceEvent[];
};

export function setUpSend(): SendSetUp {
  const kitchen = new ScriptedKitchen({ nesting: { max: 5, sentence: "Too deep." } });
  return {
    kitchen,
    signal: kitchen.signal("toast_ready"),
    toaster: kitchen.sender("Toaster"),
    events: () => kitchen.kitchen.recorder.drain(),
  };
}

/** The story of the sends: types of events with the span they are about. */
export function story(events: readonly TraceEvent[]): string[] {
  return events.flatMap((event) => {
    if ("span" in event) return [`${event.type} ${event.span}`];
    return "send" in event ? [`${event.type} ${event.send}`] : [];
  });
}

export function openByHand({ kitchen }: ScriptedKitchen, { signal }: ScriptedSignal): OpenSend {
  kitchen.recorder.drain();
  const toaster = new ScriptedKitchen().sender("Toaster");
  const open = kitchen.openSend(
    {
      signal,
      senderKey: toaster.key,
      sender: toaster.info,
      mode: "asend",
      arguments: [],
      moment: NO_MOMENT,
    },
    0,
  );
  if (open === null) throw new Error("the send was refused");
  return open;
}
