/** Who sends: loops as the limit of what is possible, the kitchen, and the emitters people use. */
import EventEmitter3 from "eventemitter3";
import mitt from "mitt";
import { createNanoEvents } from "nanoevents";
import { Subject } from "rxjs";
import { createFakeHost } from "../../src/engine/testing/fake-host.ts";
import { ScriptedKitchen } from "../../src/engine/testing/scripted-kitchen.ts";
import type { Alternative } from "./measure.ts";
import { type Call, type Given, given, guarded, named, ORDER } from "./work.ts";

/** Prepares the receivers of a call; its `run` sends once. */
export type Candidate = (call: Call) => Alternative;

const LOOP = "array loop, nothing collected";
export const FLAT = "array loop, responses in one array";
export const NOTED = "array loop, responses, times and arguments kept";
export const MADE = "the same, with two events made for each call";
export const PAIRS = "array loop, pairs of receiver and response";
export const QUIET = "Signal Kitchen, recording off";
export const RECORDED = "Signal Kitchen, recording on";
const LOOK = "one look at the machine's clock";
export const DRAINED = "Signal Kitchen, recording on, events handed over";
/** As many as a run may make (`MAX_EVENTS`): then they are handed over. */
const EVENTS = 20_000;

export const CANDIDATES: Readonly<Record<string, Candidate>> = {
  [LOOP]: ({ receivers, wanted }) => ({
    run: () => {
      const event = given();
      for (let i = 0; i < receivers.length; i += 1) {
        if (wanted[i] === event.sender) receivers[i]?.(event);
      }
    },
  }),
  [FLAT]: ({ receivers, wanted }) => ({
    run: () => {
      const event = given();
      const responses: unknown[] = [];
      for (let i = 0; i < receivers.length; i += 1) {
        if (wanted[i] === event.sender) responses.push(receivers[i]?.(event));
      }
      return responses;
    },
  }),
  [PAIRS]: ({ receivers, wanted }) => ({
    run: () => {
      const event = given();
      const responses: unknown[] = [];
      for (let i = 0; i < receivers.length; i += 1) {
        if (wanted[i] === event.sender) responses.push([receivers[i], receivers[i]?.(event)]);
      }
      return responses;
    },
  }),
  [NOTED]: (call) => noting(call, false),
  [MADE]: (call) => noting(call, true),
  [QUIET]: (call) => kitchen(call, false),
  [RECORDED]: (call) => kitchen(call, true),
  [DRAINED]: drained,
  [LOOK]: () => ({ run: () => performance.now() }),
  mitt: (call) => {
    const emitter = mitt<{ saved: Given }>();
    for (const receiver of guarded(call)) emitter.on("saved", receiver);
    return { run: () => emitter.emit("saved", given()) };
  },
  nanoevents: (call) => {
    const emitter = createNanoEvents<{ saved: (event: Given) => void }>();
    for (const receiver of guarded(call)) emitter.on("saved", receiver);
    return { run: () => emitter.emit("saved", given()) };
  },
  eventemitter3: (call) => {
    const emitter = new EventEmitter3();
    for (const receiver of guarded(call)) emitter.on("saved", receiver);
    return { run: () => emitter.emit("saved", given()) };
  },
  "RxJS Subject": (call) => {
    const subject = new Subject<Given>();
    for (const receiver of guarded(call)) subject.subscribe(receiver);
    return { run: () => subject.next(given()) };
  },
  EventTarget: (call) => {
    const target = new EventTarget();
    for (const receiver of guarded(call)) {
      target.addEventListener("saved", (event) => {
        if (event instanceof CustomEvent) receiver(event.detail);
      });
    }
    return { run: () => target.dispatchEvent(new CustomEvent("saved", { detail: given() })) };
  },
};

/** What recording has to do at least: keep until the trace is handed over what its events are made of, or make them, too. */
function noting({ receivers, wanted }: Call, makesEvents: boolean): Alternative {
  const host = createFakeHost();
  let times: number[] = [];
  let kept: unknown[] = [];
  const run = () => {
    const event = given();
    const responses: unknown[] = [];
    const from = times.length;
    times.push(host.now());
    for (let i = 0; i < receivers.length; i += 1) {
      if (wanted[i] !== event.sender) continue;
      responses.push(receivers[i]?.(event));
      times.push(host.now());
    }
    kept.push(event, responses);
    if (!makesEvents) return;
    for (const [call, value] of responses.entries()) {
      const at = times[from + call];
      kept.push({ type: "call.started", seq: from, at, call });
      kept.push({ type: "call.returned", seq: from, at, call, value: String(value) });
    }
  };
  const tidy = () => {
    kept = [];
    times = [];
  };
  return { run, tidy, atMost: Math.ceil(EVENTS / (2 * receivers.length + 2)) };
}

function kitchen({ receivers, wanted }: Call, recording: boolean): Alternative {
  const scripted = new ScriptedKitchen({ events: { max: Number.POSITIVE_INFINITY, sentence: "" } });
  const { recorder } = scripted.kitchen;
  const signal = scripted.signal("saved");
  const order = scripted.sender("Order");
  const invoice = scripted.sender("Invoice");
  for (const [index, receiver] of receivers.entries()) {
    const sender = wanted[index] === ORDER ? order : invoice;
    // The handler itself, as the engine would hold it for a host in TypeScript.
    signal.connect(scripted.receiver(`receiver_${index}`, receiver), { sender });
  }
  recorder.on = recording;
  const run = () => signal.send(order, named());
  if (!recording) return { run };
  run();
  recorder.drain();
  const before = recorder.length;
  run();
  const perSend = recorder.length - before;
  return { run, tidy: () => recorder.drain(), atMost: Math.ceil(EVENTS / perSend) };
}

/** The same, with the making of the events in the measured time. */
function drained(call: Call): Alternative {
  const { run, tidy, atMost = 1 } = kitchen(call, true);
  let sends = 0;
  return {
    run: () => {
      run();
      sends += 1;
      if (sends % atMost === 0) tidy?.();
    },
  };
}
