/**
 * Trace → what the picture contains. Built from the whole trace, with the moment at which each part appears, so that places stay
 * the same while the playhead moves.
 *
 * The project's models and signals are always there. Django's own appear when the project connects to them, or uses them;
 * signals that Django sends for every instance are left out unless somebody listens.
 */
import { ANY_SENDER, type SenderKey, type SignalId } from "#engine/ids.ts";
import type { EventOf, SenderInfo, Trace } from "#engine/trace/events.ts";
import { CHATTY_SIGNALS } from "#engine/trace/stops.ts";
import { type Growing, growWithTrace } from "#stores/grow-with-trace.ts";
import type { TraceIndex } from "#stores/trace-index.ts";
import { type Census, createCensus, type NamedSignal } from "./census.ts";
import type { Graph, Port, ReceiverItem, SenderItem, SendWire, SignalItem } from "./graph.ts";

export function buildGraph(trace: Trace): Graph {
  return createGraph().update({ events: trace });
}

/** The same graph as long as the trace has nothing new to show in it. */
export const graphOf: (index: TraceIndex) => Graph = growWithTrace(createGraph);

export function createGraph(): Growing<Graph> & {
  update(source: Pick<TraceIndex, "events">): Graph;
} {
  const taker = createCensus();
  let graph = graphFrom(taker.census());
  let seen = 0;
  return {
    update({ events }) {
      let isNews = false;
      for (const event of events.slice(seen)) isNews = taker.take(event) || isNews;
      seen = events.length;
      if (isNews) graph = graphFrom(taker.census());
      return graph;
    },
  };
}

function graphFrom(census: Census): Graph {
  const shown = shownSignals(census);
  const registrations = [...census.registrations.values()].filter((each) => shown.has(each.signal));
  const uniqueId = idMaker();
  const senders = buildSenders(census, shown, uniqueId);
  const signals = buildSignals(census, shown, registrations, uniqueId);
  const receivers = signals.flatMap((signal) =>
    inCallOrder(registrations.filter((each) => each.signal === signal.signal)).map(
      (each): ReceiverItem => ({
        type: "receiver",
        id: uniqueId(
          `receiver ${each.receiver.module}.${each.receiver.name} ${signal.id} ${portLabel(each.sender)}`,
        ),
        since: each.seq,
        registration: each.registration,
        signal: signal.id,
        port: each.sender?.key ?? ANY_SENDER,
      }),
    ),
  );
  return {
    senders,
    signals,
    receivers,
    wires: buildWires(census, registrations, senders, signals),
    hasTrays: census.hasTrays,
    hasNests: census.hasNests,
  };
}

type Connected = EventOf<"receiver.connected">;

function shownSignals({ signals, registrations, sends }: Census): ReadonlySet<SignalId> {
  const listened = new Set(
    [...registrations.values()].filter((each) => !each.receiver.contrib).map((each) => each.signal),
  );
  const sent = new Set(sends.filter((each) => !each.setup).map((each) => each.signal));
  const isShown = ({
    signal,
    name,
    builtin,
  }: {
    signal: SignalId;
    name: string;
    builtin: boolean;
  }) => !builtin || listened.has(signal) || (sent.has(signal) && !CHATTY_SIGNALS.has(name));
  return new Set([...signals.values()].filter(isShown).map((each) => each.signal));
}

function buildSenders(
  census: Census,
  shown: ReadonlySet<SignalId>,
  uniqueId: IdMaker,
): readonly SenderItem[] {
  const since = new Map<SenderKey, { label: string; since: number }>();
  const note = (key: SenderKey, label: string, seq: number) => {
    const before = since.get(key);
    since.set(key, { label, since: Math.min(seq, before?.since ?? seq) });
  };
  for (const [key, { model, since: declared }] of census.models) {
    const used = model.contrib || model.autoCreated ? census.operations.get(model.label) : declared;
    if (used !== undefined) note(key, model.label, used);
  }
  for (const { sender, receiver, signal, seq } of census.registrations.values()) {
    if (sender !== null && shown.has(signal) && !receiver.contrib)
      note(sender.key, sender.label, seq);
  }
  for (const { sender, signal, since: first, setup } of census.sends) {
    if (shown.has(signal) && !setup) note(sender.key, sender.label, first);
  }
  const names = [...since.values()].map(({ label }) => lastName(label));
  const shared = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return [...since]
    .sort(([, a], [, b]) => a.since - b.since)
    .map(([sender, { label, since: seq }]) => ({
      type: "sender",
      id: uniqueId(`sender ${label}`),
      since: seq,
      sender,
      isNamesake: shared.has(lastName(label)),
    }));
}

function lastName(label: string): string {
  return label.slice(label.lastIndexOf(".") + 1);
}

function buildSignals(
  { signals }: Census,
  shown: ReadonlySet<SignalId>,
  registrations: readonly Connected[],
  uniqueId: IdMaker,
): readonly SignalItem[] {
  return [...signals.values()]
    .filter((each) => shown.has(each.signal))
    .sort((a, b) => lifeCyclePlace(a) - lifeCyclePlace(b))
    .map(({ signal, module, name, since }) => ({
      type: "signal",
      id: uniqueId(`signal ${module}.${name}`),
      since,
      signal,
      ports: buildPorts(registrations.filter((each) => each.signal === signal)),
    }));
}

/** Django's signals of a model in the order of its life, whichever of them was used first; all others behind, as they were made. */
function lifeCyclePlace({ name, builtin }: NamedSignal): number {
  const place = builtin ? LIFE_CYCLE.indexOf(name) : -1;
  return place === -1 ? LIFE_CYCLE.length : place;
}

const LIFE_CYCLE: readonly string[] = [
  "class_prepared",
  "pre_init",
  "post_init",
  "pre_save",
  "post_save",
  "m2m_changed",
  "pre_delete",
  "post_delete",
];

/** In the order of their first receivers, so that the wires cross as little as the order of the calls allows. */
function buildPorts(registrations: readonly Connected[]): readonly Port[] {
  const ports = new Map<SenderKey, Port>();
  for (const { sender, seq } of inCallOrder(registrations)) {
    const key = sender?.key ?? ANY_SENDER;
    const since = Math.min(seq, ports.get(key)?.since ?? seq);
    ports.set(key, { sender: key, label: portLabel(sender), since });
  }
  return [...ports.values()];
}

function portLabel(sender: SenderInfo | null): string {
  return sender?.name ?? "any sender";
}

/** Django calls the synchronous receivers first, then the others together (`Signal.send`). */
function inCallOrder(registrations: readonly Connected[]): readonly Connected[] {
  return [
    ...registrations.filter((each) => !each.receiver.isAsync),
    ...registrations.filter((each) => each.receiver.isAsync),
  ];
}

function buildWires(
  census: Census,
  registrations: readonly Connected[],
  senders: readonly SenderItem[],
  signals: readonly SignalItem[],
): readonly SendWire[] {
  const senderByKey = new Map(senders.map((each) => [each.sender, each]));
  const signalById = new Map(signals.map((each) => [each.signal, each]));
  const wires = new Map<string, SendWire>();
  const note = (sender: SenderKey, signal: SignalId, since: number) => {
    const from = senderByKey.get(sender);
    const to = signalById.get(signal);
    if (from === undefined || to === undefined) return;
    const id = `${from.id} → ${to.id}`;
    wires.set(id, { id, from, to, since: Math.min(since, wires.get(id)?.since ?? since) });
  };
  for (const { sender, signal, seq } of registrations) {
    if (sender !== null) note(sender.key, signal, seq);
  }
  for (const { sender, signal, since } of census.sends) {
    note(sender.key, signal, since);
  }
  return [...wires.values()];
}

type IdMaker = (name: string) => string;

/** The first keeps its name, further ones of the same name are numbered. */
function idMaker(): IdMaker {
  const used = new Map<string, number>();
  return (name) => {
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  };
}
