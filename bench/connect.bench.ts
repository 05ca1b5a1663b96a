/** Connecting and disconnecting many receivers: nanoseconds for each, oldest first. */
import { EventEmitter } from "node:events";
import EventEmitter3 from "eventemitter3";
import mitt from "mitt";
import { createNanoEvents } from "nanoevents";
import { Subject, type Subscription } from "rxjs";
import { ScriptedKitchen } from "../src/engine/testing/scripted-kitchen.ts";
import { compare } from "./dispatch/measure.ts";
import { makeCall, type Receiver } from "./dispatch/work.ts";
import type { Table } from "./table.ts";

export const title = "Connect and disconnect: nanoseconds per receiver";

/** One run of an emitter that looks through its list takes a quarter of a second. */
const ROUNDS = 7;
const COUNTS = [100, 1_000, 10_000] as const;

/** Connects and disconnects all receivers once. */
type Candidate = (receivers: readonly Receiver[]) => () => void;

const CANDIDATES: Readonly<Record<string, Candidate>> = {
  "Map by receiver": (receivers) => () => {
    const map = new Map<Receiver, Receiver>();
    for (const receiver of receivers) map.set(receiver, receiver);
    for (const receiver of receivers) map.delete(receiver);
  },
  "Signal Kitchen, recording off": (receivers) => kitchen(receivers, false),
  "Signal Kitchen, recording on": (receivers) => kitchen(receivers, true),
  mitt: (receivers) => () => {
    const emitter = mitt();
    for (const receiver of receivers) emitter.on("saved", receiver);
    for (const receiver of receivers) emitter.off("saved", receiver);
  },
  nanoevents: (receivers) => () => {
    const emitter = createNanoEvents<{ saved: Receiver }>();
    const offs = receivers.map((receiver) => emitter.on("saved", receiver));
    for (const off of offs) off();
  },
  eventemitter3: (receivers) => () => {
    const emitter = new EventEmitter3();
    for (const receiver of receivers) emitter.on("saved", receiver);
    for (const receiver of receivers) emitter.off("saved", receiver);
  },
  "Node EventEmitter": (receivers) => () => {
    const emitter = new EventEmitter().setMaxListeners(0);
    for (const receiver of receivers) emitter.on("saved", receiver);
    for (const receiver of receivers) emitter.off("saved", receiver);
  },
  "RxJS Subject": (receivers) => () => {
    const subject = new Subject<unknown>();
    const subscriptions: Subscription[] = receivers.map((each) => subject.subscribe(each));
    for (const subscription of subscriptions) subscription.unsubscribe();
  },
};

export async function measure(): Promise<Table> {
  const results: Readonly<Record<string, number>>[] = [];
  for (const count of COUNTS) {
    const { receivers } = makeCall(count, 1);
    const alternatives = Object.entries(CANDIDATES).map(
      ([name, candidate]) => [name, { run: candidate(receivers) }] as const,
    );
    results.push(await compare(Object.fromEntries(alternatives), ROUNDS));
  }
  return {
    columns: ["who", ...COUNTS.map(String)],
    rows: Object.keys(CANDIDATES).map((name) => [
      name,
      ...results.map((times, index) => Math.round((times[name] ?? 0) / (2 * (COUNTS[index] ?? 1)))),
    ]),
    notes: ["A row is flat when the cost of one connection does not depend on their number."],
  };
}

function kitchen(receivers: readonly Receiver[], recording: boolean): () => void {
  const scripted = new ScriptedKitchen({
    events: { max: Number.POSITIVE_INFINITY, sentence: "" },
  });
  scripted.kitchen.recorder.on = recording;
  const signal = scripted.signal("saved");
  const named = receivers.map((receiver, index) => scripted.receiver(`r${index}`, receiver));
  return () => {
    for (const receiver of named) signal.connect(receiver);
    for (const receiver of named) signal.disconnect(receiver);
    scripted.kitchen.recorder.drain();
  };
}
