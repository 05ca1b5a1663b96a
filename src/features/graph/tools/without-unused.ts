/** The graph without what this run never used: senders that sent nothing, signals never sent, receivers never called. */
import type { TraceEvent } from "#engine/trace/events.ts";
import { type Growing, growWithTrace } from "#stores/grow-with-trace.ts";
import type { TraceIndex } from "#stores/trace-index.ts";
import type { Graph } from "../graph.ts";

type Usage = {
  readonly sent: ReadonlySet<number>;
  /** They sent a signal, or an operation touched them. */
  readonly sending: ReadonlySet<string>;
  readonly called: ReadonlySet<number>;
};

/** What the run used; the same object until it has used something more. */
export const usageOf: (index: TraceIndex) => Usage = growWithTrace(createUsage);

export function createUsage(): Growing<Usage> & {
  update(source: Pick<TraceIndex, "events">): Usage;
} {
  const sent = new Set<number>();
  const sending = new Set<string>();
  const called = new Set<number>();
  const keyOf = new Map<string, string>();
  let usage: Usage = { sent, sending, called };
  let seen = 0;
  function take(event: TraceEvent): void {
    if (event.type === "send.started") {
      sent.add(event.signal);
      sending.add(event.sender.key);
    } else if (event.type === "call.started") {
      called.add(event.registration);
    } else if (event.type === "operation.started") {
      sending.add(keyOf.get(event.model) ?? "");
    } else if (event.type === "model.declared") {
      keyOf.set(event.model.label, event.model.key);
    }
  }
  return {
    update({ events }) {
      const before = sent.size + sending.size + called.size;
      for (const event of events.slice(seen)) take(event);
      seen = events.length;
      if (sent.size + sending.size + called.size > before) usage = { sent, sending, called };
      return usage;
    },
  };
}

export function withoutUnused(graph: Graph, { sent, sending, called }: Usage): Graph {
  const senders = graph.senders.filter(({ sender }) => sending.has(sender));
  const signals = graph.signals.filter(({ signal }) => sent.has(signal));
  const kept = new Set<unknown>([...senders, ...signals]);
  return {
    ...graph,
    senders,
    signals,
    receivers: graph.receivers.filter(({ registration }) => called.has(registration)),
    wires: graph.wires.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

/** How many nodes it would take away. */
export function countUnused(graph: Graph, usage: Usage): number {
  const count = ({ senders, signals, receivers }: Graph) =>
    senders.length + signals.length + receivers.length;
  return count(graph) - count(withoutUnused(graph, usage));
}
