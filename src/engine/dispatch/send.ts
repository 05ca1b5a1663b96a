import type { SenderKey, SpanId } from "../ids.ts";
import type { EventOf, SenderInfo, SendMode } from "../trace/events.ts";
import type { ErrorPreview, NamedPreview } from "../trace/preview.ts";
import type { Moment, Recorder } from "../trace/recorder.ts";
import type { Rows, Signal } from "./signal.ts";
import type { Call, Ending, Outcome, Step } from "./steps.ts";

export type SendRequest = {
  readonly signal: Signal;
  readonly senderKey: SenderKey;
  readonly sender: SenderInfo;
  readonly mode: SendMode;
  /** Named arguments in the order of the call, without `signal` and `sender`. */
  readonly arguments: readonly NamedPreview[];
  readonly moment: Moment;
};

/** One recorded send under way. */
export type OpenSend = {
  readonly span: SpanId;
  /** Who is served, settled before the first call: hosts keep them alive until the end. */
  readonly rows: Rows;
  /** The host performs each step and passes its outcome to `next`. */
  readonly steps: Generator<Step, void, Outcome>;
};

/** Starts a send. The same steps serve `send`, `send_robust`, `asend` and `asend_robust` (Django: `Signal.send`). */
export function openSend(recorder: Recorder, request: SendRequest): OpenSend {
  const { signal, senderKey, sender, mode, moment } = request;
  const rows = signal.serve(senderKey);
  const span = recorder.nextSpan();
  const event: Omit<EventOf<"send.started">, "seq" | "at"> = {
    type: "send.started",
    span,
    signal: signal.id,
    sender,
    mode,
    arguments: request.arguments,
    receivers: [...rows.sync, ...rows.async].map((row) => row.id),
    skipped: signal.takeSkips(senderKey),
    ...moment,
  };
  recorder.record(event);
  return { span, rows, steps: serveAll({ recorder, span, rows, moment }) };
}

type Served = Pick<OpenSend, "span" | "rows"> & {
  readonly recorder: Recorder;
  readonly moment: Moment;
};

/** The one dispatch loop: synchronous receivers one after another, then the asynchronous ones together. */
function* serveAll(send: Served): Generator<Step, void, Outcome> {
  const { recorder, span, rows, moment } = send;
  for (const registration of rows.sync) {
    const call: Call = { span: recorder.nextSpan(), registration };
    recordStart(send, call);
    const outcome = yield { type: "call", call };
    if (outcome.type !== "returned" && outcome.type !== "raised") throw unexpected(outcome);
    recordEnd(send, call.span, outcome);
    if (outcome.type === "returned") continue;
    if (!outcome.caught) return abort(send, outcome.error);
    const logged = yield { type: "log", call };
    if (logged.type === "failed") return abort(send, logged.error);
  }
  if (rows.async.length > 0) {
    const error = yield* gather(send);
    if (error !== null) return abort(send, error);
  }
  recorder.record({ type: "send.finished", span, parent: moment.parent, place: null });
}

/** Gives the error that goes through the send, if one does. */
function* gather(send: Served): Generator<Step, ErrorPreview | null, Outcome> {
  const { recorder, span, rows } = send;
  const calls = rows.async.map(
    (registration): Call => ({ span: recorder.nextSpan(), registration }),
  );
  const inside = { parent: span, place: null };
  const step: Step = { type: "gather", calls };
  let outcome = yield step;
  // A host that is not able to run them at all never starts them.
  if (outcome.type === "failed") return outcome.error;
  recorder.record({
    type: "gather.started",
    send: span,
    calls: calls.map((call) => call.span),
    ...inside,
  });
  while (outcome.type === "began" || outcome.type === "ended") {
    const { call: number } = outcome;
    const call = calls.find((one) => one.span === number);
    if (call === undefined) throw unexpected(outcome);
    if (outcome.type === "began") recordStart(send, call);
    else recordEnd(send, number, outcome.ending);
    outcome = yield step;
  }
  if (outcome.type !== "over" && outcome.type !== "failed") throw unexpected(outcome);
  recorder.record({ type: "gather.finished", send: span, ...inside });
  return outcome.type === "failed" ? outcome.error : null;
}

function recordStart({ recorder, span }: Served, call: Call): void {
  recorder.record({
    type: "call.started",
    span: call.span,
    send: span,
    registration: call.registration.id,
    parent: span,
    place: call.registration.receiverInfo.place,
  });
}

function recordEnd({ recorder, span }: Served, call: SpanId, ending: Ending): void {
  const { changes } = ending;
  if (ending.type === "returned") {
    const { value } = ending;
    recorder.record({
      type: "call.returned",
      span: call,
      value,
      changes,
      parent: span,
      place: null,
    });
    return;
  }
  const { error, caught } = ending;
  recorder.record({
    type: "call.raised",
    span: call,
    error,
    caught,
    changes,
    parent: span,
    place: null,
  });
}

function abort({ recorder, span, moment }: Served, error: ErrorPreview): void {
  recorder.record({ type: "send.aborted", span, error, parent: moment.parent, place: null });
}

/** The host broke the conversation. */
function unexpected(outcome: Outcome): Error {
  return new Error(`A send did not expect to hear "${outcome.type}" now`);
}
