/**
 * A trace in the form of the conformance recordings (`conformance/README.md`): what real Django's recorder writes, so
 * that both can be compared line by line.
 */
import type { RegistrationId, SignalId, SpanId } from "#engine/ids.ts";
import type { EventOf, ReceiverInfo, Trace, TraceEvent } from "#engine/trace/events.ts";
import type { Json } from "./json.ts";
import { createWording, type Wording } from "./wording.ts";

/** One line of a recording. */
export type Recorded = { readonly [name: string]: Json };
export type Recording = {
  readonly error: Json;
  readonly events: readonly Recorded[];
};

const ALWAYS = new Set(["pre_save", "post_save", "pre_delete", "post_delete", "m2m_changed"]);
const AUTH = new Set(["user_logged_in", "user_logged_out", "user_login_failed"]);
const MIGRATE = new Set(["pre_migrate", "post_migrate"]);
/** Arguments that are too deep, or depend on the version, to be compared. */
const HIDDEN = new Set(["plan", "apps", "stdout"]);
const LEVELS = new Set(["INFO", "WARNING", "ERROR", "CRITICAL"]);

/** `labels` are the project's own apps: what happens to others is left out, as the recorder does. */
export function recordingOf(
  trace: Trace,
  labels: readonly string[],
  wording: Wording = createWording(),
): Recording {
  const signals = new Map<SignalId, { name: string; builtin: boolean }>();
  const receivers = new Map<RegistrationId, ReceiverInfo>();
  const sends = new Map<SpanId, number>();
  const calls = new Map<SpanId, EventOf<"call.started">>();
  const events: Recorded[] = [];
  const refused = refusedSends(trace);
  let printed = "";
  let error: Json = null;

  const isOwn = (module: string) => module === "__main__" || labels.includes(root(module));
  const emit = (event: Recorded) => events.push(wording.apply(event));

  function isWanted(send: EventOf<"send.started">): boolean {
    const { name, builtin } = signals.get(send.signal) ?? { name: "", builtin: false };
    if (!builtin || AUTH.has(name)) return true;
    if (send.sender.kind === "model") {
      if (![...labels, "auth"].includes(root(send.sender.label))) return false;
      if (ALWAYS.has(name)) return true;
    }
    if (MIGRATE.has(name) && !labels.includes(appOf(send))) return false;
    if (refused.has(send.span)) return true;
    return send.receivers.some((each) => isOwn(receivers.get(each)?.module ?? ""));
  }

  function openSend(send: EventOf<"send.started">) {
    if (!isWanted(send)) return;
    const { name = "", builtin = false } = signals.get(send.signal) ?? {};
    const id = sends.size + 1;
    sends.set(send.span, id);
    const kwargs = send.arguments.map((each) => [
      each.name,
      MIGRATE.has(name) && HIDDEN.has(each.name) ? `<${each.name}>` : exact(each.value),
    ]);
    emit({
      ev: "send",
      id,
      signal: name === "" && !builtin ? "<anonymous>" : name,
      how: send.mode,
      sender: exact(send.sender),
      kwargs: Object.fromEntries(kwargs),
    });
  }

  function emitCall(span: SpanId, rest: Recorded) {
    const call = calls.get(span);
    const receiver = call && receivers.get(call.registration);
    const send = call && sends.get(call.send);
    if (receiver === undefined || send === undefined || !isOwn(receiver.module)) return;
    const { ev = "", ...more } = rest;
    emit({ ev, send, receiver: receiver.name, module: receiver.module, ...more });
  }

  function print(text: string) {
    const lines = (printed + text).split("\n");
    printed = lines.pop() ?? "";
    for (const line of lines) emit({ ev: "out", text: line });
  }

  function finishPrinting() {
    if (printed !== "") print("\n");
  }

  function take(event: TraceEvent) {
    switch (event.type) {
      case "phase.started":
        finishPrinting();
        if (event.phase !== "session") emit({ ev: "phase", name: event.phase });
        break;
      case "signal.created":
      case "signal.named":
        signals.set(event.signal, {
          builtin: signals.get(event.signal)?.builtin ?? false,
          ...event,
        });
        break;
      case "receiver.connected":
        receivers.set(event.registration, event.receiver);
        break;
      case "send.started":
        openSend(event);
        break;
      case "send.finished":
      case "send.aborted": {
        const send = sends.get(event.span);
        if (send === undefined) break;
        emit({
          ev: "end",
          send,
          ...(event.type === "send.aborted" ? { error: exact(event.error) } : {}),
        });
        break;
      }
      case "call.started":
        calls.set(event.span, event);
        emitCall(event.span, { ev: "call" });
        break;
      case "call.returned":
        emitCall(event.span, { ev: "return", value: exact(event.value) });
        break;
      case "call.raised":
        emitCall(event.span, { ev: "raise", error: exact(event.error) });
        break;
      case "output.written":
        if (event.stream === "stdout") print(event.text);
        break;
      case "note.logged":
        if (LEVELS.has(event.level)) {
          emit({ ev: "log", level: event.level, logger: event.logger, message: event.message });
        }
        break;
      case "error.raised":
        finishPrinting();
        error = { phase: event.phase, error: exact(event.error) };
        emit({ ev: "error", phase: event.phase, error: exact(event.error) });
        break;
      default:
        // The recorder of real Django knows nothing of the rest.
        break;
    }
  }

  for (const event of namedFirst(trace)) take(event);
  finishPrinting();
  return { error: wording.apply(error), events };
}

/** Sends that could not use their sender: they end before anybody is called. */
function refusedSends(trace: Trace): ReadonlySet<SpanId> {
  return new Set(
    trace.flatMap((event, at) => {
      const next = trace[at + 1];
      return event.type === "send.started" &&
        event.receivers.length === 0 &&
        next?.type === "send.aborted" &&
        next.span === event.span
        ? [event.span]
        : [];
    }),
  );
}

/** A signal is known under the name it has at the end, as the recorder looks it up when it is sent. */
function namedFirst(trace: Trace): Trace {
  return [...trace].sort((a, b) => Number(isNaming(b)) - Number(isNaming(a)));
}

function isNaming(event: TraceEvent): boolean {
  return event.type === "signal.created" || event.type === "signal.named";
}

function root(dotted: string): string {
  return dotted.split(".")[0] ?? "";
}

/** The app of a migrate signal, whose sender is its config: `AppConfig(shop)`. */
function appOf(send: EventOf<"send.started">): string {
  const sender = exact(send.sender);
  return typeof sender === "string" ? sender.replace(/^AppConfig\((.*)\)$/, "$1") : "";
}

/** What `_host/recording.py` added beside a preview. */
function exact(described: object): Json {
  const value: Json | undefined = Reflect.get(described, "exact");
  return value ?? null;
}
