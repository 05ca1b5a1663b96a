/** `connect()` itself refused: no `**kwargs` while DEBUG is on, or a sender that is no `app.Model` (Django: `Signal.connect`, `make_model_tuple`). */
import type { TraceEvent } from "../events.ts";
import type { ErrorPreview } from "../preview.ts";
import type { Snapshot } from "../snapshot.ts";
import { acceptKwargs } from "./patches/accept-kwargs.ts";
import { patchConnection } from "./patches/patch.ts";
import { placeOfError } from "./places.ts";
import { findConnections, functionNamed } from "./python-text.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findRefusedConnections({ events, snapshot, files }: Evidence): Verdict[] {
  return events.flatMap((event): Verdict[] => {
    const error = errorOf(event);
    if (error === null) return [];
    const place = placeOfError(error);
    if (/must accept keyword arguments \(\*\*kwargs\)/.test(error.message)) {
      const text = place === null ? "" : (files[place.file] ?? "");
      const named = findConnections("", text).find((one) => one.place.line === place?.line)?.name;
      const at = named === undefined ? (place?.line ?? null) : functionNamed(text, named);
      return [
        {
          subject: { type: "function", name: named ?? "" },
          sentence: `${named ?? "A receiver"} was not connected: it does not take **kwargs, and connect() refuses that while DEBUG is on.`,
          place,
          mend: "Add **kwargs to its parameters.",
          patch:
            place === null || at === null
              ? null
              : acceptKwargs(files, { file: place.file, line: at }),
        },
      ];
    }
    const [, reference] = /^Invalid model reference '(\w+)'/.exec(error.message) ?? [];
    if (reference === undefined) return [];
    const label = labelOf(reference, snapshot);
    return [
      {
        subject: { type: "function", name: "" },
        sentence: `connect() refused the sender '${reference}': as a text it must name the app as well.`,
        place,
        mend: `Write it as "${label ?? `app.${reference}`}".`,
        patch:
          label === null
            ? null
            : patchConnection(files, place, `Listen to ${label}`, ["sender", `"${label}"`]),
      },
    ];
  });
}

function errorOf(event: TraceEvent): ErrorPreview | null {
  if (event.type === "error.raised") return event.error;
  return event.type === "line.finished" ? event.error : null;
}

function labelOf(name: string, { models }: Snapshot): string | null {
  const [meant, other] = [...models.values()].filter((model) => model.name === name);
  return meant === undefined || other !== undefined ? null : meant.label;
}
