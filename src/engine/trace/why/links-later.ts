/** A receiver of `post_save` read links that were written only afterwards (Django writes many-to-many links after the save). */
import type { RegistrationId } from "../../ids.ts";
import type { Preview } from "../preview.ts";
import { nameReceiver } from "../wording.ts";
import { atPlace } from "./places.ts";
import { functionEnd } from "./python-text.ts";
import type { Evidence, Verdict } from "./verdict.ts";

type Read = { readonly registration: RegistrationId; readonly field: string };

export function findLinksLater({ events, snapshot, cast, files }: Evidence): Verdict[] {
  /** By the object whose links were read. */
  const reads = new Map<string, readonly Read[]>();
  const verdicts = new Map<RegistrationId, Verdict>();
  for (const event of events) {
    if (event.type === "call.started") {
      const send = cast.startOf(event.send);
      const connected = cast.registration(event.registration);
      if (send?.type !== "send.started" || connected === undefined) continue;
      if (cast.signalName(send.signal) !== "post_save") continue;
      const object = objectOf(
        send.arguments.find(({ name }) => name === "instance")?.value ?? null,
      );
      const fields = snapshot.models.get(send.sender.label)?.fields ?? [];
      const text = bodyOf(connected.receiver.place, files);
      const read = fields
        .filter((field) => field.manyToMany && text.includes(`.${field.name}.`))
        .map((field) => ({ registration: event.registration, field: field.name }));
      if (object !== null) reads.set(object, read);
    } else if (
      event.type === "operation.started" &&
      (event.kind === "add" || event.kind === "set")
    ) {
      for (const { registration, field } of reads.get(objectOf(event.instance) ?? "") ?? []) {
        const connected = cast.registration(registration);
        if (connected === undefined || !event.title.includes(`.${field}.`)) continue;
        verdicts.set(registration, {
          subject: { type: "registration", registration },
          sentence: `${nameReceiver(connected.receiver)} reads ${field} in post_save, but the links were written only afterwards, by ${event.title}${atPlace(event.place)}.`,
          place: connected.receiver.place,
          mend: `Listen to m2m_changed of ${field}.through.`,
        });
      }
    }
  }
  return [...verdicts.values()];
}

function objectOf(instance: Preview | null): string | null {
  return instance?.model === undefined || instance.pk == null
    ? null
    : `${instance.model} ${instance.pk}`;
}

function bodyOf(
  place: { readonly file: string; readonly line: number } | null,
  files: Evidence["files"],
): string {
  const text = place === null ? "" : (files[place.file] ?? "");
  if (place === null) return "";
  return text.split("\n").slice(place.line, functionEnd(text, place.line)).join("\n");
}
