/**
 * Which receiver popped which toaster inside its own turn. A receiver that does what calls it again comes out as one entry with its
 * depth, however often it went round: that is how an endless recursion can be drawn.
 */
import type { RegistrationId, SenderKey, SpanId } from "../ids.ts";
import { ancestorsOf } from "./ancestors.ts";
import type { Cast } from "./cast.ts";
import type { Place } from "./preview.ts";
import type { SendNow, Snapshot } from "./snapshot.ts";

export type Nesting = {
  /** Who popped the toaster. */
  readonly registration: RegistrationId;
  /** The toaster. */
  readonly sender: SenderKey;
  /** How many sends stand in each other there, the outermost counted. */
  readonly depth: number;
  /** The receiver is inside itself. */
  readonly again: boolean;
  /** What it did: `Profile.save()`, and on which line. `null` when it called `send()` itself. */
  readonly title: string | null;
  readonly place: Place | null;
  /** It is over, and ended with the exception that went through all of it. */
  readonly burnt: boolean;
};

/** Went round so many times before it burnt: worth keeping in the picture after its end. */
const MIN_BURNT_DEPTH = 3;

/** Of the sends under way; when there are none, of the recursion that has just burnt. In the order of first pops. */
export function nestingsOf(snapshot: Snapshot, cast: Cast): readonly Nesting[] {
  const open = snapshot.open.flatMap(({ span }) => snapshot.sends.get(span) ?? []);
  if (open.length > 0) return group(open, cast, false);
  return group(burntSends(snapshot, cast), cast, true).filter(
    (each) => each.again && each.depth >= MIN_BURNT_DEPTH,
  );
}

function group(sends: readonly SendNow[], cast: Cast, burnt: boolean): readonly Nesting[] {
  const found = new Map<string, Nesting>();
  /** The receivers around each send. */
  const inside = new Map<SpanId, ReadonlySet<RegistrationId>>();
  for (const { span, depth, started } of sends) {
    let did: Pick<Nesting, "title" | "place"> = { title: null, place: started.place };
    for (const around of ancestorsOf(started, cast)) {
      if (around.type === "operation.started") did = { title: around.title, place: around.place };
      if (around.type !== "call.started") continue;
      const { registration, send } = around;
      const outer = inside.get(send) ?? new Set();
      inside.set(span, new Set([...outer, registration]));
      const key = `${registration} ${started.sender.key}`;
      found.set(key, {
        ...{ registration, sender: started.sender.key, depth: depth + 1, burnt },
        again: outer.has(registration) || found.get(key)?.again === true,
        ...did,
      });
      break;
    }
  }
  return [...found.values()];
}

/** The sends that the exception of a receiver that shows as burnt went through, outermost first. */
function burntSends({ registrations, calls, sends }: Snapshot, cast: Cast): readonly SendNow[] {
  for (const { state } of registrations.values()) {
    const call = state.type === "raised" ? calls.get(state.call) : undefined;
    const outer = call === undefined ? undefined : sends.get(call.send);
    if (outer?.outcome === "aborted" && outer.depth === 0) return sendsInside(outer, sends, cast);
  }
  return [];
}

/** A send that is over never changes; a walk over all sends is for once. */
const insideBySend = new WeakMap<SendNow, readonly SendNow[]>();

function sendsInside(outer: SendNow, sends: Snapshot["sends"], cast: Cast): readonly SendNow[] {
  const known = insideBySend.get(outer);
  if (known !== undefined) return known;
  const end = cast.endOf(outer.span)?.seq ?? 0;
  const inside = [...sends.values()].filter(
    ({ span, outcome, started }) =>
      outcome === "aborted" && span >= outer.span && started.seq < end,
  );
  insideBySend.set(outer, inside);
  return inside;
}
