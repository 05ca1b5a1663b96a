/** The graph without what this run never used: senders that sent nothing, signals never sent, receivers never called. */
import type { Trace } from "#engine/trace/events.ts";
import type { Graph } from "../graph.ts";

export function withoutUnused(graph: Graph, events: Trace): Graph {
  const sent = new Set<number>();
  /** They sent a signal, or an operation touched them. */
  const sending = new Set<string>();
  const called = new Set<number>();
  const keyOf = new Map<string, string>();
  for (const event of events) {
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
export function countUnused(graph: Graph, events: Trace): number {
  const count = ({ senders, signals, receivers }: Graph) =>
    senders.length + signals.length + receivers.length;
  return count(graph) - count(withoutUnused(graph, events));
}
