/** An `async def` receiver of a synchronous send: the sender waits for it all the same (Django: `Signal.send`, `async_to_sync`). */
import type { RegistrationId } from "../../ids.ts";
import { nameReceiver } from "../wording.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findAsyncWaits({ events, cast }: Evidence): Verdict[] {
  const verdicts = new Map<RegistrationId, Verdict>();
  for (const event of events) {
    if (event.type !== "send.started" || event.mode.startsWith("a")) continue;
    const around = event.parent === null ? undefined : cast.startOf(event.parent);
    const waits = around?.type === "operation.started" ? around.title : event.sender.label;
    for (const registration of event.receivers) {
      const connected = cast.registration(registration);
      if (connected?.receiver.isAsync !== true || verdicts.has(registration)) continue;
      verdicts.set(registration, {
        subject: { type: "registration", registration },
        sentence: `${nameReceiver(connected.receiver)} is async, but ${waits} waits for it all the same: the async receivers run together, after all others.`,
        place: connected.receiver.place ?? connected.place,
        mend: null,
      });
    }
  }
  return [...verdicts.values()];
}
