/**
 * Writes traces by hand, for tests: numbers the events, keeps the spans nested, chooses the receivers of a send as Django does and
 * lets errors travel outwards. A trace made here has the shape of a recorded one.
 */
import {
  type RegistrationId,
  registrationId,
  type SignalId,
  type SpanId,
  signalId,
  spanId,
} from "../ids.ts";
import type {
  EventOf,
  ModelInfo,
  OperationKind,
  Phase,
  SenderInfo,
  Skip,
  Trace,
  TraceEvent,
} from "../trace/events.ts";
import type { ErrorPreview, Place } from "../trace/preview.ts";
import { NONE } from "./previews.ts";
import { receiverFixture } from "./topology-fixtures.ts";
import type {
  Behaviour,
  ConnectOptions,
  OperationOptions,
  SendOptions,
  Written,
} from "./trace-options.ts";

/** An exception of the person's code on its way out. */
export class Raised extends Error {
  readonly error: ErrorPreview;

  constructor(error: ErrorPreview) {
    super(error.message);
    this.error = error;
  }
}

type Connected = Pick<
  EventOf<"receiver.connected">,
  "registration" | "signal" | "receiver" | "sender"
>;

export class TraceBuilder {
  readonly #events: TraceEvent[] = [];
  readonly #open: SpanId[] = [];
  readonly #connected = new Map<RegistrationId, Connected>();
  #signals = 0;
  #spans = 0;
  #registrations = 0;

  /** The events so far. */
  get trace(): Trace {
    return [...this.#events];
  }

  get length(): number {
    return this.#events.length;
  }

  /** Adds any event inside the spans under way. */
  add(event: Written): void {
    const seq = this.#events.length + 1;
    const parent = this.#open.at(-1) ?? null;
    this.#events.push({ place: null, ...event, parent, seq, at: seq });
  }

  phase(phase: Phase): void {
    this.add({ type: "phase.started", phase });
  }

  /** Adds the model and gives it back. */
  model(model: ModelInfo): ModelInfo {
    this.add({ type: "model.declared", model });
    return model;
  }

  signal(
    name: string,
    { builtin = false, place = null }: { builtin?: boolean; place?: Place | null } = {},
  ): SignalId {
    this.#signals += 1;
    const signal = signalId(this.#signals);
    const module = builtin ? "django.db.models.signals" : "kitchen.signals";
    this.add({ type: "signal.created", signal, name, module, builtin, place });
    return signal;
  }

  connect(signal: SignalId, name: string, options: ConnectOptions = {}): RegistrationId {
    this.#registrations += 1;
    const registration = registrationId(this.#registrations);
    const receiver = receiverFixture(name, { place: options.place ?? null, ...options.receiver });
    const { sender = null, weak = true, uid = null, place = null } = options;
    this.#connected.set(registration, { registration, signal, receiver, sender });
    this.add({
      type: "receiver.connected",
      registration,
      signal,
      receiver,
      sender,
      weak,
      uid,
      place,
    });
    return registration;
  }

  disconnect(registration: RegistrationId, place: Place | null = null): void {
    const signal = this.#leave(registration);
    this.add({ type: "receiver.disconnected", registration, signal, place });
  }

  collect(registration: RegistrationId, what: "receiver" | "sender" = "receiver"): void {
    const signal = this.#leave(registration);
    this.add({ type: "receiver.died", registration, signal, what });
  }

  /** Sends as Django does: synchronous receivers one after another, then the others together. */
  send(signal: SignalId, sender: SenderInfo, options: SendOptions = {}): SpanId {
    const { mode = "send", place = null, calls = {} } = options;
    const own = [...this.#connected.values()].filter((each) => each.signal === signal);
    const served = own.filter((each) => each.sender === null || each.sender.key === sender.key);
    const skipped: Skip[] = own
      .filter((each) => !served.includes(each))
      .map(({ registration }) => ({ registration, reason: "other sender" }));
    const inTurn = served.filter((each) => !each.receiver.isAsync);
    const together = served.filter((each) => each.receiver.isAsync);
    const receivers = [...inTurn, ...together].map((each) => each.registration);
    const span = this.#nextSpan();
    this.add({
      type: "send.started",
      ...{ span, signal, sender, mode, receivers, skipped, place },
      arguments: options.arguments ?? [],
    });
    const robust = mode.endsWith("_robust");
    const serve = (): void => {
      for (const each of inTurn) {
        const call = this.#nextSpan();
        this.#startCall(call, span, each, place);
        this.#endCall(call, calls[each.receiver.name] ?? {}, { caught: robust, place });
      }
      this.#gather(span, together, options);
    };
    this.#span(span, serve, (error) =>
      this.add(
        error === null
          ? { type: "send.finished", span, place }
          : { type: "send.aborted", span, error, place },
      ),
    );
    return span;
  }

  operation(
    kind: OperationKind,
    model: ModelInfo,
    body: () => void,
    options: OperationOptions = {},
  ): void {
    const span = this.#nextSpan();
    const {
      title = `${model.name}.${kind}()`,
      instance = null,
      silent = false,
      place = null,
    } = options;
    this.add({
      type: "operation.started",
      ...{ span, kind, title, instance, silent, place },
      model: model.label,
    });
    this.#span(span, body, (error) => this.add({ type: "operation.finished", span, error }));
  }

  /** Runs `body` in a transaction; it is rolled back when `body` raises or `fails`. */
  atomic(
    body: () => void,
    { savepoint = false, fails = false }: { savepoint?: boolean; fails?: boolean } = {},
  ): void {
    const span = this.#nextSpan();
    this.add({ type: "transaction.began", span, savepoint });
    this.#span(span, body, (error) =>
      this.add({
        type: error === null && !fails ? "transaction.committed" : "transaction.rolledBack",
        span,
      }),
    );
  }

  callback(callback: number, name: string, body: () => void = () => {}): void {
    const span = this.#nextSpan();
    this.add({ type: "callback.started", span, callback, name });
    this.#span(span, body, (error) => this.add({ type: "callback.finished", span, error }));
  }

  /** A line of the session; an error ends it and is told. */
  line(line: number, text: string, body: () => void = () => {}): void {
    const span = this.#nextSpan();
    this.add({ type: "line.started", span, line, text, place: { file: "<session>", line } });
    this.attempt(() =>
      this.#span(span, body, (error) =>
        this.add({ type: "line.finished", span, value: null, error }),
      ),
    );
  }

  /** An exception in the person's code; it travels outwards through the spans under way. */
  raise(error: ErrorPreview): never {
    throw new Raised(error);
  }

  /** Runs `body`; an exception that leaves it ends there. Gives its error. */
  attempt(body: () => void): ErrorPreview | null {
    try {
      body();
      return null;
    } catch (raised) {
      if (raised instanceof Raised) {
        return raised.error;
      }
      throw raised;
    }
  }

  #gather(send: SpanId, together: readonly Connected[], options: SendOptions): void {
    if (together.length === 0) {
      return;
    }
    const { calls = {}, mode = "send", place = null } = options;
    const spans = together.map((each) => ({ each, call: this.#nextSpan() }));
    this.add({ type: "gather.started", send, calls: spans.map(({ call }) => call) });
    for (const { each, call } of spans) {
      this.#startCall(call, send, each, place);
    }
    for (const { each, call } of spans) {
      this.#endCall(call, calls[each.receiver.name] ?? {}, {
        caught: mode.endsWith("_robust"),
        place,
      });
    }
    this.add({ type: "gather.finished", send });
  }

  #startCall(span: SpanId, send: SpanId, { registration }: Connected, place: Place | null): void {
    this.add({ type: "call.started", span, send, registration, place });
  }

  #endCall(
    span: SpanId,
    behaviour: Behaviour,
    { caught, place }: { caught: boolean; place: Place | null },
  ): void {
    const { during, value = NONE, error } = behaviour;
    const raised = this.attempt(() => this.#inside(span, () => during?.())) ?? error;
    if (raised === undefined) {
      this.add({ type: "call.returned", span, value, changes: [], place });
      return;
    }
    this.add({ type: "call.raised", span, error: raised, caught, changes: [], place });
    if (!caught) {
      throw new Raised(raised);
    }
  }

  /** Runs the body of a span and reports its end; an exception goes on outwards. */
  #span(span: SpanId, body: () => void, end: (error: ErrorPreview | null) => void): void {
    const error = this.attempt(() => this.#inside(span, body));
    end(error);
    if (error !== null) {
      throw new Raised(error);
    }
  }

  #inside(span: SpanId, body: () => void): void {
    this.#open.push(span);
    try {
      body();
    } finally {
      this.#open.pop();
    }
  }

  #leave(registration: RegistrationId): SignalId {
    const connected = this.#connected.get(registration);
    this.#connected.delete(registration);
    return connected?.signal ?? signalId(0);
  }

  #nextSpan(): SpanId {
    this.#spans += 1;
    return spanId(this.#spans);
  }
}
