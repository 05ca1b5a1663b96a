/** Verdicts as notes in the picture: where each stands, what it says in few words, and the way that the toast did not take. */
import type { Cast } from "#engine/trace/cast.ts";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import type { Verdict } from "#engine/trace/why/verdict.ts";
import type { Layout, Point } from "../arrange.ts";
import { receiverInlet, senderOutlet, signalInlet } from "../edges/anchors.ts";
import { wirePath } from "../edges/wire-path.ts";
import type { Graph, SenderItem } from "../graph.ts";

export type GhostNote = {
  readonly key: string;
  readonly verdict: Verdict;
  /** The verdict without its subject, up to the first stop. */
  readonly reason: string;
  /** Further verdicts about the same node, which have no room of their own. */
  readonly more: Verdict[];
  /** Upper left corner, and how much room there is. */
  readonly at: Point;
  readonly width: number;
  /** The ghost edge; empty when its two ends are not in the picture. */
  readonly path: string;
  /** Names of functions that have no node of their own. */
  readonly name: string | null;
};

/** Height of the card of a function that nobody connected. */
const CARD_HEIGHT = 46;

type Kitchen = {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly snapshot: Snapshot;
  readonly cast: Cast;
};

export function ghostNotes(
  verdicts: readonly Verdict[],
  { graph, layout, snapshot, cast }: Kitchen,
): readonly GhostNote[] {
  let cards = 0;
  const first = new Map<string, GhostNote>();
  return verdicts.flatMap((verdict, index): GhostNote[] => {
    const { subject } = verdict;
    const reason = shortReason(verdict);
    const note = { key: `${index}`, verdict, reason, more: [], path: "", name: null };
    if (subject.type === "function") {
      const { bounds, columns, metrics } = layout;
      const y = bounds.y + bounds.height + metrics.rowGap + cards * (CARD_HEIGHT + metrics.rowGap);
      cards += 1;
      return [
        {
          ...note,
          ...{ at: { x: columns[2], y }, width: metrics.receiver.width, name: subject.name },
        },
      ];
    }
    if (subject.type === "registration") {
      const receiver = graph.receivers.find((each) => each.registration === subject.registration);
      const from = lastSender(snapshot, graph, subject.registration);
      return receiver === undefined
        ? []
        : below(receiver.id, {
            ...note,
            path:
              from === null
                ? ""
                : wirePath(senderOutlet(layout, from), receiverInlet(layout, receiver)),
          });
    }
    if (subject.type === "signal") {
      const signal = graph.signals.find((each) => each.signal === subject.signal);
      return signal === undefined ? [] : below(signal.id, note);
    }
    const started = cast.startOf(subject.span);
    const key =
      started?.type === "operation.started" ? snapshot.models.get(started.model)?.key : undefined;
    const sender = graph.senders.find((each) => each.sender === key);
    if (sender === undefined) return [];
    const unsent = graph.signals.map((signal) =>
      wirePath(senderOutlet(layout, sender), signalInlet(layout, signal.id)),
    );
    return below(sender.id, { ...note, path: unsent.join("") });
  });

  function below(id: string, note: Omit<GhostNote, "at" | "width">): GhostNote[] {
    const box = layout.boxes.get(id);
    const before = first.get(id);
    before?.more.push(note.verdict);
    if (box === undefined || before !== undefined) return [];
    const made = { ...note, at: { x: box.x, y: box.y + box.height }, width: box.width };
    first.set(id, made);
    return [made];
  }
}

/** Who sent the signal of the receiver last, if that is known. */
function lastSender(
  { registrations, sends }: Snapshot,
  graph: Graph,
  registration: Parameters<Snapshot["registrations"]["get"]>[0],
): SenderItem | null {
  const state = registrations.get(registration)?.state;
  const send = state !== undefined && "send" in state ? sends.get(state.send) : undefined;
  return graph.senders.find((each) => each.sender === send?.started.sender.key) ?? null;
}

function shortReason({ sentence }: Verdict): string {
  const clause = sentence.split(/[;.](?:\s|$)/, 1)[0] ?? sentence;
  return clause.slice(clause.indexOf(" ") + 1);
}
