/** Cuts an event to what the page takes: a program may name a model with a megabyte, and the page drops what is too large. */
import type { TraceEvent } from "#engine/trace/events.ts";
import { MAX_LIST, MAX_NAME, MAX_PREVIEW_TEXT, MAX_TEXT } from "../limits.ts";

/** Fields that hold more than a name (`schema/event-schema.ts`). The `text` of a preview is shorter than that of output. */
const LONG: ReadonlySet<string> = new Set(
  "text message traceback subject body sentence row pk".split(" "),
);

export type Fitted = {
  /** The event itself when all of it fits. */
  readonly event: TraceEvent;
  /** Values and characters in it, for the budget of a message. */
  readonly size: number;
};

export function fitEvent(event: TraceEvent): Fitted {
  let size = 0;

  function cut(value: unknown, most: number): unknown {
    size += 1;
    if (typeof value === "string") {
      size += Math.min(value.length, most);
      return value.length > most ? `${value.slice(0, most - 1)}…` : value;
    }
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Uint8Array) {
      size += Math.min(value.length, most);
      return value.length > most ? value.slice(0, most) : value;
    }
    return Array.isArray(value) ? fitList(value, most) : fitFields(value, most);
  }
  function fitList(list: readonly unknown[], most: number): unknown {
    const kept = list.length > MAX_LIST ? list.slice(0, MAX_LIST) : list;
    const fitted = kept.map((part) => cut(part, most));
    return kept === list && fitted.every((part, at) => part === list[at]) ? list : fitted;
  }
  function fitFields(fields: object, most: number): unknown {
    const longest = "kind" in fields ? MAX_PREVIEW_TEXT : MAX_TEXT;
    let changed: Record<string, unknown> | null = null;
    for (const [name, value] of Object.entries(fields)) {
      // Inside a row every cell is long already.
      const own = most === MAX_NAME && LONG.has(name) ? longest : most;
      const fitted = cut(value, own);
      size += name.length;
      const key = name.length > MAX_NAME ? name.slice(0, MAX_NAME) : name;
      if (fitted === value && key === name) continue;
      changed ??= { ...fields };
      if (key !== name) delete changed[name];
      changed[key] = fitted;
    }
    return changed ?? fields;
  }

  // Only texts, bytes and lists became shorter: it is an event still.
  const fitted = cut(event, MAX_NAME) as TraceEvent;
  return { event: fitted, size };
}
