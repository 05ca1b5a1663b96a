/** Setup ended with an exception: what it had not come to is neither imported nor connected (Django: `AppConfig.import_models`, `ready`). */
import { clauseOfError, nameError } from "../wording.ts";
import { placeOfError } from "./places.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findSetupEnded({ events }: Evidence): Verdict[] {
  return events.flatMap((event): Verdict[] => {
    if (event.type !== "error.raised" || event.phase !== "setup") return [];
    return [
      {
        subject: { type: "function", name: "" },
        sentence: `Setup ended with ${clauseOfError(event.error)}. Receivers that it had not come to are not connected, and main.py did not run.`,
        place: placeOfError(event.error),
        mend: mendOf(nameError(event.error)),
      },
    ];
  });
}

const MENDS: readonly (readonly [RegExp, string])[] = [
  [
    /AppRegistryNotReady/,
    "Import models where they are ready: in ready() of the AppConfig, or inside the function that needs them.",
  ],
  [
    /partially initialized module/,
    "Two modules import each other: import one of them inside ready() or inside the function that needs it.",
  ],
  [
    /^(?:ModuleNotFoundError|ImportError)/,
    "Look at the path and the spelling of what is imported; modules of the same app begin with a dot.",
  ],
];

function mendOf(error: string): string {
  const known = MENDS.find(([sign]) => sign.test(error));
  return known?.[1] ?? "Mend that line and run again.";
}
