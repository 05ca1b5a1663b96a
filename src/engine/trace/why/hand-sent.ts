/** `post_save.send(…)` by hand, after a bulk operation for instance, without what Django always sends along (Django: `Model.save_base`). */
import { list } from "../wording.ts";
import { patchCall } from "./patches/patch.ts";
import { withKeyword } from "./patches/python-call.ts";
import type { Evidence, Verdict } from "./verdict.ts";

const ALWAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pre_save: { raw: "False", using: '"default"', update_fields: "None" },
  post_save: { created: "False", raw: "False", using: '"default"', update_fields: "None" },
};

export function findHandSent({ events, snapshot, cast, files }: Evidence): Verdict[] {
  return events.flatMap((event): Verdict[] => {
    if (event.type !== "send.started" || !snapshot.signals.get(event.signal)?.builtin) return [];
    const around = event.parent === null ? undefined : cast.startOf(event.parent);
    const name = cast.signalName(event.signal);
    const given = new Set(event.arguments.map((each) => each.name));
    const missing = Object.entries(ALWAYS[name] ?? {}).filter(([argument]) => !given.has(argument));
    if (around?.type === "operation.started" || missing.length === 0) return [];
    const names = missing.map(([argument]) => argument);
    return [
      {
        subject: { type: "signal", signal: event.signal },
        sentence: `${name} was sent by hand without ${list(names)}, which Django always sends along: receivers that use ${names.length === 1 ? "it" : "them"} fail.`,
        place: event.place,
        mend: "Send them along, or save the objects.",
        patch: patchCall(
          files,
          event.place,
          { head: /\.send(?:_robust)?\(/, label: "Send them along" },
          (text, call) => withKeyword(text, call, ...spread(missing)),
        ),
      },
    ];
  });
}

/** Several arguments as one: `raw=False, using="default"`. */
function spread(missing: readonly (readonly [string, string])[]): [string, string] {
  const [[first, value] = ["", ""], ...rest] = missing;
  return [first, [value, ...rest.map(([name, each]) => `${name}=${each}`)].join(", ")];
}
