import type { Trace } from "#engine/trace/events.ts";
import type { TraceIndex } from "./trace-index.ts";

/** Something that is read off a trace; `update` takes in what was added since and gives a new view of it. */
export type Growing<View> = { update(index: TraceIndex): View };

/** A function from an index to a view of its trace: each event is read once, however often the trace grows. */
export function growWithTrace<View>(create: () => Growing<View>): (index: TraceIndex) => View {
  const kept = new WeakMap<Trace, { growing: Growing<View>; index: TraceIndex; view: View }>();
  return (index) => {
    const before = kept.get(index.events);
    if (before?.index === index) return before.view;
    const growing = before?.growing ?? create();
    const view = growing.update(index);
    kept.set(index.events, { growing, index, view });
    return view;
  };
}
